package app.fulcrum.view.chart.data;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One axis: what it counts, from where to where, and how its numbers are printed.
 *
 * @param title what the axis counts, with its unit
 * @param low the value at the left or lower end; above zero on a logarithmic axis
 * @param high the value at the other end
 * @param marks the values it is marked at; empty for those that suit its spacing
 * @param figure how a value is printed, at the marks and elsewhere on the chart
 * @param exact how a value is printed in full, in tables and hints
 */
public record ChartAxis(
        String title,
        double low,
        double high,
        Spacing spacing,
        List<Double> marks,
        DoubleFunction<String> figure,
        DoubleFunction<String> exact) {

    /** Marked as suits its spacing, with values that are printed in one way only. */
    public ChartAxis(String title, double low, double high, Spacing spacing, DoubleFunction<String> figure) {
        this(title, low, high, spacing, List.of(), figure, figure);
    }

    /** @throws IllegalArgumentException unless the ends are finite, in order and possible with the spacing */
    public ChartAxis {
        marks = List.copyOf(marks);
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not an axis: " + low + " to " + high);
        }
        if (spacing == Spacing.LOGARITHMIC && !(low > 0)) {
            throw new IllegalArgumentException("not a logarithmic axis: " + low + " to " + high);
        }
    }

    /** Where a value lies, 0 at the lower end and 1 at the upper; NaN if it has no place on this axis. */
    public double position(double value) {
        if (spacing == Spacing.LINEAR) {
            return (value - low) / (high - low);
        }
        return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
    }

    /** The value at a place between 0 and 1. */
    public double valueAt(double position) {
        return spacing == Spacing.LINEAR ? low + position * (high - low) : low * Math.pow(high / low, position);
    }

    /** The same axis, whose values are printed in full as given. */
    public ChartAxis exactly(DoubleFunction<String> inFull) {
        return new ChartAxis(title, low, high, spacing, marks, figure, inFull);
    }

    /** The piece between two places, with marks that suit it. */
    ChartAxis part(double from, double to) {
        return from <= 0 && to >= 1
                ? this
                : new ChartAxis(title, valueAt(from), valueAt(to), spacing, List.of(), figure, exact);
    }

    /** Whether both axes have the same marks in the same places, as far as title, ends and spacing tell. */
    boolean looksLike(ChartAxis other) {
        return title.equals(other.title)
                && low == other.low
                && high == other.high
                && spacing == other.spacing
                && marks.equals(other.marks);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
