package app.fulcrum.model.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the user weighs the axes, and the scores the user has set by hand.
 *
 * @param weights any non-negative numbers, one per axis; only their proportions count
 * @param overrides scores that replace the derived ones
 */
public record ScorecardSettings(Map<Axis, Double> weights, Map<Axis, ManualScore> overrides) {

    /** Largest weight that can be given. */
    public static final double MAXIMUM_WEIGHT = 100;

    /** @throws IllegalArgumentException if a weight is missing or out of range */
    public ScorecardSettings {
        EnumMap<Axis, Double> ordered = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            Double weight = weights.get(axis);
            if (weight == null || !(weight >= 0 && weight <= MAXIMUM_WEIGHT)) {
                throw new IllegalArgumentException("weight of " + axis + ": " + weight);
            }
            ordered.put(axis, weight);
        }
        weights = Collections.unmodifiableMap(ordered);
        EnumMap<Axis, ManualScore> copy = new EnumMap<>(Axis.class);
        copy.putAll(overrides);
        overrides = Collections.unmodifiableMap(copy);
    }

    public double weight(Axis axis) {
        return Objects.requireNonNull(weights.get(axis), "every axis has a weight");
    }

    public Optional<ManualScore> override(Axis axis) {
        return Optional.ofNullable(overrides.get(axis));
    }

    /** The same with another weight of an axis. */
    public ScorecardSettings withWeight(Axis axis, double weight) {
        Map<Axis, Double> changed = new EnumMap<>(weights);
        changed.put(axis, weight);
        return new ScorecardSettings(changed, overrides);
    }

    /** The same with another score set by hand for an axis, or with none. */
    public ScorecardSettings withOverride(Axis axis, Optional<ManualScore> score) {
        Map<Axis, ManualScore> changed = new EnumMap<>(Axis.class);
        changed.putAll(overrides);
        score.ifPresentOrElse(given -> changed.put(axis, given), () -> changed.remove(axis));
        return new ScorecardSettings(weights, changed);
    }

    /**
     * A score set by hand.
     *
     * @param score −2 (strongly favors a closed API) to +2 (strongly favors self-hosting)
     * @param note why; never empty
     */
    public record ManualScore(double score, String note) {

        /** @throws IllegalArgumentException if the score is out of range or the note is empty */
        public ManualScore {
            if (!(score >= -2 && score <= 2)) {
                throw new IllegalArgumentException("score out of range: " + score);
            }
            if (note.isBlank()) {
                throw new IllegalArgumentException("an override needs a reason");
            }
        }
    }
}
