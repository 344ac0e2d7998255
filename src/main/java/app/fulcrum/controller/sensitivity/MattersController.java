package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartController.Variation;
import app.fulcrum.controller.decision.FlipLines;
import app.fulcrum.controller.decision.FlipSearch;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.sensitivity.TornadoWords.Two;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.explain.flip.FlipFigures;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.sensitivity.MattersActions;
import app.fulcrum.view.sensitivity.MattersState;
import app.fulcrum.view.sensitivity.MattersState.Named;
import app.fulcrum.view.sensitivity.MattersState.Question;
import app.fulcrum.view.sensitivity.MattersView;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Keeps the tab on what matters up to date as long as it is shown, and takes over what is chosen there. What is shown stays, as
 * outdated, until the new is known.
 */
public final class MattersController {

    private static final Messages MESSAGES = Messages.of("matters");

    private final Projections projections;
    private final ScenarioSession session;
    private final Latest latest;
    private final FlipSearch flips;
    private final Ways ways;
    private final MattersState state = new MattersState();
    private Asked asked = Asked.USUAL;
    private Optional<Found> found = Optional.empty();
    private List<Flip> listed = List.of();

    /**
     * What leads out of the tab.
     *
     * @param chart draws the lines of other states
     * @param field shows the field of a number
     */
    public record Ways(Consumer<List<Variation>> chart, Consumer<InputKey> field, ExplainController explanations) {}

    public MattersController(
            Projections projections, ScenarioSession session, Latest latest, FlipSearch flips, Ways ways) {
        this.projections = projections;
        this.session = session;
        this.latest = latest;
        this.flips = flips;
        this.ways = ways;
        state.busyProperty().bind(latest.busyProperty());
        projections.currentProperty().subscribe(_ -> ask());
        state.shownProperty().subscribe(_ -> ask());
        flips.foundProperty().subscribe(_ -> showChanges());
    }

    /** Builds the pane. */
    public Region view() {
        return MattersView.build(state, new Actions());
    }

    /** What is shown answers what is asked; else it is worked out, if anybody sees it. */
    private void ask() {
        Snapshot now = projections.current();
        latest.drop();
        boolean isCurrent = found.filter(known -> known.isOf(now, asked)).isPresent();
        state.outdatedProperty().set(!isCurrent && found.isPresent());
        if (!isCurrent && state.shownProperty().get()) {
            Asked question = asked;
            latest.ask(() -> Found.of(now, question), this::show);
        }
        showChanges();
    }

    private void ask(Asked another) {
        asked = another;
        ask();
    }

    private void show(Found now) {
        found = Optional.of(now);
        state.outdatedProperty().set(false);
        state.questionProperty().set(question(now));
        state.tornadoProperty().set(Optional.of(new TornadoWords(now).picture()));
        state.gridProperty().set(now.grid());
        showChanges();
    }

    private static Question question(Found found) {
        Two two = Two.of(found.tornado().measure());
        Alternatives all = found.snapshot().scenario().alternatives();
        Function<AlternativeId, Named> named =
                id -> new Named(Look.of(all, all.placeOf(id)), new AlternativeNames(all).title(id));
        return new Question(
                MESSAGES.get("kind." + two.kind()),
                Optional.of(named.apply(two.of())),
                two.against().map(_ -> MESSAGES.get("joint." + two.kind())).orElse(""),
                two.against().map(named),
                MattersMenus.reach(found.asked().reach()));
    }

    /** Only while somebody sees them, and once it is known what the bars say. */
    private void showChanges() {
        if (!state.shownProperty().get()) {
            return;
        }
        Optional<FlipSearch.Found> known = flips.foundProperty().get();
        listed = known.map(now -> ChangeWords.listed(now, found.map(Found::ties).orElse(Map.of())))
                .orElse(List.of());
        state.changesProperty()
                .set(known.map(now -> FlipLines.of(now.projection(), listed))
                        .orElseGet(() -> state.changesProperty().get().outdated()));
    }

    private final class Actions implements MattersActions {

        private List<MenuEntry> menu(Function<MattersMenus, List<MenuEntry>> entries) {
            return found.map(MattersMenus::new).map(entries).orElse(List.of());
        }

        @Override
        public List<MenuEntry> kinds() {
            return menu(menus -> menus.kinds(measure -> ask(asked.of(measure))));
        }

        @Override
        public List<MenuEntry> own() {
            return menu(menus -> menus.own(measure -> ask(asked.of(measure))));
        }

        @Override
        public List<MenuEntry> others() {
            return menu(menus -> menus.others(measure -> ask(asked.of(measure))));
        }

        @Override
        public List<MenuEntry> reaches() {
            return MattersMenus.reaches(asked.reach(), reach -> ask(asked.over(reach)));
        }

        @Override
        public List<MenuEntry> across() {
            return menu(menus -> menus.numbers(x(), y(), key -> ask(asked.across(key))));
        }

        @Override
        public List<MenuEntry> down() {
            return menu(menus -> menus.numbers(y(), x(), key -> ask(asked.down(key))));
        }

        @Override
        public List<MenuEntry> sizes() {
            return MattersMenus.sizes(asked.size(), size -> ask(asked.in(size)));
        }

        private Optional<InputKey> x() {
            return found.flatMap(Found::table).map(table -> table.x().key());
        }

        private Optional<InputKey> y() {
            return found.flatMap(Found::table).map(table -> table.y().key());
        }

        @Override
        public void driverChosen(int row) {
            found.filter(this::isCurrent).ifPresent(now -> {
                DriverWays way = new DriverWays(now, now.bars().get(row).driver());
                ways.chart().accept(way.ends());
                ways.field().accept(way.field());
            });
        }

        @Override
        public void tieOffered(int row, Node place) {
            found.filter(this::isCurrent).ifPresent(now -> new TieWays(now).offer(row, session::apply, place));
        }

        @Override
        public void allAsked() {
            ask(asked.ofAll());
        }

        @Override
        public void cellChosen(int row, int column) {
            found.filter(this::isCurrent).ifPresent(now -> new CellWays(now).take(row, column, session::apply));
        }

        /** What is of a state before can be read, and nothing of it taken over. */
        private boolean isCurrent(Found known) {
            return known.isOf(projections.current(), asked);
        }

        @Override
        public void changeExplained(int position, Node place) {
            flips.foundProperty()
                    .get()
                    .flatMap(known -> new FlipFigures(known.projection()).of(listed.get(position)))
                    .ifPresent(explanation -> ways.explanations().show(explanation, place));
        }

        @Override
        public void cancelled() {
            latest.drop();
        }
    }
}
