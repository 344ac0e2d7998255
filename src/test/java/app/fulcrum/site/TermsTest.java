package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That nobody has chosen under which terms the program is, and that the notices of what it ships are there. */
class TermsTest {

    private static final Path LICENSES = Path.of("assets", "licenses");

    @Test
    void noLicenseOfTheProjectIsNamedAndThatIsSaid() throws IOException {
        assertThat(Pages.text(Path.of("README.md")))
                .contains("## License", "No license of Fulcrum itself has been chosen.");
        assertThat(Pages.text(LICENSES.resolve("README.md"))).contains("No license of Fulcrum itself");
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("<licenses>");
        assertThat(Files.readString(Path.of("src/packaging/linux/fulcrum.metainfo.xml")))
                .doesNotContain("<project_license>");
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
