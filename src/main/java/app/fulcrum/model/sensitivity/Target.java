package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;

/**
 * A result and the value wanted of it.
 *
 * @param value in the unit of the result
 */
public record Target(Measure measure, double value) {

    /** @throws IllegalArgumentException unless the value is finite */
    public Target {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not finite: " + value);
        }
    }

    /** That two alternatives cost the same. */
    public static Target tie(AlternativeId one, AlternativeId other) {
        return new Target(new Measure.Saving(one, other), 0);
    }

    /** How a trial stands to it. */
    Standing of(Trial trial) {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> new Standing(trial.usdPerMonth(of), value);
            // What is to be saved is added where it is missing, so that two sums of the size of the costs are compared.
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                new Standing(
                        trial.usdPerMonth(against) + Math.max(0, -value), trial.usdPerMonth(of) + Math.max(0, value));
            case Measure.UsedShare _, Measure.CheaperFrom _ ->
                new Standing(trial.of(measure).orElse(Double.NaN), value);
        };
    }
}
