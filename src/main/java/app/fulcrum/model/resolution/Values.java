package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One number per input as one alternative sees them: base values, or one combination of the ends of ranges. */
public record Values(Map<Input, Double> numbers) {

    /**
     * Base values.
     *
     * @param shared what all alternatives share
     * @param own what one of them has besides
     */
    public static Values base(Assumptions shared, Assumptions own) {
        Map<Input, Double> numbers = new EnumMap<>(Input.class);
        shared.asMap()
                .forEach((input, assumption) ->
                        numbers.put(input, assumption.value().base()));
        own.asMap()
                .forEach((input, assumption) ->
                        numbers.put(input, assumption.value().base()));
        return new Values(numbers);
    }

    /** The same numbers with others in place of some. */
    public Values with(Map<Input, Double> moved) {
        Map<Input, Double> all = new EnumMap<>(numbers);
        all.putAll(moved);
        return new Values(all);
    }

    /** @throws IllegalArgumentException if the scenario has no value for it */
    public double get(Input input) {
        Double number = numbers.get(input);
        if (number == null) {
            throw new IllegalArgumentException("no value for " + input.id());
        }
        return number;
    }

    public int count(Input input) {
        return (int) get(input);
    }

    public boolean has(Input input) {
        return numbers.containsKey(input);
    }

    public OptionalDouble find(Input input) {
        return has(input) ? OptionalDouble.of(get(input)) : OptionalDouble.empty();
    }

    public double getOrElse(Input input, double other) {
        return has(input) ? get(input) : other;
    }
}
