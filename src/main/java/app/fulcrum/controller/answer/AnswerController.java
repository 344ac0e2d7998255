package app.fulcrum.controller.answer;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.answer.AnswerActions;
import app.fulcrum.view.answer.AnswerState;
import app.fulcrum.view.answer.AnswerState.Figure;
import app.fulcrum.view.answer.AnswerView;
import app.fulcrum.view.answer.AnswerView.Tab;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps cards and capacity strip up to date, opens how their figures came about, and does what would help. */
public final class AnswerController {

    private final Projections projections;
    private final ScenarioSession session;
    private final Selection selection;
    private final Baseline baseline;
    private final ExplainController explanations;
    private final AnswerState state = new AnswerState();
    private List<WayOut> waysOut = List.of();

    public AnswerController(
            Projections projections,
            ScenarioSession session,
            Selection selection,
            Baseline baseline,
            ExplainController explanations) {
        this.projections = projections;
        this.session = session;
        this.selection = selection;
        this.baseline = baseline;
        this.explanations = explanations;
        projections.currentProperty().subscribe(this::show);
        selection.chosenProperty().subscribe(() -> show(projections.current()));
        baseline.beforeProperty().subscribe(this::showCosts);
        baseline.pinnedProperty().subscribe(this::showCosts);
    }

    /**
     * Builds the pane.
     *
     * @param verdict what stands above the cards
     * @param tabs what shares the place of the chart, the chart first
     * @param adding what can be added to the alternatives
     */
    public Region view(Region verdict, List<Tab> tabs, Supplier<List<MenuEntry>> adding) {
        return AnswerView.build(state, verdict, tabs, new Actions(adding));
    }

    private void show(Snapshot snapshot) {
        Cards cards = new Cards(snapshot.projection());
        List<AnswerState.Card> all = cards(snapshot.scenario().alternatives());
        for (int place = 0; place < all.size(); place++) {
            all.get(place)
                    .content()
                    .set(cards.card(snapshot.projection().results().get(place)));
        }
        showCosts();
        showSelected(all, snapshot.scenario().alternatives());
        CapacityStrip strip = new CapacityStrip(snapshot, selection);
        waysOut = strip.waysOut();
        state.capacityProperty()
                .set(strip.capacity(waysOut.stream().map(WayOut::words).toList()));
    }

    private void showCosts() {
        Projection now = projections.current().projection();
        CardFigures figures = new CardFigures(now, baseline);
        state.cardsProperty().get().stream()
                .filter(card -> now.scenario().alternatives().find(card.id()).isPresent())
                .forEach(card -> card.costs().set(figures.of(now.of(card.id()))));
    }

    private void showSelected(List<AnswerState.Card> cards, Alternatives alternatives) {
        AlternativeId selected = selection.in(alternatives).id();
        cards.forEach(card -> card.selected().set(card.id().equals(selected)));
    }

    /** The cards that are there, or new ones where the alternatives are others or look different. */
    private List<AnswerState.Card> cards(Alternatives alternatives) {
        List<AnswerState.Card> now = IntStream.range(0, alternatives.size())
                .mapToObj(place -> new AnswerState.Card(alternatives.at(place).id(), Look.of(alternatives, place)))
                .toList();
        List<AnswerState.Card> shown = state.cardsProperty().get();
        if (now.stream()
                .map(AnswerController::identity)
                .toList()
                .equals(shown.stream().map(AnswerController::identity).toList())) {
            return shown;
        }
        state.cardsProperty().set(now);
        return now;
    }

    private static Object identity(AnswerState.Card card) {
        return List.of(card.id(), card.look());
    }

    private final class Actions implements AnswerActions {

        private final Supplier<List<MenuEntry>> adding;

        Actions(Supplier<List<MenuEntry>> adding) {
            this.adding = adding;
        }

        @Override
        public void alternativeSelected(AlternativeId id) {
            selection.select(id);
        }

        @Override
        public void monthlyCostExplained(AlternativeId id, Node figure) {
            explainer().monthlyCost(id).ifPresent(explanation -> explanations.show(explanation, figure));
        }

        @Override
        public void costPerMillionExplained(AlternativeId id, Node figure) {
            explanations.show(new CardExplanations(projections.current().projection()).facts(id), figure);
        }

        @Override
        public void wayOutTaken(AlternativeId id) {
            new Successor(projections.current().projection()).of(id).ifPresent(way -> session.apply(way.edit()));
        }

        @Override
        public List<MenuEntry> comparison() {
            return new ComparisonMenu(baseline).entries();
        }

        @Override
        public List<MenuEntry> adding() {
            return adding.get();
        }

        @Override
        public void capacityExplained(Figure about, Node figure) {
            new CapacityStrip(projections.current(), selection)
                    .explanation(about, explainer())
                    .ifPresent(explanation -> explanations.show(explanation, figure));
        }

        @Override
        public void remedyTaken(int position) {
            session.apply(waysOut.get(position).edit());
        }

        private Explainer explainer() {
            Snapshot snapshot = projections.current();
            return Explainer.of(snapshot.projection());
        }
    }
}
