package app.fulcrum.model.scenario;

import java.util.Arrays;
import java.util.Map;

/**
 * One number per input, or none. They lie in an array and not in boxes: every contest asks for hundreds, and some are made
 * for every combination of ends of ranges.
 */
public final class InputNumbers {

    public static final InputNumbers NONE = new InputNumbers(nothing());

    private final double[] byInput;

    private InputNumbers(double[] byInput) {
        this.byInput = byInput;
    }

    private static double[] nothing() {
        double[] nothing = new double[Input.values().length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** The base values of some assumptions. */
    static InputNumbers base(Map<Input, Assumption> assumptions) {
        double[] base = nothing();
        assumptions.forEach(
                (input, assumption) -> base[slot(input)] = assumption.value().base());
        return new InputNumbers(base);
    }

    /** The same with others in place of some. */
    public InputNumbers with(Map<Input, Double> moved) {
        double[] all = byInput.clone();
        moved.forEach((input, number) -> all[slot(input)] = number);
        return new InputNumbers(all);
    }

    /** The number; NaN where there is none. */
    public double get(Input input) {
        return byInput[slot(input)];
    }

    /** Where a number lies; nothing outside this class knows. */
    @SuppressWarnings("EnumOrdinal") // the very map from inputs to numbers, as a bare array
    private static int slot(Input input) {
        return input.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputNumbers that && Arrays.equals(byInput, that.byInput);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byInput);
    }

    @Override
    public String toString() {
        return Arrays.toString(byInput);
    }
}
