package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Constants of the throughput model, fitted to published measurements.
 *
 * @param calibrated global constants that go with the per-family efficiencies
 * @param families efficiencies by GPU family
 * @param universal efficiency of a GPU of no measured family
 * @param universalSteps global constants that go with that one efficiency, fitted together with it
 * @param bytesPerWeight stored bytes per weight, scales included
 * @param memory what is held back of a GPU's memory
 * @param firstToken constants of the time to the first token
 * @param denseBand measured spread of predicted over measured throughput, dense models
 * @param mixtureOfExpertsBand the same for mixture-of-experts models
 */
public record ThroughputConstants(
        StepConstants calibrated,
        Map<String, Efficiency> families,
        Efficiency universal,
        StepConstants universalSteps,
        Map<Precision, Double> bytesPerWeight,
        MemoryConstants memory,
        FirstTokenConstants firstToken,
        ErrorBand denseBand,
        ErrorBand mixtureOfExpertsBand,
        Provenance provenance) {

    public ThroughputConstants {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        EnumMap<Precision, Double> ordered = new EnumMap<>(Precision.class);
        ordered.putAll(bytesPerWeight);
        bytesPerWeight = Collections.unmodifiableMap(ordered);
    }

    public Efficiency efficiencyOf(Gpu gpu) {
        return families.getOrDefault(gpu.family(), universal);
    }

    /** The global constants that belong to {@link #efficiencyOf}. */
    public StepConstants stepsOf(Gpu gpu) {
        return families.containsKey(gpu.family()) ? calibrated : universalSteps;
    }

    /**
     * Constants of one output step.
     *
     * @param secondsPerStep t0, overhead of every step
     * @param secondsPerLayer t_layer, overhead per layer and step
     * @param secondsPerSequence t_seq, overhead per running sequence and step
     * @param secondsPerCollective alpha, latency of one collective
     * @param linkEfficiency e, share of the one-way link reached
     * @param expertComputeEfficiency moe_f, factor on compute of routed experts
     * @param expertParallelEfficiency dep_f, further factor under expert parallelism with data-parallel attention
     * @param fourBitComputeEfficiency fp4_f, share of the FP4 peak
     */
    public record StepConstants(
            double secondsPerStep,
            double secondsPerLayer,
            double secondsPerSequence,
            double secondsPerCollective,
            double linkEfficiency,
            double expertComputeEfficiency,
            double expertParallelEfficiency,
            double fourBitComputeEfficiency) {}

    /**
     * Shares of the data sheet's peaks that count inside the additive formula.
     *
     * @param compute f, share of peak FLOP/s
     * @param bandwidth b, share of peak memory bandwidth
     */
    public record Efficiency(double compute, double bandwidth) {}

    /**
     * Memory a server may fill and what it keeps back.
     *
     * @param usableShare share of GPU memory the engine may take
     * @param reserveBytesPerGpu activations, graphs and context under tensor parallelism
     * @param reserveBytesPerGpuExpertParallel the same under expert parallelism
     * @param meanContextShareOfOutput share of the output a running sequence holds on average when memory is planned
     */
    public record MemoryConstants(
            double usableShare,
            double reserveBytesPerGpu,
            double reserveBytesPerGpuExpertParallel,
            double meanContextShareOfOutput) {}

    /** c0, k0 and k1 of {@code TTFT = c0 + T1·(k0 + k1·B)}; seconds, and two plain numbers. */
    public record FirstTokenConstants(double seconds, double perStep, double perSequence) {}

    /**
     * Predicted over measured throughput on measurements that were not fitted.
     *
     * @param rows how many measurements
     * @param medianAbsoluteErrorPercent half of them lie closer
     * @param p90AbsoluteErrorPercent nine in ten lie closer
     * @param bias median of predicted over measured
     * @param low tenth percentile of predicted over measured
     * @param high ninetieth percentile of predicted over measured
     */
    public record ErrorBand(
            int rows,
            double medianAbsoluteErrorPercent,
            double p90AbsoluteErrorPercent,
            double bias,
            double low,
            double high) {}
}
