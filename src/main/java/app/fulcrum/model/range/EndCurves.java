package app.fulcrum.model.range;

import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.UnservedEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One alternative at the ends of its ranges: at every combination of those that are combined, with all others, its throughput
 * estimate among them, at the ends that are best and worst for it.
 *
 * @param mask the combined ranges it depends on, as bits of a corner
 * @param oneWay those of them that only raise or only lower its cost
 * @param best the ends of these that are best for it
 * @param ends by the bits of the mask alone
 * @param lowUsdPerMonth the least it costs at the volume asked about where it can be had; infinite if nowhere
 * @param highUsdPerMonth the most; 0 if nowhere
 * @param unserved the ends at which it cannot be had; absent where it always can
 */
public record EndCurves(
        long mask,
        long oneWay,
        long best,
        List<End> ends,
        double lowUsdPerMonth,
        double highUsdPerMonth,
        Optional<UnservedEnds> unserved) {

    public EndCurves {
        ends = List.copyOf(ends);
    }

    /**
     * The alternative at one combination. Its curve is absent where it has no price.
     *
     * @param best at the best of what is not combined
     * @param worst at the worst; the same where nothing is left to move
     */
    public record End(Optional<CostCurve> best, Optional<CostCurve> worst) {

        boolean isOne() {
            return best.equals(worst);
        }
    }

    /** At a combination of all combined ranges. */
    End at(long corner) {
        return ends.get((int) Long.compress(corner, mask));
    }

    /** Curves of which at every volume one is its lowest. */
    List<Optional<CostCurve>> lowest() {
        List<Optional<CostCurve>> lowest = new ArrayList<>(1);
        for (int i = 0; i < ends.size(); i++) {
            if ((Long.expand(i, mask) & oneWay) == best) {
                lowest.add(ends.get(i).best());
            }
        }
        return lowest;
    }

    /** Curves of which at every volume one is its highest. */
    List<Optional<CostCurve>> highest() {
        List<Optional<CostCurve>> highest = new ArrayList<>(1);
        for (int i = 0; i < ends.size(); i++) {
            if ((Long.expand(i, mask) & oneWay) == (oneWay & ~best)) {
                highest.add(ends.get(i).worst());
            }
        }
        return highest;
    }
}
