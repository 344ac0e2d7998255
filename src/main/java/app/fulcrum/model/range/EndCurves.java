package app.fulcrum.model.range;

import app.fulcrum.model.crossover.CostCurve;
import java.util.List;
import java.util.Optional;

/**
 * One alternative at every combination of those ends that touch it: of ranges, and of its throughput estimate.
 *
 * @param mask which bits of a corner these are
 * @param ends by those bits alone
 */
public record EndCurves(int mask, List<End> ends) {

    public EndCurves {
        ends = List.copyOf(ends);
    }

    /**
     * The alternative at one combination.
     *
     * @param curve absent where it has no price
     * @param tokensPerDay the volume asked about
     */
    record End(Optional<CostCurve> curve, long tokensPerDay) {

        double usdPerMonth(long tokens) {
            return curve.isPresent() ? curve.get().at(tokens) : Double.POSITIVE_INFINITY;
        }

        /** At the volume asked about; infinite where it cannot be had. */
        double usdPerMonth() {
            return usdPerMonth(tokensPerDay);
        }

        boolean isServed() {
            return usdPerMonth() < Double.POSITIVE_INFINITY;
        }
    }

    /** At a combination of the ends of all alternatives. */
    End at(int corner) {
        return ends.get(Integer.compress(corner, mask));
    }

    public List<CostCurve> curves() {
        return ends.stream().flatMap(end -> end.curve().stream()).toList();
    }
}
