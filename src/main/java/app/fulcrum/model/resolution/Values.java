package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Range;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** One number per input: the base values of a scenario, or one combination of the ends of its ranges. */
public record Values(Map<Input, Double> numbers) {

    public static Values base(Assumptions assumptions) {
        Map<Input, Double> numbers = new EnumMap<>(Input.class);
        assumptions
                .asMap()
                .forEach((input, assumption) ->
                        numbers.put(input, assumption.value().base()));
        return new Values(numbers);
    }

    /**
     * The same numbers with some of them at an end of their range.
     *
     * @param corner bit <i>i</i> says whether the <i>i</i>-th input is at its high end
     */
    public Values atCorner(Assumptions assumptions, List<Input> ranged, int corner) {
        Map<Input, Double> moved = new EnumMap<>(numbers);
        for (int i = 0; i < ranged.size(); i++) {
            Range range = assumptions.get(ranged.get(i)).map(Assumption::value).orElseThrow();
            moved.put(ranged.get(i), (corner >> i & 1) == 1 ? range.high() : range.low());
        }
        return new Values(moved);
    }

    /** @throws IllegalArgumentException if the scenario has no value for it */
    public double get(Input input) {
        Double number = numbers.get(input);
        if (number == null) {
            throw new IllegalArgumentException("no value for " + input.path());
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
