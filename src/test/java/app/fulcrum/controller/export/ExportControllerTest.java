package app.fulcrum.controller.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.chart.ChartController;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Exporter;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.session.handover.TableKind;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.FileExportStore;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.storage.settings.FileSettingsStore;
import app.fulcrum.support.Books;
import app.fulcrum.support.ScriptedDialogs;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.export.ExportAnswer;
import app.fulcrum.view.export.ExportAnswer.Action;
import app.fulcrum.view.export.ExportDraft;
import app.fulcrum.view.style.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportControllerTest extends ThemedTestBase {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(Books.bundled(), "1.0.0");

    @TempDir
    Path folder;

    private static final ExportDraft PICTURE = new ExportDraft(ExportChoices.INITIAL.as(ExportKind.PICTURE), "", "");

    private final Notices notices = new Notices();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Tasks tasks = Tasks.inline();
    private Preferences preferences;
    private Optional<OpenFile> openFile = Optional.empty();

    @BeforeEach
    void setUp() {
        preferences = new Preferences(
                Settings.INITIAL, new FileSettingsStore(folder.resolve("config"), files()), tasks, notices::show);
    }

    private SafeFile files() {
        DiskOperations disk = new DiskOperations();
        return new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.empty());
    }

    private ExportController controller(String preset) {
        ScenarioSession session = new ScenarioSession(
                Document.of(Books.preset(preset), PriceBookStamp.of(Books.bundled())),
                PriceBookStamp.of(Books.bundled()),
                () -> Instant.EPOCH);
        Projections projections = new Projections(session, Books.bundled(), () -> Books.TODAY, Runnable::run);
        openFile.ifPresent(file -> session.open(session.document(), file));
        SafeFile files = files();
        ChartController chart = new ChartController(
                projections, session, new ExplainController(_ -> {}), new SimpleObjectProperty<>(Appearance.DARK));
        DocumentContext context = new DocumentContext(
                session,
                new FileScenarioStore(FORMAT, files),
                new DiskLookup(new DiskOperations()),
                dialogs,
                preferences,
                notices,
                tasks);
        return new ExportController(
                chart,
                projections,
                new ExportController.Makers(new ScriptedExporter(), new FileExportStore(FORMAT, files)),
                context,
                new Latest(tasks, Runnable::run));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat",
                "rag",
                "coding-agent",
                "batch-extraction",
                "regulated-on-premises",
                "article-row-3",
                "article-row-4-today"
            })
    void thePictureOfEveryPresetIsWrittenInFull(String preset) throws IOException {
        Path file = folder.resolve(preset);

        onFxThread(() -> controller(preset).save(file, PICTURE));

        Path png = folder.resolve(preset + ".png");
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(2_400);
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.GOOD);
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.copy(
                png, pictures.resolve("export-" + preset + ".png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theSameScenarioGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.png");
        Path other = folder.resolve("other.png");

        onFxThread(() -> {
            controller("chat").save(one, PICTURE);
            controller("chat").save(other, PICTURE);
        });

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void theFooterNamesPricesVersionAndTheHashOfTheScenarioItCarries() {
        var request = fromFxThread(() -> controller("chat").picture(PICTURE));

        byte[] carried = request.enclosures().getFirst().bytes();
        assertThat(request.words().footer().getLast())
                .contains(
                        "2026-11-29",
                        "Fulcrum 1.0.0",
                        "scenario " + Sha256.of(carried).substring(0, 8));
        assertThat(FORMAT.read(carried, "picture").value().orElseThrow().scenario())
                .isEqualTo(Books.preset("chat"));
        assertThat(request.appearance()).isEqualTo(Appearance.LIGHT);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidSo() {
        Path nowhere = folder.resolve("missing").resolve("chart.png");

        onFxThread(() -> controller("chat").save(nowhere, PICTURE));

        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aPictureDoesNotReplaceTheOpenScenario() throws IOException {
        Path open = folder.resolve("plan.png");
        Files.writeString(open, "the open scenario");
        openFile = Optional.of(new OpenFile(open, "00"));
        dialogs.replace = true;

        onFxThread(() -> controller("chat").save(open, PICTURE));

        assertThat(open).hasContent("the open scenario");
        assertThat(dialogs.asked).isEmpty();
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aFileOfAnotherKindIsAskedAboutAndOneOfItsOwnOnceByTheSystem() throws IOException {
        Path other = folder.resolve("letter.png");
        Files.writeString(other, "no picture at all");

        onFxThread(() -> controller("chat").save(folder.resolve("letter"), PICTURE));
        assertThat(dialogs.asked).singleElement().asString().contains("letter.png", "holds something else");
        assertThat(other).hasContent("no picture at all");

        dialogs.replace = true;
        onFxThread(() -> controller("chat").save(other, PICTURE));
        assertThat(dialogs.asked).hasSize(2);
        assertThat(ImageIO.read(other.toFile())).isNotNull();

        onFxThread(() -> controller("chat").save(other, PICTURE));
        assertThat(dialogs.asked).hasSize(2);
    }

    @Test
    void theChartCanBePastedElsewhere() {
        onFxThread(() -> controller("chat").copyChart());

        assertThat(fromFxThread(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(2_400);
    }

    /** What is chosen in the dialog is made with the words typed there, and remembered but for title and note. */
    @Test
    void whatIsChosenIsMadeWithTheWordsTypedAndRemembered() {
        ExportDraft typed = new ExportDraft(
                new ExportChoices(ExportKind.SUMMARY, Paper.LETTER, TableKind.OUTLOOK, "A. Lee"),
                "Plan B",
                "For the board.");
        Path file = folder.resolve("summary.md");
        dialogs.export = Optional.of(new ExportAnswer(typed, Action.SAVE));
        dialogs.exportFile = Optional.of(file);

        onFxThread(() -> controller("chat").open());

        assertThat(dialogs.asked.getLast()).isEqualTo("save as Support chat.md");
        assertThat(file).content().isEqualTo("SUMMARY LETTER OUTLOOK Plan B/A. Lee/For the board.");
        assertThat(preferences.settings().exports()).isEqualTo(typed.choices());

        dialogs.export = Optional.empty();
        onFxThread(() -> controller("chat").open());
        assertThat(dialogs.offered.orElseThrow().draft()).isEqualTo(new ExportDraft(typed.choices(), "", ""));
    }

    /** The scenario has no variants: that is said, and nobody is asked where to write nothing. */
    @Test
    void aComparisonWithoutVariantsIsToldSo() {
        ExportChoices table = new ExportChoices(ExportKind.CSV, Paper.A4, TableKind.COMPARISON, "");
        dialogs.export = Optional.of(new ExportAnswer(new ExportDraft(table, "", ""), Action.SAVE));
        dialogs.exportFile = Optional.of(folder.resolve("none.csv"));

        onFxThread(() -> controller("chat").open());

        assertThat(notices.messageProperty().get().text()).contains("no variants");
        assertThat(dialogs.asked).noneMatch(asked -> asked.startsWith("save as"));
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void aSummaryGoesOnTheClipboardAsText() {
        dialogs.export = Optional.of(
                new ExportAnswer(new ExportDraft(ExportChoices.INITIAL.as(ExportKind.SUMMARY), "T", ""), Action.COPY));

        onFxThread(() -> controller("chat").open());

        assertThat(fromFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("SUMMARY A4 BILLS T//");
    }

    /** Says what it was asked for. */
    private static final class ScriptedExporter implements Exporter {
        @Override
        public byte[] export(ExportChoices choices, ExportSubject subject, Handout handout) {
            String details = String.join(
                    "/",
                    handout.details().title(),
                    handout.details().author(),
                    handout.details().note());
            return (choices.kind() + " " + choices.paper() + " " + choices.table() + " " + details)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
