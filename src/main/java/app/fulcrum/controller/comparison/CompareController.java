package app.fulcrum.controller.comparison;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.comparison.Compared.Explained;
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
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;

/**
 * Holds the open scenario against others, as long as the tab is open and once changes pause. What was found before stays until the
 * new is there. Which columns there are is no part of any document.
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
    private ComparedColumns columns = ComparedColumns.ALONE;
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
        this.files = new FilesBeside(desk.context(), () -> columns.free(), this::add);
        this.state = new CompareState(latest.busyProperty(), explaining.busyProperty());
        this.view = CompareView.build(state, this);
        projections.currentProperty().subscribe(this::refresh);
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

    private void refresh() {
        latest.drop();
        explaining.drop();
        if (view.getScene() == null) {
            return;
        }
        state.headsProperty().set(heads());
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
        AskedResult asked = result.in(found.columns().scenarios(found.now().scenario()));
        explained
                .flatMap(done -> done.in(found, asked))
                .ifPresentOrElse(this::show, () -> explaining.ask(() -> found.explained(asked), this::show));
    }

    private void show(Explained found) {
        explained = Optional.of(found);
        state.whyProperty().set(Optional.of(new WhyWords(found).picture()));
    }

    private List<ColumnHead> heads() {
        List<ColumnHead> heads = new ArrayList<>();
        heads.add(head(projections.current().scenario().name(), MESSAGES.get("origin.open"), 0));
        for (ComparedColumn column : columns.beside()) {
            String origin = switch (column) {
                case ComparedColumn.OfPreset _ -> MESSAGES.get("origin.preset");
                case ComparedColumn.OfFile(var _, var file) -> String.valueOf(file.getFileName());
            };
            heads.add(head(column.scenario().name(), origin, heads.size()));
        }
        return heads;
    }

    private ColumnHead head(String name, String origin, int place) {
        return new ColumnHead(
                String.valueOf(SideBySide.letter(place)), VisibleText.of(name), origin, place == columns.baseline());
    }

    /** What was found for other columns says nothing of these. */
    private void change(UnaryOperator<ComparedColumns> edit) {
        ComparedColumns before = columns;
        columns = edit.apply(before);
        if (!columns.beside().equals(before.beside())) {
            compared = Optional.empty();
            state.heldProperty().set(Optional.empty());
            state.whyProperty().set(Optional.empty());
        }
        refresh();
    }

    private void add(ComparedColumn column) {
        if (columns.free() > 0) {
            change(now -> now.with(column));
        }
    }

    @Override
    public List<MenuEntry> adding() {
        if (columns.free() == 0) {
            return List.of(new MenuEntry.Heading(MESSAGES.get("full", SideBySide.MOST)));
        }
        Map<String, List<MenuEntry>> groups = new LinkedHashMap<>();
        desk.presets()
                .all()
                .forEach(preset -> groups.computeIfAbsent(preset.group(), _ -> new ArrayList<>())
                        .add(MenuEntry.of(adding(preset))));
        List<MenuEntry> entries = new ArrayList<>();
        groups.forEach(
                (group, presets) -> entries.add(new MenuEntry.Submenu(CompareMenus.literally(group), () -> presets)));
        entries.add(MenuEntry.SEPARATOR);
        entries.add(CompareMenus.entry(MESSAGES.get("add.files"), files::choose));
        return entries;
    }

    private Command adding(Preset preset) {
        return Command.of(
                CompareMenus.literally(preset.name()), "", () -> add(new ComparedColumn.OfPreset(preset.document())));
    }

    @Override
    public List<Command> starts() {
        return desk.presets().all().stream()
                .filter(preset -> !preset.equals(desk.presets().start()))
                .limit(STARTS)
                .map(preset -> Command.of(
                        MESSAGES.get("add.preset", preset.name()),
                        "",
                        () -> add(new ComparedColumn.OfPreset(preset.document()))))
                .toList();
    }

    @Override
    public List<MenuEntry> of(int column) {
        List<MenuEntry> entries = new ArrayList<>();
        if (column != columns.baseline()) {
            entries.add(
                    CompareMenus.entry(MESSAGES.get("head.baseline"), () -> change(now -> now.withBaseline(column))));
            entries.add(
                    CompareMenus.entry(MESSAGES.get("head.explain"), () -> change(now -> now.withExplained(column))));
        }
        if (column > 0) {
            ComparedColumn beside = columns.beside().get(column - 1);
            entries.add(CompareMenus.entry(MESSAGES.get("head.open"), () -> open(beside)));
            entries.add(MenuEntry.SEPARATOR);
            entries.add(CompareMenus.entry(MESSAGES.get("head.remove"), () -> change(now -> now.without(column))));
        }
        return entries.isEmpty() ? List.of(new MenuEntry.Heading(MESSAGES.get("head.nothing"))) : entries;
    }

    /** Asks about the open document as where it were opened from a menu. */
    private void open(ComparedColumn column) {
        switch (column) {
            case ComparedColumn.OfPreset(var document) -> documents.startWith(document);
            case ComparedColumn.OfFile(var _, var file) -> documents.open(List.of(file));
        }
    }

    private CompareMenus menus() {
        return new CompareMenus(projections.current().scenario(), columns);
    }

    @Override
    public List<MenuEntry> explained() {
        return menus().explained(place -> change(now -> now.withExplained(place)));
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
