package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Constants of the throughput model, fitted to published measurements.
 *
 * @param steps constants of one output step
 * @param families efficiencies by GPU family
 * @param universal efficiency of a GPU of no fitted family: one pair fitted to all of them
 * @param bytesPerWeight stored bytes per weight, scales included
 * @param memory what is held back of a GPU's memory
 * @param firstToken constants of the time to the first token
 * @param classes how estimates of each class compared with measurements
 * @param servers what servers run in different ways reached
 */
public record ThroughputConstants(
        StepConstants steps,
        Map<String, Efficiency> families,
        Efficiency universal,
        Map<Precision, Double> bytesPerWeight,
        MemoryConstants memory,
        FirstTokenConstants firstToken,
        List<EstimateClass> classes,
        List<ServerReach> servers,
        Provenance provenance) {

    public ThroughputConstants {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        EnumMap<Precision, Double> ordered = new EnumMap<>(Precision.class);
        ordered.putAll(bytesPerWeight);
        bytesPerWeight = Collections.unmodifiableMap(ordered);
        classes = List.copyOf(classes);
        servers = List.copyOf(servers);
    }

    public Efficiency efficiencyOf(Gpu gpu) {
        return families.getOrDefault(gpu.family(), universal);
    }

    /**
     * The class of an estimate.
     *
     * @throws IllegalArgumentException if the price book has none of the kind with the trait
     */
    public EstimateClass classOf(boolean isMixtureOfExperts, EstimateClass.Trait trait) {
        for (EstimateClass each : classes) {
            if (each.isMixtureOfExperts() == isMixtureOfExperts && each.trait() == trait) {
                return each;
            }
        }
        throw new IllegalArgumentException("no class of estimates for " + trait);
    }

    /**
     * Constants of one output step.
     *
     * @param secondsPerStep t0, overhead of every step
     * @param secondsPerLayer t_layer, overhead per layer and step
     * @param secondsPerExpertLayer t_moe, more of it per layer with experts
     * @param secondsPerSparseLayer t_dsa, more of it per layer of a model whose attention reads picked tokens
     * @param secondsPerSequence t_seq, overhead per running sequence and step
     * @param secondsPerCollective alpha, latency of one collective between two GPUs
     * @param secondsPerCollectiveAndGpu alpha_t, more of it per GPU beyond two
     * @param linkEfficiency e_link, share of the one-way link reached
     * @param expertComputeEfficiency moe_f, factor on compute of routed experts
     * @param expertPaddingTokens tile, rows more that every touched expert is computed for
     * @param halfEfficientExpertWidth d0, expert width per GPU at which that compute reaches half its efficiency
     * @param expertParallelEfficiency dep_f, further factor under expert parallelism with data-parallel attention
     * @param fourBitComputeEfficiency fp4_f, share of the FP4 peak
     * @param integerComputeEfficiency q4_f, factor on compute with weights of 4-bit integers
     * @param promptTokenWeight pre, weight of one prompt token relative to one output token
     */
    public record StepConstants(
            double secondsPerStep,
            double secondsPerLayer,
            double secondsPerExpertLayer,
            double secondsPerSparseLayer,
            double secondsPerSequence,
            double secondsPerCollective,
            double secondsPerCollectiveAndGpu,
            double linkEfficiency,
            double expertComputeEfficiency,
            double expertPaddingTokens,
            double halfEfficientExpertWidth,
            double expertParallelEfficiency,
            double fourBitComputeEfficiency,
            double integerComputeEfficiency,
            double promptTokenWeight) {}

    /**
     * Shares of the data sheet's peaks that count inside the additive formula.
     *
     * @param compute f, share of peak FLOP/s
     * @param bandwidth b, share of peak memory bandwidth
     * @param expertBandwidth b_x/b, factor on the bandwidth that expert weights are read with
     */
    public record Efficiency(double compute, double bandwidth, double expertBandwidth) {}

    /**
     * Memory a server keeps back. The share it may fill is its engine's: {@link ServingStack#usableMemoryShare()}.
     *
     * @param raisedShare the share it can be set to fill where its engine's own leaves no room for a sequence
     * @param edgeShare weights over this share of what {@code raisedShare} leaves are at the edge of memory
     * @param reserveBytesPerGpu activations, graphs and context under tensor parallelism
     * @param reserveBytesPerGpuExpertParallel the same under expert parallelism
     * @param meanContextShareOfOutput share of the output a running sequence holds on average when memory is planned
     */
    public record MemoryConstants(
            double raisedShare,
            double edgeShare,
            double reserveBytesPerGpu,
            double reserveBytesPerGpuExpertParallel,
            double meanContextShareOfOutput) {}

    /** c0, k0 and k1 of {@code TTFT = c0 + T1·(k0 + k1·B)}; seconds, and two plain numbers. */
    public record FirstTokenConstants(double seconds, double perStep, double perSequence) {}

    /**
     * What a kind of server reached of central estimates, publishers the fit had left out.
     *
     * @param servers how they were run
     * @param median measured over central, half of them below
     * @param low its tenth percentile
     * @param high its ninetieth percentile
     * @param rows measurements
     */
    public record ServerReach(
            Servers servers, boolean isMixtureOfExperts, double median, double low, double high, int rows) {

        /** How a server is run. */
        public enum Servers {
            /** Tuned by a vendor or for a benchmark. */
            TUNED,
            /** By people who run a model, not a benchmark. */
            EVERYDAY,
            /** With default settings, under bursts of hundreds of requests. */
            BURSTY
        }
    }
}
