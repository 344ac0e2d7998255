package app.fulcrum.controller.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.OpenFile;
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
import app.fulcrum.view.style.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureControllerTest extends ThemedTestBase {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(Books.bundled(), "1.0.0");

    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Tasks tasks = Tasks.inline();
    private Optional<OpenFile> openFile = Optional.empty();

    private Preferences preferences() {
        return new Preferences(
                Settings.INITIAL, new FileSettingsStore(folder.resolve("config"), files()), tasks, notices::show);
    }

    private SafeFile files() {
        DiskOperations disk = new DiskOperations();
        return new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.empty());
    }

    private PictureController controller(String preset) {
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
                preferences(),
                notices,
                tasks);
        return new PictureController(chart, projections, new FileExportStore(FORMAT, files), context);
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

        onFxThread(() -> controller(preset).export(file));

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
            controller("chat").export(one);
            controller("chat").export(other);
        });

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void theFooterNamesPricesVersionAndTheHashOfTheScenarioItCarries() {
        var request = fromFxThread(() -> controller("chat").request());

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

        onFxThread(() -> controller("chat").export(nowhere));

        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aPictureDoesNotReplaceTheOpenScenario() throws IOException {
        Path open = folder.resolve("plan.png");
        Files.writeString(open, "the open scenario");
        openFile = Optional.of(new OpenFile(open, "00"));
        dialogs.replace = true;

        onFxThread(() -> controller("chat").export(open));

        assertThat(open).hasContent("the open scenario");
        assertThat(dialogs.asked).isEmpty();
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aFileIsAskedAboutOnceByTheSystemOrByUs() throws IOException {
        Path other = folder.resolve("letter.png");
        Files.writeString(other, "no picture at all");

        onFxThread(() -> controller("chat").export(folder.resolve("letter")));
        assertThat(dialogs.asked).singleElement().asString().contains("letter.png", "not a picture");
        assertThat(other).hasContent("no picture at all");

        onFxThread(() -> controller("chat").export(other));
        assertThat(dialogs.asked).hasSize(1);
        assertThat(ImageIO.read(other.toFile())).isNotNull();
    }

    @Test
    void theChartCanBePastedElsewhere() {
        onFxThread(() -> controller("chat").copy());

        assertThat(fromFxThread(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(2_400);
    }
}
