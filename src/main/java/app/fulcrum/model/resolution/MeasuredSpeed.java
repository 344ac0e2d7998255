package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;

/** Whether the user's own measurement counts in place of an estimate of speed. */
public final class MeasuredSpeed {

    private MeasuredSpeed() {}

    /** Whether own GPUs were measured: at a rate, or under several loads. */
    public static boolean isKnown(Hosting hosting, Values values) {
        return isUnderLoads(hosting) || values.has(Input.MEASURED_OUTPUT_RATE) || values.has(Input.MEASURED_TOTAL_RATE);
    }

    /** Whether a speed can be known: without output there are no steps to estimate, and only a rate of all tokens counts. */
    public static boolean canBeKnown(Values values) {
        return values.get(Input.OUTPUT_TOKENS) > 0 || values.has(Input.MEASURED_TOTAL_RATE);
    }

    /** Whether they were measured under loads that are told, so that latency limits count. */
    static boolean isUnderLoads(Hosting hosting) {
        return hosting.measured().isPresent();
    }
}
