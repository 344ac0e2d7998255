package app.fulcrum.model.range;

import app.fulcrum.model.crossover.PairCrossover;
import java.util.Optional;

/**
 * Two options against each other, with the spread that comes from ranges. An interval is absent only if there is no such
 * volume at base values nor at any end of a range.
 *
 * @param base at base values
 * @param first where, within the volumes looked at, the one that makes the first change can become the cheaper; of two that
 *     do not change places at base values, where the dearer can
 * @param from where the challenger can become cheaper for the first time
 * @param forGood where the volume from which the challenger stays cheaper can lie
 */
public record PairResult(
        PairCrossover base,
        Optional<VolumeInterval> first,
        Optional<VolumeInterval> from,
        Optional<VolumeInterval> forGood) {

    /**
     * Volumes between two ends.
     *
     * @param low the lowest over all combinations of ends
     * @param high the highest; {@link app.fulcrum.model.unit.Volumes#NEVER} if some combination has no such volume
     */
    public record VolumeInterval(long low, long high) {}
}
