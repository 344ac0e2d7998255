package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Under which terms the program is, and that the notices of what it ships are there. */
class TermsTest {

    private static final Path LICENSES = Path.of("assets", "licenses");

    @Test
    void theProjectNamesOneLicenseAndHoldsItsText() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<name>Apache-2.0</name>");
        assertThat(Pages.text(Path.of("README.md")))
                .contains("## License", "[Apache License 2.0](assets/licenses/Apache-2.0.txt)");
        assertThat(Files.readString(LICENSES.resolve("Apache-2.0.txt")))
                .contains("Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
    }

    @Test
    void noticesOfWhatJavaFxHoldsOfOthersAreShipped() throws IOException {
        try (Stream<Path> notices = Files.list(LICENSES.resolve("javafx.graphics"))) {
            assertThat(notices.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(List.of("ASSEMBLY_EXCEPTION", "jpeg_fx.md", "mesa3d.md", "pipewire.md"));
        }
        assertThat(Files.readString(Path.of("src", "packaging", "BuildImage.java")))
                .as("where the packaged program gets them from")
                .contains("Path.of(\"assets\", \"licenses\", \"javafx.graphics\")");
        assertThat(Pages.text(LICENSES.resolve("README.md")))
                .as("the JPEG library asks for this sentence")
                .contains("This software is based in part on the work of the Independent JPEG Group.");
    }
}
