package app.fulcrum.session.settings;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.session.file.RecentFiles;
import app.fulcrum.session.handover.ExportChoices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the program remembers between starts, apart from documents.
 *
 * @param window where the window was; absent before the first start
 * @param lastFolder where files were last opened or saved
 * @param lastDocument the file that was open last; absent when the last document was in none
 * @param exports how something was handed over last
 * @param tables what the user said of tables that no format is known for, the last first
 * @param toured whether the tour has been offered, which is done once
 */
public record Settings(
        Choices choices,
        Optional<WindowBounds> window,
        RecentFiles recentFiles,
        Optional<Path> lastFolder,
        Optional<Path> lastDocument,
        ExportChoices exports,
        List<ColumnMapping> tables,
        boolean toured) {

    private static final int MOST_TABLES = 30;

    /** Of a first start. */
    public static final Settings INITIAL = new Settings(
            Choices.INITIAL,
            Optional.empty(),
            RecentFiles.NONE,
            Optional.empty(),
            Optional.empty(),
            ExportChoices.INITIAL,
            List.of(),
            false);

    /** Keeps the last thirty tables. */
    public Settings {
        tables = tables.stream().limit(MOST_TABLES).toList();
    }

    /** Place and size on the screen, in logical pixels. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

    public Settings withChoices(UnaryOperator<Choices> change) {
        return new Settings(
                change.apply(choices), window, recentFiles, lastFolder, lastDocument, exports, tables, toured);
    }

    public Settings withWindow(WindowBounds newWindow) {
        return new Settings(
                choices, Optional.of(newWindow), recentFiles, lastFolder, lastDocument, exports, tables, toured);
    }

    public Settings withRecentFiles(RecentFiles newRecentFiles) {
        return new Settings(choices, window, newRecentFiles, lastFolder, lastDocument, exports, tables, toured);
    }

    /** After a file was opened or saved. */
    public Settings withOpened(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return new Settings(
                choices,
                window,
                recentFiles.opened(path),
                Optional.ofNullable(path.getParent()).or(() -> lastFolder),
                Optional.of(path),
                exports,
                tables,
                toured);
    }

    /** After a document was started that is in no file. */
    public Settings withoutDocument() {
        return new Settings(choices, window, recentFiles, lastFolder, Optional.empty(), exports, tables, toured);
    }

    /** After something was handed over. */
    public Settings withExports(ExportChoices newExports) {
        return new Settings(choices, window, recentFiles, lastFolder, lastDocument, newExports, tables, toured);
    }

    /** After the user said what the columns of a table mean, in place of what was said of such a table before. */
    public Settings withTable(ColumnMapping mapping) {
        List<ColumnMapping> others =
                tables.stream().filter(known -> !known.isFor(mapping.header())).toList();
        return new Settings(
                choices,
                window,
                recentFiles,
                lastFolder,
                lastDocument,
                exports,
                Stream.concat(Stream.of(mapping), others.stream()).toList(),
                toured);
    }

    /** After the tour was offered. */
    public Settings withTour() {
        return new Settings(choices, window, recentFiles, lastFolder, lastDocument, exports, tables, true);
    }
}
