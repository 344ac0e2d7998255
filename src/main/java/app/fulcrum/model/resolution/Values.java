package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputNumbers;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One number per input as one alternative sees them: base values, or one combination of the ends of ranges. Peak and hours of
 * service are those of a given day, whatever is stated beside it.
 *
 * @param own numbers that count before those all share
 * @param shared what all alternatives share
 * @param day the load hour by hour, where it is given
 */
public record Values(InputNumbers own, InputNumbers shared, Optional<GivenDay> day) {

    /** These numbers and no others. */
    public static Values of(Map<Input, Double> numbers) {
        return new Values(InputNumbers.NONE.with(numbers), InputNumbers.NONE, Optional.empty());
    }

    /**
     * Base values.
     *
     * @param shared what all alternatives share
     * @param own what one of them has besides
     * @param day the load hour by hour, where it is given
     */
    public static Values base(Assumptions shared, Assumptions own, Optional<GivenDay> day) {
        return new Values(own.base(), shared.base(), day);
    }

    /** Base values of an alternative of a scenario, with numbers of its own. */
    public static Values base(Scenario scenario, Assumptions own) {
        return base(scenario.assumptions(), own, scenario.day());
    }

    /** The same numbers with others in place of some. */
    public Values with(Map<Input, Double> moved) {
        return new Values(own.with(moved), shared, day);
    }

    /** The same with the load made from its peak. */
    public Values withoutDay() {
        return new Values(own, shared, Optional.empty());
    }

    /** As the scenario states it; NaN where it does not. */
    private double stated(Input input) {
        double ofItsOwn = own.get(input);
        return Double.isNaN(ofItsOwn) ? shared.get(input) : ofItsOwn;
    }

    /** As stated, or as it follows from a given day; NaN where there is none. */
    private double counting(Input input) {
        return day.isPresent() && input.isReplacedByDay()
                ? LoadForm.counting(day, this::stated).applyAsDouble(input)
                : stated(input);
    }

    /** The same, and for the volume what follows from users or from requests at once; NaN where there is none. */
    private double number(Input input) {
        double stated = counting(input);
        return input == Input.TOKENS_PER_DAY && Double.isNaN(stated) ? tokensPerDay() : stated;
    }

    private double tokensPerDay() {
        ToDoubleFunction<Input> numbers = this::counting;
        return LoadForm.of(numbers).tokensPerDay(numbers);
    }

    /** @throws IllegalArgumentException if the scenario has no value for it */
    public double get(Input input) {
        double number = number(input);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("no value for " + input.id());
        }
        return number;
    }

    public int count(Input input) {
        return (int) get(input);
    }

    public boolean has(Input input) {
        return !Double.isNaN(number(input));
    }

    public OptionalDouble find(Input input) {
        return has(input) ? OptionalDouble.of(get(input)) : OptionalDouble.empty();
    }

    /** How the load is spread over the day. */
    public LoadProfile profile() {
        return day.isPresent()
                ? day.get().profile(stated(Input.PEAK_WITHIN_HOUR))
                : LoadProfile.made(get(Input.PEAK_TO_AVERAGE));
    }

    public double getOrElse(Input input, double other) {
        return has(input) ? get(input) : other;
    }
}
