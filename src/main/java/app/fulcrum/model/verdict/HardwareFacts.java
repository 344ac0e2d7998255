package app.fulcrum.model.verdict;

import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of the GPUs of an alternative on own GPUs, and how far it can be trusted.
 *
 * @param isRented whether the machines are somebody else's
 * @param throughput error band of the throughput estimate as a factor on it; absent if nothing is estimated
 * @param outsideCalibration whether the model or GPU lies outside what the estimate was calibrated on
 * @param assumedFastLink how many GPUs are taken to share a fast link, where the layout in use rests on that
 * @param spotWithoutAllowance whether it rents spot GPUs, and nobody says what interruptions cost
 * @param startsFromNothing whether there are hours at which no replica runs
 * @param billedGpus how many GPUs are billed at the volume; absent unless it takes part there
 * @param peopleUsdPerMonth what the people who run it cost; absent if it has no bill
 */
public record HardwareFacts(
        boolean isRented,
        Optional<Range> throughput,
        boolean outsideCalibration,
        OptionalInt assumedFastLink,
        boolean spotWithoutAllowance,
        boolean startsFromNothing,
        OptionalLong billedGpus,
        OptionalDouble peopleUsdPerMonth) {

    /** As if nothing were known, of machines of one's own. */
    public static final HardwareFacts UNKNOWN = new HardwareFacts(
            false,
            Optional.empty(),
            false,
            OptionalInt.empty(),
            false,
            false,
            OptionalLong.empty(),
            OptionalDouble.empty());
}
