package app.fulcrum.model.decision;

import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Range;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How far the figures behind the money can be trusted.
 *
 * @param prices how old the prices in use are
 * @param unpriced options that are compared but could not be priced at this volume
 * @param unserved options that take part and cannot be had at some ends of the ranges
 * @param throughput error band of the throughput estimate as a factor on it; absent if nothing is estimated
 * @param outsideCalibration whether the model or GPU lies outside what the estimate was calibrated on
 * @param assumedFastLink how many GPUs are taken to share a fast link, where the layout in use rests on that
 * @param rentedGpus whether self-hosting runs on machines of somebody else
 */
public record Reliability(
        PriceAges prices,
        Set<Option> unpriced,
        Map<Option, UnservedEnds> unserved,
        Optional<Range> throughput,
        boolean outsideCalibration,
        OptionalInt assumedFastLink,
        boolean rentedGpus) {

    public Reliability {
        EnumSet<Option> copy = EnumSet.noneOf(Option.class);
        copy.addAll(unpriced);
        unpriced = Collections.unmodifiableSet(copy);
        EnumMap<Option, UnservedEnds> ends = new EnumMap<>(Option.class);
        ends.putAll(unserved);
        unserved = Collections.unmodifiableMap(ends);
    }
}
