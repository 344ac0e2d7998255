package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.throughput.RateLevel;
import java.util.Map;

/**
 * What differs from base values while everything else stays as it is.
 *
 * @param numbers numbers in place of those at base; what states the volume is stated the way the scenario states it
 * @param estimates what replicas serve in place of what is planned, by the alternative on own GPUs whose estimate it is
 */
public record Shift(Map<InputKey, Double> numbers, Map<AlternativeId, RateLevel> estimates) {

    public static final Shift NONE = new Shift(Map.of(), Map.of());

    public Shift {
        numbers = Map.copyOf(numbers);
        estimates = Map.copyOf(estimates);
    }

    /** One number. */
    public static Shift of(InputKey key, double number) {
        return of(Map.of(key, number));
    }

    public static Shift of(Map<InputKey, Double> numbers) {
        return new Shift(numbers, Map.of());
    }

    /** The throughput estimate of one alternative. */
    public static Shift of(AlternativeId estimated, RateLevel level) {
        return new Shift(Map.of(), Map.of(estimated, level));
    }
}
