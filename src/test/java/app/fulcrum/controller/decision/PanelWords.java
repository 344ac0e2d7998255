package app.fulcrum.controller.decision;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.view.decision.DecisionState.Held;
import app.fulcrum.view.decision.DecisionState.Ranked;
import java.util.List;
import java.util.Optional;

/** What the panels of verdict, scorecard and gates say. */
public final class PanelWords {

    private PanelWords() {}

    public static String headline(Projection projection) {
        return new VerdictWords(projection).content().sentence();
    }

    /** What the scorecard says of the one that fits best. */
    public static String first(Projection projection) {
        return new ScorecardWords(projection).result().first();
    }

    /** The titles of the alternatives ranked, from best to worst fit. */
    public static List<String> ranking(Projection projection) {
        return new ScorecardWords(projection)
                .result().ranking().stream().map(Ranked::option).toList();
    }

    /** The word of the gates on an alternative; absent where none holds it back. */
    public static Optional<String> heldBack(Projection projection, AlternativeId id) {
        return new GateWords(projection)
                .held().stream()
                        .filter(held -> held.id().equals(id))
                        .map(Held::verdict)
                        .findFirst();
    }
}
