package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.decision.FlipSearch;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Lever;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would change the recommendation, the nearest first, without what the bars say already. */
final class ChangeWords {

    /** Two values closer than this share print the same. */
    private static final double SAME = 0.005;

    private ChangeWords() {}

    /** @param ties what numbers would have to be for both to cost the same, as far as that is said of bars */
    static List<Flip> listed(FlipSearch.Found found, Map<InputKey, Sought> ties) {
        return found.nearestFirst().stream().filter(flip -> !isSaid(flip, ties)).toList();
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
                .flatMap(Sought::change)
                .filter(tie -> Math.abs(Math.log(tie / value)) < SAME)
                .isPresent();
    }
}
