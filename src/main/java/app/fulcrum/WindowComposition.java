package app.fulcrum;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.answer.AnswerController;
import app.fulcrum.controller.chart.ChartController;
import app.fulcrum.controller.comparison.CompareController;
import app.fulcrum.controller.decision.DecisionController;
import app.fulcrum.controller.decision.FlipSearch;
import app.fulcrum.controller.decision.VerdictController;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.document.FaultController;
import app.fulcrum.controller.document.LostMeasurement;
import app.fulcrum.controller.document.LostService;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.document.ReplacedLoad;
import app.fulcrum.controller.document.StartController;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.export.ExportController;
import app.fulcrum.controller.frame.Desk;
import app.fulcrum.controller.frame.FileControllers;
import app.fulcrum.controller.frame.FrameController;
import app.fulcrum.controller.frame.MainWindow;
import app.fulcrum.controller.gallery.GalleryController;
import app.fulcrum.controller.help.HelpController;
import app.fulcrum.controller.help.HelpEntries;
import app.fulcrum.controller.ingestion.BookSaving;
import app.fulcrum.controller.ingestion.ImportController;
import app.fulcrum.controller.inputs.InputsController;
import app.fulcrum.controller.inputs.field.Describing;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.controller.license.LicenseController;
import app.fulcrum.controller.market.MarketController;
import app.fulcrum.controller.outlook.OverTimeController;
import app.fulcrum.controller.preference.PreferencesController;
import app.fulcrum.controller.sensitivity.GoalSeekController;
import app.fulcrum.controller.sensitivity.MattersController;
import app.fulcrum.controller.simulation.SurenessController;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.Autosave;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.session.preset.BlankDocument;
import app.fulcrum.session.preset.Presets;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.storage.catalog.accepted.SavedPriceBook;
import app.fulcrum.storage.described.ModelConfigJson;
import app.fulcrum.storage.ingestion.FileIngestion;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.BundledPresets;
import app.fulcrum.storage.scenario.FileExportStore;
import app.fulcrum.storage.scenario.FileRecoveryStore;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.storage.settings.FileSettingsStore;
import app.fulcrum.text.Messages;
import app.fulcrum.view.answer.AnswerView.Tab;
import app.fulcrum.view.describe.DescriptionDialog;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.frame.PulseQueue;
import app.fulcrum.view.gallery.GalleryWindow;
import app.fulcrum.view.help.HelpWindow;
import app.fulcrum.view.license.LicenseWindow;
import app.fulcrum.view.market.MarketView;
import app.fulcrum.view.market.MarketWindow;
import app.fulcrum.view.preference.PreferencesWindow;
import app.fulcrum.view.runs.RunsDialog;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Builds the main window and everything in it with plain constructors: the JavaFX half of {@link CompositionRoot}. */
final class WindowComposition {

    private static final Messages MESSAGES = Messages.of("frame");

    private final CompositionRoot root;
    private final Stage stage;
    private final Surroundings surroundings;
    private final PulseQueue pulses = new PulseQueue();
    private final Notices notices = new Notices();
    private final Preferences preferences;
    private final Theme theme;
    private final ScenarioFormat format;
    private final Desk desk;
    private final AlternativeMenu alternatives;
    private final MarketController market;
    private final MarketWindow prices;

    /** @param stage the main window, not yet shown */
    WindowComposition(CompositionRoot root, Stage stage, Surroundings surroundings) {
        this.root = root;
        this.stage = stage;
        this.surroundings = surroundings;
        this.preferences = preferences();
        this.theme = new Theme(
                ColorMode.valueOf(preferences.settings().choices().theme().name()),
                Platform.getPreferences().colorSchemeProperty());
        PriceBook book = required(surroundings.prices().read());
        this.format = new ScenarioFormat(book, version());
        this.desk = desk(book, required(new BundledPresets(format).read()));
        this.alternatives = new AlternativeMenu(
                new AlternativeEditor(
                        desk.session(), () -> desk.projections().current().market(), new Selection()),
                surroundings.tasks()::inTurn);
        this.market = new MarketController(
                desk.session(), desk.projections(), alternatives.editor(), latest(), surroundings.browser());
        this.prices = new MarketWindow(
                () -> MarketView.build(market.state(), market, theme.appearanceProperty()), market.state(), theme);
    }

    private Latest latest() {
        return new Latest(surroundings.tasks(), pulses::run);
    }

    private Preferences preferences() {
        FileSettingsStore store = new FileSettingsStore(root.folders().config(), root.files());
        Outcome<Settings> read = store.load();
        notices.showIfAny(read.problems());
        return new Preferences(read.value().orElse(Settings.INITIAL), store, surroundings.tasks(), notices::show);
    }

    private Desk desk(PriceBook book, Presets presets) {
        ScenarioSession session =
                new ScenarioSession(start(book, presets), PriceBookStamp.of(book), InstantSource.system());
        Projections projections = new Projections(session, book, LocalDate::now, pulses::run);
        FileScenarioStore store = new FileScenarioStore(format, root.files());
        DocumentDialogs dialogs = surroundings.dialogs().apply(stage, theme);
        DocumentContext context = new DocumentContext(
                session, store, new DiskLookup(root.disk()), dialogs, preferences, notices, surroundings.tasks());
        LostService.watch(session, book, notices);
        ReplacedLoad.watch(session, notices);
        LostMeasurement.watch(session, notices);
        return new Desk(context, projections, new Baseline(session, projections), presets, version());
    }

    /** What is open as long as no file is. */
    private Document start(PriceBook book, Presets presets) {
        Document example = presets.start().document();
        return preferences.shown(
                preferences.settings().choices().start() == Start.DEFAULTS
                        ? BlankDocument.of(book, MESSAGES.get("new.name"), example.scenario())
                        : example);
    }

    private <T> T required(Outcome<T> outcome) {
        notices.showIfAny(outcome.problems());
        return outcome.value()
                .orElseThrow(() -> new IllegalStateException(outcome.problems().toString()));
    }

    /** The window, with all its contents, ready to be opened. */
    MainWindow window() {
        ExplainController explanations = new ExplainController(surroundings.browser());
        ChartController chart =
                new ChartController(desk.projections(), desk.session(), explanations, theme.appearanceProperty());
        chart.compareWith(desk.baseline());
        ExportController exports = new ExportController(
                chart,
                desk.projections(),
                new ExportController.Makers(new HandoutExporter(), new FileExportStore(format, root.files())),
                desk.context(),
                latest());
        DocumentController documents = new DocumentController(desk.context());
        InputsController inputs = inputs();
        ImportController imports = new ImportController(
                desk.projections(),
                new FileIngestion(root.files(), ZoneId.systemDefault()),
                desk.context(),
                documents,
                new BookSaving(new SavedPriceBook(), surroundings.prices().folder()));
        FrameController frame =
                new FrameController(desk, new FileControllers(documents, exports, imports), alternatives, pulses::run);
        MainWindow window = new MainWindow(stage, parts(documents, frame), surroundings.exit());
        Scene scene = new Scene(frame.view(
                columns(inputs.view(), chart, explanations, documents, frame),
                theme.modeProperty(),
                doors(frame, documents, inputs::goTo, window::quit)));
        theme.applyTo(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(title(frame));
        stage.getIcons().setAll(icons());
        return window;
    }

    /** Other prices than those that come with the program are said wherever the window is named. */
    private StringExpression title(FrameController frame) {
        StringExpression title = frame.title();
        return surroundings
                .prices()
                .folder()
                .<StringExpression>map(folder -> Bindings.createStringBinding(
                        () -> MESSAGES.get("window.title.book", title.get(), VisibleText.inSentence(name(folder))),
                        title))
                .orElse(title);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private FrameController.Doors doors(
            FrameController frame, DocumentController documents, Consumer<String> field, Runnable quit) {
        PreferencesController choices = new PreferencesController(preferences, desk.session(), theme);
        PreferencesWindow choosing = new PreferencesWindow(choices::all, theme);
        GalleryController presets = new GalleryController(desk, documents, theme.appearanceProperty());
        GalleryWindow gallery = new GalleryWindow(presets::tiles, theme);
        PriceBook book = desk.projections().current().book();
        HelpController help = new HelpController(() -> HelpEntries.of(book, frame.keys()));
        HelpWindow helping = new HelpWindow(help.state(), help::seek, theme);
        Consumer<List<String>> opening = names -> {
            helping.show(stage);
            help.open(names);
        };
        return new FrameController.Doors(
                () -> prices.show(stage),
                () -> gallery.show(stage),
                () -> choosing.show(stage),
                opening,
                () -> opening.accept(List.of(HelpEntries.KEYS)),
                InstalledManual.address()
                        .map(page -> () -> surroundings.browser().accept(page)),
                choices::enlargeText,
                choices::resetText,
                field,
                quit);
    }

    private MainWindow.Parts parts(DocumentController documents, FrameController frame) {
        RecoveryStore copies = new FileRecoveryStore(
                root.folders().state().resolve("recovery"), root.filesWithoutBackups(), format, InstantSource.system());
        return new MainWindow.Parts(
                desk,
                documents,
                frame,
                new FaultController(notices, documents::saveAs, WindowComposition::copyText, version()),
                new StartController(desk.context(), documents, copies),
                new Autosave(desk.session(), copies, problems -> Platform.runLater(() -> notices.show(problems))));
    }

    private ColumnsView columns(
            Region inputs,
            ChartController chart,
            ExplainController explanations,
            DocumentController documents,
            FrameController frame) {
        Selection selection = alternatives.editor().selection();
        LicenseController licenses =
                new LicenseController(desk.session(), desk.projections(), selection, surroundings.browser());
        DecisionController decision =
                new DecisionController(desk.session(), desk.projections(), latest(), explanations);
        AnswerController answer =
                new AnswerController(desk.projections(), desk.session(), selection, desk.baseline(), explanations);
        FlipSearch flips = new FlipSearch(desk.projections(), latest());
        Region verdict = new VerdictController(
                        desk.projections(),
                        flips,
                        explanations,
                        frame::goTo,
                        () -> frame.showTab(MESSAGES.get("tab.matters")))
                .view();
        MattersController matters = new MattersController(
                desk.projections(),
                desk.session(),
                latest(),
                flips,
                new MattersController.Ways(chart::vary, frame::goTo, explanations));
        SurenessController sureness =
                new SurenessController(desk.projections(), desk.session(), Draws.USUAL, latest(), frame::goTo);
        OverTimeController overTime = new OverTimeController(desk.projections(), desk.session(), latest());
        CompareController comparison = new CompareController(desk, documents, latest(), latest());
        LicenseWindow matrix = new LicenseWindow(licenses::view, theme);
        ColumnsView columns = new ColumnsView(inputs, decision.view(), licenses.summary(() -> matrix.show(stage)));
        columns.fill(answer.view(
                verdict,
                List.of(
                        new Tab(MESSAGES.get("tab.cost"), chart.view(), chart.corner()),
                        new Tab(MESSAGES.get("tab.time"), overTime.view(), overTime.corner()),
                        new Tab(MESSAGES.get("tab.matters"), matters.view(), new Region()),
                        new Tab(MESSAGES.get("tab.sure"), sureness.view(), sureness.corner()),
                        new Tab(
                                MESSAGES.get("tab.compare"),
                                comparison.view(),
                                comparison.corner(),
                                new SimpleBooleanProperty(true),
                                columns::giveRoom),
                        beside(columns, "tab.scorecard", columns.scorecardHost()),
                        beside(columns, "tab.licenses", columns.licensesHost())),
                alternatives::adding));
        return columns;
    }

    /** A tab for what has no column of its own. */
    private static Tab beside(ColumnsView columns, String title, Region host) {
        return new Tab(MESSAGES.get(title), host, new Region(), Bindings.not(columns.decisionBeside()), _ -> {});
    }

    private InputsController inputs() {
        return new InputsController(
                desk.session(),
                desk.projections(),
                alternatives,
                new Popups(
                        surroundings.browser(),
                        this::showPrices,
                        new GoalSeekController(desk.projections(), desk.session(), latest())::open,
                        (form, place) -> RunsDialog.show(form, place.getScene().getWindow(), theme),
                        new Describing(form -> DescriptionDialog.show(form, stage, theme), new ModelConfigJson()),
                        theme.appearanceProperty()),
                latest());
    }

    private void showPrices(Kind kind) {
        prices.show(stage);
        market.lookAt(kind);
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
