package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.throughput.RateLevel;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
    }

    /** One number. */
    public static Shift of(InputKey key, double number) {
        return new Shift(Map.of(key, number), Map.of());
    }

    /** The same and one more number. */
    Shift and(InputKey key, double number) {
        Map<InputKey, Double> both = new LinkedHashMap<>(numbers);
        both.put(key, number);
        return new Shift(both, estimates);
    }

    /** The throughput estimate of one alternative. */
    public static Shift of(AlternativeId estimated, RateLevel level) {
        return new Shift(Map.of(), Map.of(estimated, level));
    }
}
