package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.Gpu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which GPUs serve a load at the lowest price per token, counting GPU-hours only.
 *
 * @param ranked those that can, cheapest first
 * @param unable those that cannot, in the order given, with the reason
 */
public record GpuRanking(List<Ranked> ranked, List<Unable> unable) {

    public GpuRanking {
        ranked = List.copyOf(ranked);
        unable = List.copyOf(unable);
    }

    /**
     * GPUs that can be had at a price.
     *
     * @param offerId the offer of the price book the price is from
     * @param usdPerGpuHour price of one GPU for an hour
     * @param gpusSoldTogether GPUs in the smallest machine sold, at least 1
     */
    public record Candidate(String offerId, Gpu gpu, double usdPerGpuHour, int gpusSoldTogether) {}

    /**
     * The load, and how replicas are kept for it.
     *
     * @param tokensPerDay <i>T</i>, at least 1
     * @param realisationFactor share of an estimate to plan with
     * @param billedHoursPerDay hours a GPU is paid for, mean over the month
     */
    public record Demand(
            long tokensPerDay,
            TrafficPattern pattern,
            double realisationFactor,
            int minReplicas,
            int spareReplicas,
            double billedHoursPerDay) {}

    /**
     * A candidate that serves the load.
     *
     * @param capacity the layout that serves it with the fewest billed GPUs
     * @param replicas serving and spare
     * @param billedGpus whole machines
     * @param usdPerMillionTokens GPU-hours over tokens served
     */
    public record Ranked(
            Candidate candidate, LayoutCapacity capacity, long replicas, long billedGpus, double usdPerMillionTokens) {}

    /** A candidate on which the model does not run as asked. */
    public record Unable(Candidate candidate, LayoutOutcome reason) {}

    /** Ranks candidates for a model, whatever GPU the query names. */
    public static GpuRanking of(LayoutQuery query, List<Candidate> candidates, Demand demand) {
        List<Ranked> ranked = new ArrayList<>();
        List<Unable> unable = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Deployment deployment = query.deployment().onGpu(candidate.gpu());
            switch (LayoutSearch.search(query.withDeployment(deployment))) {
                case Found found -> ranked.add(cheapest(found, candidate, demand));
                case LayoutOutcome miss -> unable.add(new Unable(candidate, miss));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::usdPerMillionTokens));
        return new GpuRanking(ranked, unable);
    }

    private static Ranked cheapest(Found found, Candidate candidate, Demand demand) {
        return found.worthPricing().stream()
                .map(capacity -> price(capacity, candidate, demand))
                .min(Comparator.comparingLong(Ranked::billedGpus))
                .orElseThrow();
    }

    private static Ranked price(LayoutCapacity capacity, Candidate candidate, Demand demand) {
        double perReplica =
                Sizing.tokensPerDayPerReplica(capacity.throughput(), demand.realisationFactor(), demand.pattern());
        long replicas =
                new Sizing(perReplica, demand.minReplicas(), demand.spareReplicas()).replicas(demand.tokensPerDay());
        long billedGpus = wholeMachines(replicas * capacity.gpusPerReplica(), candidate.gpusSoldTogether());
        double usdPerDay = billedGpus * candidate.usdPerGpuHour() * demand.billedHoursPerDay();
        return new Ranked(candidate, capacity, replicas, billedGpus, usdPerDay / demand.tokensPerDay() * 1e6);
    }

    private static long wholeMachines(long gpus, int gpusSoldTogether) {
        return Math.ceilDiv(gpus, gpusSoldTogether) * gpusSoldTogether;
    }
}
