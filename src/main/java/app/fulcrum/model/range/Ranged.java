package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The ranges of a scenario, and which of them have to be combined with each other: those whose effect can go either way, and
 * those on which two alternatives depend, since what is dear for one is dear for the other at the same time. Of all others
 * each alternative takes the end that is best or worst for it.
 *
 * @param offered those that the price book states and the scenario says nothing about
 * @param keys all ranges, in the order numbers are listed in
 * @param combined those of them that are combined, in the same order; what only states the volume is none, since no curve
 *     depends on it
 */
public record Ranged(Scenario scenario, Map<InputKey, Range> offered, List<InputKey> keys, List<InputKey> combined) {

    /** Ranges combined for one result; more would be more combinations than can be worked out while a slider moves. */
    public static final int MOST_COMBINED = 12;

    public Ranged {
        offered = Collections.unmodifiableMap(offered);
        keys = List.copyOf(keys);
        combined = List.copyOf(combined);
    }

    /** The ranges of a scenario. */
    public static Ranged of(Scenario scenario) {
        return of(scenario, Map.of());
    }

    /** The ranges of a scenario, and those its price book states for what its alternatives buy. */
    public static Ranged of(Scenario scenario, List<Contender> contenders) {
        return of(scenario, offered(contenders));
    }

    /** When tokens come is a range of the price book where it decides what they cost. */
    private static Map<InputKey, Range> offered(List<Contender> contenders) {
        Map<InputKey, Range> offered = new LinkedHashMap<>(0);
        for (Contender contender : contenders) {
            AlternativeResolution resolution = contender.resolution();
            if (resolution.tokens().isPresent()
                    && resolution.tokens().get().peakHours().isPresent()) {
                resolution
                        .offeredRange(Input.PEAK_HOURS_SHARE)
                        .ifPresent(range -> offered.put(contender.alternative().key(Input.PEAK_HOURS_SHARE), range));
            }
        }
        return offered;
    }

    private static Ranged of(Scenario scenario, Map<InputKey, Range> offered) {
        List<InputKey> keys = keys(scenario, offered);
        List<InputKey> combined = new ArrayList<>(0);
        for (InputKey key : keys) {
            if (LoadForm.of(key.input()).isEmpty() && isCombined(key, scenario)) {
                combined.add(key);
            }
        }
        return new Ranged(scenario, offered, keys, combined);
    }

    private static List<InputKey> keys(Scenario scenario, Map<InputKey, Range> offered) {
        List<InputKey> held = scenario.ranged();
        return offered.isEmpty()
                ? held
                : scenario.alternatives().inputs().stream()
                        .filter(key -> offered.containsKey(key) || held.contains(key))
                        .toList();
    }

    private static boolean isCombined(InputKey key, Scenario scenario) {
        int touched = 0;
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            Effect effect = Effect.of(key, alternative, scenario);
            if (effect == Effect.EITHER) {
                return true;
            }
            touched += effect == Effect.NONE ? 0 : 1;
        }
        return touched > 1;
    }

    /** More ranges than can be combined for some two alternatives; empty where there are none such. */
    public List<InputKey> tooMany() {
        List<Alternative> all = scenario.alternatives().inOrder();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                long touching = mask(all.get(one)) | mask(all.get(other));
                if (Long.bitCount(touching) > MOST_COMBINED) {
                    return at(touching);
                }
            }
        }
        return List.of();
    }

    private List<InputKey> at(long mask) {
        List<InputKey> keys = new ArrayList<>();
        for (int bit = 0; bit < combined.size(); bit++) {
            if ((mask >> bit & 1) == 1) {
                keys.add(combined.get(bit));
            }
        }
        return keys;
    }

    /** The combined ranges an alternative depends on, a bit for each. */
    long mask(Alternative alternative) {
        long mask = 0;
        for (int bit = 0; bit < combined.size(); bit++) {
            mask |= effect(combined.get(bit), alternative) == Effect.NONE ? 0 : 1L << bit;
        }
        return mask;
    }

    /** The combined ranges that have one effect on an alternative. */
    long mask(Alternative alternative, Effect wanted) {
        long mask = 0;
        for (int bit = 0; bit < combined.size(); bit++) {
            mask |= effect(combined.get(bit), alternative) == wanted ? 1L << bit : 0;
        }
        return mask;
    }

    /** What a range does to the cost of an alternative. */
    Effect effect(InputKey key, Alternative alternative) {
        return Effect.of(key, alternative, scenario);
    }

    double end(InputKey key, boolean isHigh) {
        Range range = range(key);
        return isHigh ? range.high() : range.low();
    }

    /**
     * One of the ranges.
     *
     * @throws NullPointerException if there is none of this key
     */
    public Range range(InputKey key) {
        return scenario.assumption(key)
                .map(Assumption::value)
                .orElseGet(() -> Objects.requireNonNull(offered.get(key)));
    }
}
