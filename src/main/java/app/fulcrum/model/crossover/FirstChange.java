package app.fulcrum.model.crossover;

import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import java.util.Optional;

/**
 * One of two becoming the cheaper, which is looked for in other curves of the same two.
 *
 * @param isOfChallenger whether it is the challenger that does
 * @param range the volumes looked at
 */
public record FirstChange(boolean isOfChallenger, VolumeRange range) {

    /** The first change of a pair within the range; of two that do not change places that of the dearer. */
    public static FirstChange of(CostCurves curves, PairCrossover pair, VolumeRange range) {
        boolean isOfChallenger = pair.first()
                .map(first -> first.cheaper() == pair.challenger())
                .orElseGet(() -> !challengerLeads(curves.pair(pair.incumbent(), pair.challenger()), range));
        return new FirstChange(isOfChallenger, range);
    }

    private static boolean challengerLeads(Pair pair, VolumeRange range) {
        return pair.challengerWins(range.from());
    }

    /** The first volume of the range at which the one is the cheaper, or {@link Volumes#NEVER}. */
    public long in(CostCurves curves, PairCrossover there) {
        return in(curves.pair(there.incumbent(), there.challenger()), there.first());
    }

    /**
     * The same where nothing else is known of two curves.
     *
     * @param incumbent the place of the one named first
     */
    public long in(CostCurves curves, int incumbent, int challenger) {
        if (!curves.has(incumbent) || !curves.has(challenger)) {
            return Volumes.NEVER;
        }
        Pair pair = curves.pair(incumbent, challenger);
        return in(pair, PairCrossover.first(pair, incumbent, challenger, range));
    }

    private long in(Pair pair, Optional<PairCrossover.Crossing> first) {
        return challengerLeads(pair, range) == isOfChallenger
                ? range.from()
                : first.map(PairCrossover.Crossing::tokensPerDay).orElse(Volumes.NEVER);
    }
}
