package app.fulcrum.model.range;

import app.fulcrum.model.crossover.CostCurve;
import java.util.List;
import java.util.Optional;

/**
 * What bounds a curve below and above.
 *
 * @param lowest curves of which at every volume one is the lowest
 * @param highest curves of which at every volume one is the highest
 */
record Band(List<CostCurve> lowest, List<CostCurve> highest, boolean isWhole) {

    static Band of(List<Optional<CostCurve>> lowest, List<Optional<CostCurve>> highest) {
        return new Band(present(lowest), present(highest), highest.stream().allMatch(Optional::isPresent));
    }

    private static List<CostCurve> present(List<Optional<CostCurve>> curves) {
        return curves.stream().flatMap(Optional::stream).toList();
    }

    /**
     * A curve with its spread at every point. Where it cannot be had at some end, its cost has no known upper bound, so the
     * band ends before.
     */
    Polyline around(long[] points, double[] usdPerMonth) {
        double[] low = usdPerMonth.clone();
        double[] high = usdPerMonth.clone();
        int banded = 0;
        while (isWhole && banded < points.length && widen(low, high, banded, points[banded])) {
            banded++;
        }
        return new Polyline(points, usdPerMonth, low, high, banded);
    }

    /** Takes the extremes into a point of a band; leaves it and says no where it cannot be had at some end. */
    private boolean widen(double[] low, double[] high, int point, long tokensPerDay) {
        double greatest = high[point];
        for (CostCurve curve : highest) {
            greatest = Math.max(greatest, curve.at(tokensPerDay));
        }
        if (greatest == Double.POSITIVE_INFINITY) {
            return false;
        }
        double least = low[point];
        for (CostCurve curve : lowest) {
            least = Math.min(least, curve.at(tokensPerDay));
        }
        low[point] = least;
        high[point] = greatest;
        return true;
    }
}
