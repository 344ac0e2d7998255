package app.fulcrum.model.range;

import app.fulcrum.model.curve.CostCurve;
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
        if (isWhole) {
            widen(points, low, high);
            banded = finite(high);
        }
        System.arraycopy(usdPerMonth, banded, low, banded, points.length - banded);
        System.arraycopy(usdPerMonth, banded, high, banded, points.length - banded);
        return new Polyline(points, usdPerMonth, low, high, banded);
    }

    private void widen(long[] points, double[] low, double[] high) {
        double[] costs = new double[points.length];
        for (CostCurve curve : highest) {
            curve.at(points, costs);
            for (int i = 0; i < costs.length; i++) {
                high[i] = Math.max(high[i], costs[i]);
            }
        }
        for (CostCurve curve : lowest) {
            curve.at(points, costs);
            for (int i = 0; i < costs.length; i++) {
                low[i] = Math.min(low[i], costs[i]);
            }
        }
    }

    /** How many costs there are before the first that is infinite. */
    private static int finite(double[] costs) {
        int count = 0;
        while (count < costs.length && costs[count] < Double.POSITIVE_INFINITY) {
            count++;
        }
        return count;
    }
}
