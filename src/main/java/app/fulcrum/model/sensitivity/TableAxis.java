package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of one number along a side of a table, {@value #FEWEST} to {@value #MOST} of them.
 *
 * @param values ascending, each once
 */
public record TableAxis(InputKey key, List<Double> values) {

    public static final int FEWEST = 1;
    public static final int MOST = 60;

    /** @throws IllegalArgumentException if there are too few or too many, they do not ascend, or the number may not be one of them */
    public TableAxis {
        values = List.copyOf(values);
        if (values.size() < FEWEST || values.size() > MOST) {
            throw new IllegalArgumentException(values.size() + " values");
        }
        if (!values.stream().allMatch(key.input()::admits)) {
            throw new IllegalArgumentException(key + " does not admit all of " + values);
        }
        if (!List.copyOf(new TreeSet<>(values)).equals(values)) {
            throw new IllegalArgumentException("not ascending: " + values);
        }
    }

    /** Values in ascending order, each once. */
    public static List<Double> ascending(Collection<Double> values) {
        SortedSet<Double> distinct = new TreeSet<>();
        // Adding 0 makes a positive zero of a negative one.
        values.forEach(value -> distinct.add(value + 0.0));
        return List.copyOf(distinct);
    }

    /** The same, and what must be whole rounded, halves to the even neighbor. */
    public static List<Double> distinct(Input input, Collection<Double> values) {
        return ascending(input.isWhole() ? values.stream().map(Math::rint).toList() : values);
    }

    /**
     * Values between two, both included, with the same difference from one to the next.
     *
     * @param count how many, at least 2
     */
    public static List<Double> evenly(double from, double to, int count) {
        return between(
                from, to, count, IntStream.range(1, count - 1).mapToDouble(i -> from + (to - from) * i / (count - 1)));
    }

    /**
     * The same with the same factor from one to the next.
     *
     * @param from above 0, as is {@code to}
     */
    public static List<Double> geometrically(double from, double to, int count) {
        return between(
                from,
                to,
                count,
                IntStream.range(1, count - 1)
                        .mapToDouble(i -> from * StrictMath.pow(to / from, (double) i / (count - 1))));
    }

    /** The ends are what was asked for, to the last digit. */
    private static List<Double> between(double from, double to, int count, DoubleStream inner) {
        if (count < 2) {
            throw new IllegalArgumentException(count + " values");
        }
        return DoubleStream.concat(DoubleStream.concat(DoubleStream.of(from), inner), DoubleStream.of(to))
                .boxed()
                .toList();
    }

    /** Which of the values, counted from 0, is the one at base; absent where none is. */
    OptionalInt placeOf(OptionalDouble base) {
        int place = base.isPresent() ? values.indexOf(base.getAsDouble()) : -1;
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
