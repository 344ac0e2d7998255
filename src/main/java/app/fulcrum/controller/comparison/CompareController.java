package app.fulcrum.controller.comparison;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.comparison.Compared.Explained;
import app.fulcrum.controller.comparison.ComparedColumn.Origin;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.frame.Desk;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.text.Messages;
import app.fulcrum.view.comparison.ColumnHead;
import app.fulcrum.view.comparison.CompareActions;
import app.fulcrum.view.comparison.CompareState;
import app.fulcrum.view.comparison.CompareState.Held;
import app.fulcrum.view.comparison.CompareView;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/**
 * Holds the open scenario and its variants against each other and against others, as long as the tab is open and once changes pause.
 * What was found before stays until the new is there.
 */
public final class CompareController implements CompareActions {

    private static final Messages MESSAGES = Messages.of("compare");

    /** So many presets are offered by name where nothing is beside the open scenario. */
    private static final int STARTS = 2;

    private final Desk desk;
    private final Projections projections;
    private final DocumentController documents;
    private final Latest latest;
    private final Latest explaining;
    private final CompareState state;
    private final Region view;
    private final FilesBeside files;
    private ColumnChoice choice = ColumnChoice.NONE;
    private ComparedColumns columns;
    private int added;
    private AskedResult result = new AskedResult.OfRecommended();
    private Optional<AlternativeId> drawn = Optional.empty();

    /** What the table shows; absent before the first. */
    private Optional<Compared> compared = Optional.empty();

    /** What is explained of it; absent before the first. */
    private Optional<Explained> explained = Optional.empty();

    /**
     * @param latest for the table of this tab alone
     * @param explaining for its explanation, which takes longer
     */
    public CompareController(Desk desk, DocumentController documents, Latest latest, Latest explaining) {
        this.desk = desk;
        this.projections = desk.projections();
        this.documents = documents;
        this.latest = latest;
        this.explaining = explaining;
        this.columns = choice.of(desk.session().state().open());
        this.files = new FilesBeside(desk.context(), this::free, this::add);
        this.state = new CompareState(latest.busyProperty(), explaining.busyProperty());
        this.view = CompareView.build(state, this);
        projections.currentProperty().subscribe(this::refresh);
        desk.session().listen(_ -> followVariants());
        view.sceneProperty().subscribe(this::refresh);
        state.allInputsProperty().subscribe(_ -> showAgain());
    }

    public Region view() {
        return view;
    }

    /** Stands beside the tabs. */
    public Region corner() {
        return CompareView.corner(state, this);
    }

    /** A scenario that is not worked on changes with no projection. */
    private void followVariants() {
        if (projections.current().scenario().equals(desk.session().scenario())) {
            refresh();
        }
    }

    private void refresh() {
        follow();
        latest.drop();
        explaining.drop();
        if (view.getScene() == null) {
            return;
        }
        state.headsProperty().set(heads());
        state.leftOutProperty().set(leftOut());
        if (!columns.isAlone()) {
            compare();
        }
    }

    private void compare() {
        Snapshot now = projections.current();
        ComparedColumns these = columns;
        compared.filter(done -> done.now().equals(now) && done.columns().equals(these))
                .ifPresentOrElse(this::explain, () -> latest.ask(() -> Compared.of(now, these), this::show));
    }

    private void show(Compared found) {
        compared = Optional.of(found);
        showAgain();
        explain(found);
    }

    private void showAgain() {
        boolean isWhole = state.allInputsProperty().get();
        state.heldProperty()
                .set(compared.map(found ->
                        new Held(new CompareTable(found).sections(isWhole), new OverlayWords(found, drawn).picture())));
    }

    private void explain(Compared found) {
        AskedResult asked = result.in(found.columns().scenarios());
        explained
                .flatMap(done -> done.in(found, asked))
                .ifPresentOrElse(this::show, () -> explaining.ask(() -> found.explained(asked), this::show));
    }

    private void show(Explained found) {
        explained = Optional.of(found);
        state.whyProperty().set(Optional.of(new WhyWords(found).picture()));
    }

    private List<ColumnHead> heads() {
        return IntStream.range(0, columns.inOrder().size())
                .mapToObj(place -> new ColumnHead(
                        String.valueOf(SideBySide.letter(place)),
                        VisibleText.of(columns.get(place).scenario().name()),
                        origin(columns.get(place).origin()),
                        place == columns.baseline(),
                        place == columns.open()))
                .toList();
    }

    private String leftOut() {
        List<String> names = columns.leftOut().stream()
                .map(column -> VisibleText.of(column.scenario().name()))
                .toList();
        return names.isEmpty() ? "" : MESSAGES.get("leftOut", SideBySide.MOST, String.join(", ", names));
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case Origin.Base _ -> MESSAGES.get("origin.base");
            case Origin.OfVariant _ -> MESSAGES.get("origin.variant");
            case Origin.OfPreset _ -> MESSAGES.get("origin.preset");
            case Origin.OfFile(var _, var file) -> String.valueOf(file.getFileName());
        };
    }

    /** What was found for other columns says nothing of these. */
    private void follow() {
        List<Origin> before = columns.origins();
        columns = choice.of(desk.session().state().open());
        if (!columns.origins().equals(before)) {
            compared = Optional.empty();
            state.heldProperty().set(Optional.empty());
            state.whyProperty().set(Optional.empty());
        }
    }

    private void change(UnaryOperator<ColumnChoice> edit) {
        choice = edit.apply(choice);
        refresh();
    }

    private int free() {
        return SideBySide.MOST - columns.inOrder().size();
    }

    private void add(IntFunction<ComparedColumn> column) {
        if (free() > 0) {
            change(now -> now.with(column.apply(added++)));
        }
    }

    private void add(Preset preset) {
        add(number -> new ComparedColumn(
                new Origin.OfPreset(number, preset), preset.document().scenario()));
    }

    @Override
    public List<MenuEntry> adding() {
        List<MenuEntry> entries = new ArrayList<>(List.of(desk.variants().adding(), MenuEntry.SEPARATOR));
        if (free() == 0) {
            entries.add(new MenuEntry.Heading(MESSAGES.get("full", SideBySide.MOST)));
            return entries;
        }
        Map<String, List<MenuEntry>> groups = new LinkedHashMap<>();
        desk.presets()
                .all()
                .forEach(preset -> groups.computeIfAbsent(preset.group(), _ -> new ArrayList<>())
                        .add(CompareMenus.entry(MenuEntry.literally(preset.name()), () -> add(preset))));
        groups.forEach(
                (group, presets) -> entries.add(new MenuEntry.Submenu(MenuEntry.literally(group), () -> presets)));
        entries.add(MenuEntry.SEPARATOR);
        entries.add(CompareMenus.entry(MESSAGES.get("add.files"), files::choose));
        return entries;
    }

    @Override
    public List<Command> starts() {
        List<Command> starts = new ArrayList<>();
        starts.add(
                Command.of(MESSAGES.get("add.variant"), "", () -> desk.tasks().inTurn(desk.variants()::add)));
        desk.presets().all().stream()
                .filter(preset -> !preset.equals(desk.presets().start()))
                .limit(STARTS)
                .map(preset -> Command.of(MESSAGES.get("add.preset", preset.name()), "", () -> add(preset)))
                .forEach(starts::add);
        return starts;
    }

    @Override
    public List<MenuEntry> of(int place) {
        List<MenuEntry> entries = new ArrayList<>();
        if (place != columns.baseline()) {
            entries.add(CompareMenus.entry(
                    MESSAGES.get("head.baseline"), () -> change(now -> now.withBaseline(columns, place))));
            entries.add(CompareMenus.entry(
                    MESSAGES.get("head.explain"), () -> change(now -> now.withExplained(columns, place))));
        }
        ComparedColumn column = columns.get(place);
        entries.addAll(
                switch (column.origin()) {
                    case Origin.Base _ -> desk.variants().of(Optional.empty());
                    case Origin.OfVariant(var name) -> desk.variants().of(Optional.of(name));
                    case Origin.OfPreset(var _, var preset) ->
                        beside(column, () -> documents.startWith(preset.document()));
                    case Origin.OfFile(var _, var file) -> beside(column, () -> documents.open(List.of(file)));
                });
        return entries.isEmpty() ? List.of(new MenuEntry.Heading(MESSAGES.get("head.nothing"))) : entries;
    }

    /** @param open asks about the open document as where it were opened from a menu */
    private List<MenuEntry> beside(ComparedColumn column, Runnable open) {
        return List.of(
                CompareMenus.entry(MESSAGES.get("head.open"), open),
                desk.variants().keeping(column.scenario()),
                MenuEntry.SEPARATOR,
                CompareMenus.entry(MESSAGES.get("head.remove"), () -> change(now -> now.without(column.origin()))));
    }

    private CompareMenus menus() {
        return new CompareMenus(columns);
    }

    @Override
    public List<MenuEntry> explained() {
        return menus().explained(place -> change(now -> now.withExplained(columns, place)));
    }

    @Override
    public List<MenuEntry> results() {
        return menus().results(result, chosen -> {
            result = chosen;
            refresh();
        });
    }

    @Override
    public List<MenuEntry> drawn() {
        return menus().drawings(drawn, chosen -> {
            drawn = chosen;
            showAgain();
        });
    }

    @Override
    public void cancelled() {
        latest.drop();
        explaining.drop();
    }
}
