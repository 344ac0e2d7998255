package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.decision.FlipSearch;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.FlipOrder;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.FlipSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.sensitivity.MattersState.Change;
import app.fulcrum.view.sensitivity.MattersState.Changes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What would change the recommendation, the nearest first, without what the bars say already. */
final class ChangeWords {

    /** Two values closer than this share print the same. */
    private static final double SAME = 0.005;

    private ChangeWords() {}

    /** @param ties what numbers would have to be for both to cost the same, as far as that is said of bars */
    static List<Flip> listed(FlipSearch.Found found, Map<InputKey, Sought> ties) {
        return FlipOrder.nearestFirst(found.flips(), found.projection()).stream()
                .filter(flip -> !isSaid(flip, ties))
                .toList();
    }

    private static boolean isSaid(Flip flip, Map<InputKey, Sought> ties) {
        return switch (flip) {
            case Flip.OfVolume volume ->
                isSaid(InputKey.shared(Input.TOKENS_PER_DAY), (double) volume.tokensPerDay(), ties);
            case Flip.OfPrice price ->
                price.price() instanceof Lever.Quantity.GpuRate(var id)
                        && isSaid(InputKey.of(id, Input.GPU_PRICE_PER_HOUR), price.value(), ties);
            case Flip.OfWeight _, Flip.OfAnswer _ -> false;
        };
    }

    private static boolean isSaid(InputKey key, double value, Map<InputKey, Sought> ties) {
        return Optional.ofNullable(ties.get(key))
                .flatMap(TornadoWords::value)
                .filter(tie -> Math.abs(Math.log(tie / value)) < SAME)
                .isPresent();
    }

    static Changes changes(FlipSearch.Found found, List<Flip> listed) {
        var scenario = found.projection().scenario();
        FlipSentences sentences =
                new FlipSentences(MoneyFigures.of(scenario), new AlternativeNames(scenario.alternatives()));
        return new Changes(
                true,
                IntStream.range(0, listed.size())
                        .mapToObj(position -> new Change(
                                position,
                                DecisionSentences.capitalized(sentences.flip(listed.get(position), found.projection())),
                                !(listed.get(position) instanceof Flip.OfAnswer)))
                        .toList());
    }
}
