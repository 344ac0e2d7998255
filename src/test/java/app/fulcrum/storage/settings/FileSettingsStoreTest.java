package app.fulcrum.storage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.usage.column.CellNotation;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import app.fulcrum.model.usage.column.MoneyUnit;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.model.usage.column.TokenUnit;
import app.fulcrum.session.file.RecentFiles;
import app.fulcrum.session.settings.Choices;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Choices.Theme;
import app.fulcrum.session.settings.Regional;
import app.fulcrum.session.settings.Regional.NumberReading;
import app.fulcrum.session.settings.Regional.Speech;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.Settings.WindowBounds;
import app.fulcrum.storage.file.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSettingsStoreTest {

    private static final Settings FULL = Settings.INITIAL
            .withChoices(_ -> new Choices(
                    Theme.DARK,
                    Start.DEFAULTS,
                    new Regional(Speech.GERMAN, NumberReading.COMMA),
                    Optional.of(new DisplayCurrency("EUR", 0.92, LocalDate.of(2026, 11, 30), "ECB")),
                    125))
            .withWindow(new WindowBounds(-8, 12.5, 1600, 1000, true))
            .withRecentFiles(RecentFiles.NONE
                    .opened(Path.of("/plans/a.fulcrum.json"))
                    .opened(Path.of("/plans/Grüße.fulcrum.json"))
                    .withPinned(Path.of("/plans/a.fulcrum.json"), true))
            .withOpened(Path.of("/plans/chat.fulcrum.json"))
            .withTable(new ColumnMapping(
                    List.of("when", "how much", "user"),
                    Map.of(ColumnRole.TIME, "when", ColumnRole.TOTAL, "how much"),
                    new CellNotation(
                            RowSpan.REQUEST,
                            DateOrder.DAY_FIRST,
                            DecimalMark.COMMA,
                            TokenUnit.MILLIONS,
                            MoneyUnit.CENTS),
                    false))
            .withTour();

    @TempDir
    private Path folder;

    private FileSettingsStore store;

    @BeforeEach
    void setUp() {
        store = new FileSettingsStore(folder.resolve("config"), TestFiles.in(folder.resolve("state")));
    }

    @Test
    void aFirstStartHasTheInitialSettings() {
        assertThat(store.load()).isEqualTo(Outcome.of(Settings.INITIAL));
    }

    @Test
    void savedSettingsLoadAgain() {
        assertThat(store.save(FULL)).isEmpty();
        assertThat(store.load()).isEqualTo(Outcome.of(FULL));

        assertThat(store.save(Settings.INITIAL)).isEmpty();
        assertThat(store.load()).isEqualTo(Outcome.of(Settings.INITIAL));
    }

    @Test
    void aBrokenFileGivesTheInitialSettingsAndTheReason() throws IOException {
        write("{\"theme\": ");

        assertThat(store.load().value()).contains(Settings.INITIAL);
        assertThat(store.load().problems())
                .singleElement()
                .extracting(problem -> problem.code())
                .isEqualTo(ProblemCode.MALFORMED_TEXT);
    }

    @Test
    void oneBadValueLeavesTheOthers() throws IOException {
        write("{\"theme\": \"pink\", \"startsWith\": 3, \"textPercent\": 400, \"currency\": {\"code\": \"XYZ\"},"
                + " \"window\": {\"x\": 1e300}, \"recentFiles\": [{\"path\": \"/a\"}, 7], \"new\": 1}");

        Outcome<Settings> loaded = store.load();

        assertThat(loaded.value()).contains(Settings.INITIAL.withRecentFiles(RecentFiles.NONE.opened(Path.of("/a"))));
        assertThat(loaded.problems()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.createFile(folder.resolve("config"));

        assertThat(store.save(FULL))
                .singleElement()
                .extracting(problem -> problem.code())
                .isEqualTo(ProblemCode.SETTINGS_NOT_KEPT);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/settings.json"), text);
    }
}
