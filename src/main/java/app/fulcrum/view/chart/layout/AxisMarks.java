package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.Spacing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The values an axis is marked at: its own, or powers of ten, or 1, 2 and 5 times them, or equal steps on a linear axis. */
public final class AxisMarks {

    private static final int FEWEST_DECADES = 3;
    private static final int LINEAR_STEPS = 6;

    private AxisMarks() {}

    public static List<AxisMark> of(ChartAxis axis) {
        List<AxisMark> marks = new ArrayList<>();
        for (double value : axis.marks().isEmpty() ? suiting(axis) : axis.marks()) {
            marks.add(new AxisMark(value, axis.figure().apply(value)));
        }
        return marks;
    }

    private static List<Double> suiting(ChartAxis axis) {
        return axis.spacing() == Spacing.LINEAR ? steps(axis) : decades(axis);
    }

    private static List<Double> decades(ChartAxis axis) {
        boolean few = axis.high() / axis.low() < Math.pow(10, FEWEST_DECADES);
        List<Double> values = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(axis.high()));
        for (int exponent = (int) Math.floor(Math.log10(axis.low())); exponent <= last; exponent++) {
            for (int factor : few ? new int[] {1, 2, 5} : new int[] {1}) {
                double value =
                        BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent).doubleValue();
                if (axis.contains(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static List<Double> steps(ChartAxis axis) {
        BigDecimal step = step((axis.high() - axis.low()) / LINEAR_STEPS);
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(axis.low() / step.doubleValue());
        for (long i = first; i * step.doubleValue() <= axis.high() * (1 + 1e-12); i++) {
            values.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
        }
        return values;
    }

    private static BigDecimal step(double atLeast) {
        int exponent = (int) Math.floor(Math.log10(atLeast));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= atLeast) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }
}
