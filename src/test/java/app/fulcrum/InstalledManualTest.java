package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledManualTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forgetThePlace() {
        System.clearProperty(InstalledManual.PLACE);
    }

    @Test
    void thePageBesideThePackagedProgramIsTheManual() throws IOException {
        Path page = Files.createFile(folder.resolve("a manual.html"));
        System.setProperty(InstalledManual.PLACE, page.toString());

        assertThat(InstalledManual.address()).contains(page.toUri().toString());
        assertThat(InstalledManual.address().orElseThrow())
                .startsWith("file:///")
                .contains("a%20manual");
    }

    @Test
    void whereThereIsNoneNothingIsOffered() {
        assertThat(InstalledManual.address()).isEmpty();

        System.setProperty(InstalledManual.PLACE, folder.resolve("gone.html").toString());

        assertThat(InstalledManual.address()).isEmpty();
    }
}
