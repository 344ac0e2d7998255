package app.fulcrum.storage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheDesktopSpecification() {
        assertThat(AppFolders.of("Linux", Map.of(), HOME))
                .isEqualTo(new AppFolders(HOME.resolve(".config/fulcrum"), HOME.resolve(".local/state/fulcrum")));
        assertThat(AppFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), HOME))
                .isEqualTo(new AppFolders(Path.of("/c/fulcrum"), Path.of("/s/fulcrum")));
    }

    @Test
    void relativeAndEmptyVariablesArePassedOver() {
        assertThat(AppFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "here", "XDG_STATE_HOME", " "), HOME))
                .isEqualTo(AppFolders.of("Linux", Map.of(), HOME));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(AppFolders.of("Mac OS X", Map.of(), HOME).config())
                .isEqualTo(HOME.resolve("Library/Application Support/Fulcrum"));
        assertThat(AppFolders.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(new AppFolders(Path.of("/roaming/Fulcrum"), HOME.resolve("AppData/Local/Fulcrum")));
    }
}
