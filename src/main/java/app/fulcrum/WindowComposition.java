package app.fulcrum;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.answer.AnswerController;
import app.fulcrum.controller.chart.ChartController;
import app.fulcrum.controller.chart.PictureController;
import app.fulcrum.controller.decision.DecisionController;
import app.fulcrum.controller.decision.VerdictController;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.document.FaultController;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.PendingText;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.document.StartController;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.frame.Desk;
import app.fulcrum.controller.frame.FrameController;
import app.fulcrum.controller.inputs.InputsController;
import app.fulcrum.controller.license.LicenseController;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.Autosave;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.session.preset.Presets;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.Settings.WindowBounds;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.BundledPresets;
import app.fulcrum.storage.scenario.FileExportStore;
import app.fulcrum.storage.scenario.FileRecoveryStore;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.storage.settings.FileSettingsStore;
import app.fulcrum.text.Messages;
import app.fulcrum.view.answer.AnswerView.Tab;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.frame.Placement;
import app.fulcrum.view.frame.PulseQueue;
import app.fulcrum.view.license.LicenseWindow;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Builds the main window and everything in it with plain constructors: the JavaFX half of {@link CompositionRoot}. */
final class WindowComposition {

    private static final Messages MESSAGES = Messages.of("frame");

    private final CompositionRoot root;
    private final Stage stage;
    private final Consumer<String> browser;
    private final Runnable exit;
    private final Tasks tasks;
    private final PulseQueue pulses = new PulseQueue();
    private final Notices notices = new Notices();
    private final Preferences preferences;
    private final Theme theme;
    private final ScenarioFormat format;
    private final Desk desk;
    private final DocumentController documents;
    private final Placement placement;
    private final FaultController faults;
    private final RecoveryStore copies;
    private final Autosave autosave;
    private @Nullable FrameController frame;

    /** @param stage the main window, not yet shown */
    WindowComposition(CompositionRoot root, Stage stage, Surroundings surroundings) {
        this.root = root;
        this.stage = stage;
        this.browser = surroundings.browser();
        this.exit = surroundings.exit();
        this.tasks = surroundings.tasks();
        this.preferences = preferences();
        this.theme = new Theme(
                ColorMode.valueOf(preferences.settings().theme().name()),
                Platform.getPreferences().colorSchemeProperty());
        PriceBook book = required(new BundledPriceBook().read());
        this.format = new ScenarioFormat(book, version());
        DocumentDialogs dialogs = surroundings.dialogs().apply(stage, theme);
        this.desk = desk(book, required(new BundledPresets(format).read()), dialogs);
        this.documents = new DocumentController(desk.context());
        this.placement = new Placement(stage);
        this.faults = new FaultController(notices, documents::saveAs, WindowComposition::copyText, version());
        this.copies = new FileRecoveryStore(
                root.folders().state().resolve("recovery"), root.filesWithoutBackups(), format, InstantSource.system());
        this.autosave =
                new Autosave(desk.session(), copies, problems -> Platform.runLater(() -> notices.show(problems)));
    }

    private Preferences preferences() {
        FileSettingsStore store = new FileSettingsStore(root.folders().config(), root.files());
        Outcome<Settings> read = store.load();
        notices.showIfAny(read.problems());
        return new Preferences(read.value().orElse(Settings.INITIAL), store, tasks, notices::show);
    }

    private Desk desk(PriceBook book, Presets presets, DocumentDialogs dialogs) {
        ScenarioSession session =
                new ScenarioSession(presets.start().document(), PriceBookStamp.of(book), InstantSource.system());
        Projections projections = new Projections(session, book, LocalDate::now, pulses::run);
        FileScenarioStore store = new FileScenarioStore(format, root.files());
        DocumentContext context =
                new DocumentContext(session, store, new DiskLookup(root.disk()), dialogs, preferences, notices, tasks);
        return new Desk(context, projections, presets, version());
    }

    private <T> T required(Outcome<T> outcome) {
        notices.showIfAny(outcome.problems());
        return outcome.value()
                .orElseThrow(() -> new IllegalStateException(outcome.problems().toString()));
    }

    /**
     * Shows the window.
     *
     * @param files what to open, or nothing
     */
    void open(List<Path> files) {
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> faults.report(thrown));
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> Platform.runLater(() -> faults.report(thrown)));
        Scene scene = scene();
        placement.usual();
        preferences.settings().window().ifPresent(was -> placement.restore(bounds(was)));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.show();
        tasks.beforeEach(new PendingText(notices)::isSettled);
        tasks.onGivenUp(label -> notices.show(InlineMessage.of(Tone.CAUTION, MESSAGES.get("task.givenUp", label))));
        new StartController(desk.context(), documents, copies).start(files, autosave::start);
        tasks.inTurn(frame()::begin);
    }

    private Scene scene() {
        ExplainController explanations = new ExplainController(browser);
        ChartController chart =
                new ChartController(desk.projections(), desk.session(), explanations, theme.appearanceProperty());
        PictureController picture = new PictureController(
                chart, desk.projections(), new FileExportStore(format, root.files()), desk.context(), version());
        frame = new FrameController(desk, documents, picture, pulses::run);
        Scene scene = new Scene(frame.view(columns(chart, explanations), theme.modeProperty(), this::quit));
        theme.applyTo(scene);
        theme.modeProperty()
                .subscribe(mode ->
                        preferences.change(settings -> settings.withTheme(Settings.Theme.valueOf(mode.name()))));
        stage.titleProperty().bind(frame.title());
        stage.getIcons().setAll(icons());
        return scene;
    }

    /** Another start was asked to open files; this window takes them. */
    void bringToFront(List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        documents.open(files);
    }

    /** Ends what goes on behind the window. */
    void close() {
        autosave.close();
        preferences.close();
    }

    ScenarioSession session() {
        return desk.session();
    }

    FrameController frame() {
        return Objects.requireNonNull(frame, "not open yet");
    }

    Settings settings() {
        return preferences.settings();
    }

    Projections projections() {
        return desk.projections();
    }

    private ColumnsView columns(ChartController chart, ExplainController explanations) {
        Selection selection = new Selection();
        LicenseController licenses = new LicenseController(desk.session(), desk.projections(), selection, browser);
        DecisionController decision = new DecisionController(desk.session(), desk.projections(), pulses::run);
        Region inputs = new InputsController(desk.session(), desk.projections(), selection, browser).view();
        AnswerController answer = new AnswerController(desk.projections(), desk.session(), selection, explanations);
        Region verdict = new VerdictController(desk.projections(), pulses::run).view();
        LicenseWindow matrix = new LicenseWindow(licenses.view(), theme);
        ColumnsView columns = new ColumnsView(inputs, decision.view(licenses.summary(() -> matrix.show(stage))));
        columns.fill(answer.view(
                verdict,
                List.of(
                        new Tab(
                                MESSAGES.get("tab.cost"),
                                chart.view(),
                                new SimpleBooleanProperty(true),
                                chart.corner()),
                        new Tab(
                                MESSAGES.get("tab.decision"),
                                columns.decisionHost(),
                                Bindings.not(columns.decisionBeside()),
                                new Region()))));
        return columns;
    }

    private void quit() {
        documents.leaving(() -> {
            preferences.change(settings -> settings.withWindow(bounds(placement.now())));
            // Pop-ups first: one still open while the toolkit ends brings it down.
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(stage))
                    .forEach(Window::hide);
            stage.hide();
            exit.run();
        });
    }

    private static Placement.Bounds bounds(WindowBounds was) {
        return new Placement.Bounds(was.x(), was.y(), was.width(), was.height(), was.maximized());
    }

    private static WindowBounds bounds(Placement.Bounds now) {
        return new WindowBounds(now.x(), now.y(), now.width(), now.height(), now.maximized());
    }

    private String version() {
        return root.build().version();
    }

    private static void copyText(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static List<Image> icons() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256)
                .map(size -> "/app/fulcrum/assets/icon/fulcrum-" + size + ".png")
                .map(name -> new Image(Objects.requireNonNull(WindowComposition.class.getResourceAsStream(name), name)))
                .toList();
    }
}
