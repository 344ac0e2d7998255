package app.fulcrum.controller.decision;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.FlipSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.decision.ListedChanges;
import app.fulcrum.view.decision.ListedChanges.Change;
import java.util.List;
import java.util.stream.IntStream;

/** What would change the recommendation, a sentence each. */
public final class FlipLines {

    private FlipLines() {}

    /** Each by its place in the list. */
    public static ListedChanges of(Projection projection, List<Flip> listed) {
        FlipSentences sentences = new FlipSentences(
                MoneyFigures.of(projection.scenario()),
                new AlternativeNames(projection.scenario().alternatives()));
        return new ListedChanges(
                true,
                IntStream.range(0, listed.size())
                        .mapToObj(place -> new Change(
                                place,
                                DecisionSentences.capitalized(sentences.flip(listed.get(place), projection)),
                                !(listed.get(place) instanceof Flip.OfAnswer)))
                        .toList());
    }
}
