package app.fulcrum.model.market;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.ServingPlan;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What replicas of one layout serve and cost.
 *
 * @param layout of one replica
 * @param typedShare share of the estimate to plan with; absent for that of its class
 * @param replicas how many the volume needs, at planned rates and with those kept spare; absent where no volume is asked for, or it takes more than can
 *     be counted
 * @param rent the cheapest offer that a replica can be placed on; absent where none is known
 */
public record ServedLayout(
        LayoutCapacity layout, OptionalDouble typedShare, OptionalLong replicas, Optional<Rent> rent) {

    private static final double MILLION = 1e6;
    private static final double SECONDS_PER_HOUR = 3_600;

    /**
     * GPUs on offer for replicas of a layout.
     *
     * @param lot what is bought at a time
     */
    public record Rent(GpuOffer offer, Servers.Lot lot) {

        static Optional<Rent> cheapest(List<GpuOffer> offers, int gpusPerReplica) {
            return offers.stream()
                    .filter(offer -> Servers.of(offer).canHold(gpusPerReplica))
                    .map(offer -> new Rent(offer, Servers.of(offer).lot(gpusPerReplica)))
                    .min(Comparator.comparingDouble(Rent::usdPerReplicaHour));
        }

        /** GPUs that no replica has room on are paid for too; of many replicas each pays its part. */
        public double usdPerReplicaHour() {
            return offer.usdPerGpuHour() * lot.gpus() / lot.replicas();
        }
    }

    /** @param offers those on sale for the GPU; of equal ones the first is taken */
    static ServedLayout of(LayoutCapacity layout, ServingPlan plan, List<GpuOffer> offers) {
        Values values = plan.values();
        OptionalDouble typedShare = values.find(Input.REALISATION_FACTOR);
        double rate = layout.tokensPerSecondAt(RateLevel.PLANNED, typedShare);
        var sizing = new Sizing(
                plan.traffic().tokensPerDay(rate),
                Math.max(1, values.count(Input.MIN_REPLICAS)),
                values.count(Input.SPARE_REPLICAS));
        return new ServedLayout(
                layout,
                typedShare,
                counted(values.find(Input.TOKENS_PER_DAY), sizing, layout.gpusPerReplica()),
                Rent.cheapest(offers, layout.gpusPerReplica()));
    }

    private static OptionalLong counted(OptionalDouble tokensPerDay, Sizing sizing, int gpusPerReplica) {
        long replicas = tokensPerDay.isPresent() ? sizing.replicas((long) tokensPerDay.getAsDouble()) : 0;
        boolean isCounted = replicas >= 1 && replicas <= WholeNumbers.LARGEST_EXACT / gpusPerReplica;
        return isCounted ? OptionalLong.of(replicas) : OptionalLong.empty();
    }

    /** Input and output, of one replica. */
    public double totalTokensPerSecondAt(RateLevel level) {
        return layout.tokensPerSecondAt(level, typedShare);
    }

    /** Of one replica. */
    public double outputTokensPerSecondAt(RateLevel level) {
        return layout.throughput().outputTokensPerSecond() * layout.shareAt(level, typedShare);
    }

    /** GPUs that hold the replicas the volume needs. */
    public OptionalLong gpusNeeded() {
        return replicas.isPresent()
                ? OptionalLong.of(replicas.getAsLong() * layout.gpusPerReplica())
                : OptionalLong.empty();
    }

    /** GPUs paid for to have those: whole lots of the offer. */
    public OptionalLong gpusBilled() {
        if (replicas.isEmpty() || rent.isEmpty()) {
            return OptionalLong.empty();
        }
        Servers.Lot lot = rent.get().lot();
        return OptionalLong.of(Math.ceilDiv(replicas.getAsLong(), (long) lot.replicas()) * lot.gpus());
    }

    /**
     * Rent of 1M tokens on servers that do all they can at a level, every second of every hour paid for: the least
     * it can be, which no real load reaches. People and all else that a bill holds come on top.
     */
    public OptionalDouble usdPerMillionTokensAt(RateLevel level) {
        return rent.isPresent()
                ? OptionalDouble.of(
                        rent.get().usdPerReplicaHour() * MILLION / (totalTokensPerSecondAt(level) * SECONDS_PER_HOUR))
                : OptionalDouble.empty();
    }
}
