package app.fulcrum.model.projection;

import app.fulcrum.model.crossover.PairCrossover;
import java.util.Optional;

/**
 * Two options against each other, with the spread that comes from ranges.
 *
 * @param base at base values
 * @param first where the first change of the cheaper of the two can lie; absent if it has none
 * @param forGood where the volume from which the challenger stays cheaper can lie; absent if there is never one
 */
public record PairResult(PairCrossover base, Optional<VolumeInterval> first, Optional<VolumeInterval> forGood) {

    /**
     * Volumes between two ends.
     *
     * @param low the lowest over all combinations of ends
     * @param high the highest; {@link app.fulcrum.model.crossover.Volumes#NEVER} if some combination has no such volume
     */
    public record VolumeInterval(long low, long high) {}
}
