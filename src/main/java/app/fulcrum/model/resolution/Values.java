package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One number per input as one alternative sees them: base values, or one combination of the ends of ranges.
 *
 * <p>Some are made for every alternative of every contest, so the numbers lie in an array and not in boxes.
 */
public final class Values {

    private static final Input[] INPUTS = Input.values();
    private static final double NONE = Double.NaN;

    private final double[] numbers;

    private Values(double[] numbers) {
        this.numbers = numbers;
    }

    /** These numbers and no others. */
    public static Values of(Map<Input, Double> numbers) {
        return new Values(nothing()).with(numbers);
    }

    /**
     * Base values.
     *
     * @param shared what all alternatives share
     * @param own what one of them has besides
     */
    public static Values base(Assumptions shared, Assumptions own) {
        double[] numbers = nothing();
        addBase(shared, numbers);
        addBase(own, numbers);
        return new Values(numbers);
    }

    private static double[] nothing() {
        double[] numbers = new double[INPUTS.length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    private static void addBase(Assumptions assumptions, double[] numbers) {
        for (Map.Entry<Input, Assumption> held : assumptions.asMap().entrySet()) {
            numbers[slot(held.getKey())] = held.getValue().value().base();
        }
    }

    /** The same numbers with others in place of some. */
    public Values with(Map<Input, Double> moved) {
        double[] all = numbers.clone();
        moved.forEach((input, number) -> all[slot(input)] = number);
        return new Values(all);
    }

    /** @throws IllegalArgumentException if the scenario has no value for it */
    public double get(Input input) {
        if (!has(input)) {
            throw new IllegalArgumentException("no value for " + input.id());
        }
        return numbers[slot(input)];
    }

    public int count(Input input) {
        return (int) get(input);
    }

    public boolean has(Input input) {
        return !Double.isNaN(numbers[slot(input)]);
    }

    public OptionalDouble find(Input input) {
        return has(input) ? OptionalDouble.of(get(input)) : OptionalDouble.empty();
    }

    public double getOrElse(Input input, double other) {
        return has(input) ? get(input) : other;
    }

    /** Where a number lies; nothing outside this class knows. */
    @SuppressWarnings("EnumOrdinal") // the very map from inputs to numbers, as a bare array
    private static int slot(Input input) {
        return input.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
