package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.InputKey;
import java.util.List;
import java.util.Optional;

/**
 * That an alternative which can be had at base values cannot be had at some ends of the ranges: they are more than its GPUs
 * serve, or it has no layout or price there.
 *
 * @param common the ends that all these combinations have in common, in the order numbers are listed in; empty if there are none
 * @param unserved how many combinations of ends these are
 * @param combinations how many there are in all
 */
public record UnservedEnds(List<End> common, long unserved, long combinations) {

    public UnservedEnds {
        common = List.copyOf(common);
    }

    /** Whether it can be had at none of the combinations that have these ends in common. */
    public boolean isAlways() {
        return unserved == combinations >> common.size();
    }

    /**
     * An end of a range.
     *
     * @param input absent for the alternative's throughput estimate, whose range is its error band
     */
    public record End(Optional<InputKey> input, Side side) {}

    /** Which of the two ends. */
    public enum Side {
        LOW,
        HIGH
    }
}
