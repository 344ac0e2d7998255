package app.fulcrum.view.number;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scale from a smallest to a largest value, logarithmic or even, with the values that keys step through and those that
 * a dragged thumb is drawn to. Immutable.
 */
public final class SliderScale {

    private static final double NUDGE = 1.01;

    private final double min;
    private final double max;
    private final boolean whole;
    private final boolean even;
    private final NavigableSet<Double> stops;
    private final NavigableSet<Double> magnets;
    private final List<Tick> ticks;

    private SliderScale(Extent extent, NavigableSet<Double> stops, NavigableSet<Double> magnets, List<Tick> ticks) {
        this.min = extent.min;
        this.max = extent.max;
        this.whole = extent.whole;
        this.even = extent.even;
        this.stops = with(stops, min, max);
        this.magnets = magnets;
        this.ticks = ticks;
    }

    private record Extent(double min, double max, boolean whole, boolean even) {
        Extent {
            if (!(even || min > 0) || !(max > min)) {
                throw new IllegalArgumentException("no scale: " + min + " to " + max);
            }
        }
    }

    /** A scale of any values: 24 stops per decade, drawn to 1, 2 and 5, every decade labeled. */
    public static SliderScale decades(double min, double max, DoubleFunction<String> label) {
        Extent extent = new Extent(min, max, false, false);
        NavigableSet<Double> magnets = Decades.oneTwoFive(min, max);
        NavigableSet<Double> labeled = Decades.powersOfTen(min, max);
        return new SliderScale(extent, Decades.e24(min, max), magnets, ticks(magnets, labeled, label));
    }

    /** A scale with named values among others: steps and the thumb go to the named ones, any other can be typed. */
    public static SliderScale named(
            double min,
            double max,
            Collection<Double> named,
            Collection<Double> labeled,
            DoubleFunction<String> label) {
        NavigableSet<Double> stops = new TreeSet<>(named);
        return new SliderScale(new Extent(min, max, false, false), stops, stops, ticks(stops, labeled, label));
    }

    /** A scale of whole numbers: drawn to the powers of two, of which some are labeled. */
    public static SliderScale counts(int min, int max, Collection<Double> labeled, DoubleFunction<String> label) {
        NavigableSet<Double> powers = new TreeSet<>();
        for (double power = 1; power <= max; power *= 2) {
            powers.add(power);
        }
        NavigableSet<Double> stops = new TreeSet<>(powers);
        Decades.e24(min, max).forEach(stop -> stops.add(Math.rint(stop)));
        return new SliderScale(new Extent(min, max, true, false), stops, powers, ticks(powers, labeled, label));
    }

    /** An even scale of whole numbers: keys go through them, the thumb is drawn to the marks. */
    public static SliderScale even(int min, int max, Collection<Double> marks, DoubleFunction<String> label) {
        NavigableSet<Double> stops = new TreeSet<>();
        for (double stop = min; stop <= max; stop++) {
            stops.add(stop);
        }
        return new SliderScale(
                new Extent(min, max, true, true), stops, new TreeSet<>(marks), ticks(marks, marks, label));
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public List<Tick> ticks() {
        return ticks;
    }

    /** Where a value lies, from 0 to 1; values off the scale lie at its end. */
    public double position(double value) {
        if (value <= min) {
            return 0;
        }
        return Math.min(1, even ? (value - min) / (max - min) : Math.log(value / min) / Math.log(max / min));
    }

    /** The round value at a position from 0 to 1. */
    public double valueAt(double position) {
        double share = Math.clamp(position, 0, 1);
        double value = even ? min + share * (max - min) : min * Math.pow(max / min, share);
        return clean(whole ? Math.rint(value) : Decades.threeDigits(value));
    }

    /** The value at the position, or the nearest one worth stopping at if it is no further away than the reach. */
    public double snapped(double position, double reach) {
        double value = valueAt(position);
        return Stream.of(magnets.floor(value), magnets.ceiling(value))
                .filter(magnet -> magnet != null && Math.abs(position(magnet) - position) <= reach)
                .min((a, b) -> Double.compare(Math.abs(position(a) - position), Math.abs(position(b) - position)))
                .orElse(value);
    }

    /** The next stop up or down; the end of the scale beyond the last one. */
    public double step(double value, boolean up) {
        return up ? orElse(stops.higher(value), max) : orElse(stops.lower(value), min);
    }

    /** One percent up or down, and at least one where values are whole. */
    public double nudge(double value, boolean up) {
        double moved = up ? value * NUDGE : value / NUDGE;
        double round = whole ? Math.rint(moved) : Decades.threeDigits(moved);
        if (round == value) {
            round = whole ? value + (up ? 1 : -1) : moved;
        }
        return clean(round);
    }

    /** Twice or half the value; a tenth of an even scale. */
    public double leap(double value, boolean up) {
        double tenth = (max - min) / 10;
        double moved = even ? value + (up ? tenth : -tenth) : up ? value * 2 : value / 2;
        return clean(whole ? Math.rint(moved) : moved);
    }

    private double clean(double value) {
        return Math.clamp(value, min, max);
    }

    private static double orElse(@Nullable Double stop, double end) {
        return stop == null ? end : stop;
    }

    private static NavigableSet<Double> with(NavigableSet<Double> values, double min, double max) {
        NavigableSet<Double> all = new TreeSet<>(values);
        all.add(min);
        all.add(max);
        return all;
    }

    private static List<Tick> ticks(
            Collection<Double> marked, Collection<Double> labeled, DoubleFunction<String> label) {
        return Stream.concat(marked.stream(), labeled.stream())
                .distinct()
                .sorted()
                .map(value -> new Tick(value, labeled.contains(value) ? label.apply(value) : ""))
                .toList();
    }
}
