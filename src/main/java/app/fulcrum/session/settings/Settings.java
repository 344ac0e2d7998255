package app.fulcrum.session.settings;

import app.fulcrum.session.file.RecentFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the program remembers between starts, apart from documents.
 *
 * @param window where the window was; absent before the first start
 * @param lastFolder where files were last opened or saved
 * @param lastDocument the file that was open last; absent when the last document was in none
 * @param reopens whether a start without files opens the last document again
 */
public record Settings(
        Theme theme,
        Optional<WindowBounds> window,
        RecentFiles recentFiles,
        Optional<Path> lastFolder,
        Optional<Path> lastDocument,
        boolean reopens) {

    /** Of a first start. */
    public static final Settings INITIAL =
            new Settings(Theme.SYSTEM, Optional.empty(), RecentFiles.NONE, Optional.empty(), Optional.empty(), true);

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
        return new Settings(newTheme, window, recentFiles, lastFolder, lastDocument, reopens);
    }

    public Settings withWindow(WindowBounds newWindow) {
        return new Settings(theme, Optional.of(newWindow), recentFiles, lastFolder, lastDocument, reopens);
    }

    public Settings withRecentFiles(RecentFiles newRecentFiles) {
        return new Settings(theme, window, newRecentFiles, lastFolder, lastDocument, reopens);
    }

    /** After a file was opened or saved. */
    public Settings withOpened(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return new Settings(
                theme,
                window,
                recentFiles.opened(path),
                Optional.ofNullable(path.getParent()).or(() -> lastFolder),
                Optional.of(path),
                reopens);
    }

    /** After a document was started that is in no file. */
    public Settings withoutDocument() {
        return new Settings(theme, window, recentFiles, lastFolder, Optional.empty(), reopens);
    }

    public Settings withReopening(boolean newReopens) {
        return new Settings(theme, window, recentFiles, lastFolder, lastDocument, newReopens);
    }
}
