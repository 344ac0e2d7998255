package app.fulcrum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The manual as one page of HTML. It lies beside a packaged program, whose launcher says where; there is none elsewhere. */
final class InstalledManual {

    static final String PLACE = "fulcrum.manual";

    private InstalledManual() {}

    /** What a browser is asked to show, if the manual is there. */
    static Optional<String> address() {
        return Optional.ofNullable(System.getProperty(PLACE))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(page -> page.toUri().toString());
    }
}
