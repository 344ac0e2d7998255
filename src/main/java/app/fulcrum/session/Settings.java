package app.fulcrum.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the program remembers between starts, apart from documents.
 *
 * @param window where the window was; absent before the first start
 * @param lastFolder where files were last opened or saved
 */
public record Settings(Theme theme, Optional<WindowBounds> window, RecentFiles recentFiles, Optional<Path> lastFolder) {

    /** Of a first start. */
    public static final Settings INITIAL =
            new Settings(Theme.SYSTEM, Optional.empty(), RecentFiles.NONE, Optional.empty());

    /** Light or dark. */
    public enum Theme {
        /** As the desktop has it, and changing with it. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Place and size on the screen, in logical pixels. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

    public Settings withTheme(Theme newTheme) {
        return new Settings(newTheme, window, recentFiles, lastFolder);
    }

    public Settings withWindow(WindowBounds newWindow) {
        return new Settings(theme, Optional.of(newWindow), recentFiles, lastFolder);
    }

    public Settings withRecentFiles(RecentFiles newRecentFiles) {
        return new Settings(theme, window, newRecentFiles, lastFolder);
    }

    public Settings withLastFolder(Path newLastFolder) {
        return new Settings(theme, window, recentFiles, Optional.of(newLastFolder));
    }
}
