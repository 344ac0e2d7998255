package app.fulcrum.view.chart.data;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleFunction;

/** Finds the ends of a cost axis so that lines and bands fit, at round values that do not move with every tick. */
public final class AxisFit {

    private static final double HEADROOM = 1.05;

    private AxisFit() {}

    /**
     * An axis over everything the curves show between two volumes; one dollar to ten where they show nothing.
     *
     * @param figure as in {@link ChartAxis}
     */
    public static ChartAxis costs(
            String title, Collection<Curve> curves, ChartAxis x, Spacing spacing, DoubleFunction<String> figure) {
        DoubleSummaryStatistics costs = new DoubleSummaryStatistics();
        curves.forEach(curve -> collect(curve, x, spacing, costs));
        if (costs.getCount() == 0) {
            return new ChartAxis(title, spacing == Spacing.LINEAR ? 0 : 1, 10, spacing, figure);
        }
        if (spacing == Spacing.LINEAR) {
            return new ChartAxis(title, 0, roundUp(costs.getMax() * HEADROOM), spacing, figure);
        }
        double low = roundDown(costs.getMin());
        double high = roundUp(costs.getMax() * HEADROOM);
        return new ChartAxis(title, low, Math.max(high, low * 10), spacing, figure);
    }

    private static void collect(Curve curve, ChartAxis x, Spacing spacing, DoubleSummaryStatistics costs) {
        for (int i = 0; i < curve.size(); i++) {
            if (x.contains(curve.x(i))) {
                accept(curve.low(i), spacing, costs);
                accept(curve.high(i), spacing, costs);
            }
        }
        accept(curve.at(x.high()), spacing, costs);
    }

    private static void accept(double cost, Spacing spacing, DoubleSummaryStatistics costs) {
        if (Double.isFinite(cost) && (spacing == Spacing.LINEAR || cost > 0)) {
            costs.accept(cost);
        }
    }

    /** The next 1, 2 or 5 times a power of ten. */
    public static double roundUp(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double below = roundDown(value);
        if (below == value) {
            return value;
        }
        double mantissa = below / decade(value);
        return Math.rint(mantissa) == 2 ? decade(value) * 5 : below * 2;
    }

    /** The largest 1, 2 or 5 times a power of ten that is not above the value. */
    static double roundDown(double value) {
        double decade = decade(value);
        return 5 * decade <= value ? 5 * decade : 2 * decade <= value ? 2 * decade : decade;
    }

    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }
}
