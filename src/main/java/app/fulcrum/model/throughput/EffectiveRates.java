package app.fulcrum.model.throughput;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.deployment.Deployment;

/**
 * What one GPU really delivers to a deployment: the peaks of its data sheet times the shares of them that count in the
 * additive formula.
 *
 * @param attentionFlops {@code f·F16}; attention is computed at bf16 whatever the weights
 * @param nonExpertFlops {@code f·q·F_d}, for multiplying with weights outside the experts
 * @param expertFlops {@code f·q_x·moe_f·F}, for multiplying with routed experts; what narrow slices of them and expert
 *     parallelism take off is the layout's
 * @param memoryBytesPerSecond {@code b·BW}
 * @param expertMemoryBytesPerSecond {@code b_x·BW}, for reading routed experts
 * @param linkBytesPerSecond {@code e_link·link}
 * @param steps the global constants that go with these efficiencies
 */
public record EffectiveRates(
        double attentionFlops,
        double nonExpertFlops,
        double expertFlops,
        double memoryBytesPerSecond,
        double expertMemoryBytesPerSecond,
        double linkBytesPerSecond,
        StepConstants steps) {

    public static EffectiveRates of(Deployment deployment) {
        Gpu gpu = deployment.gpu();
        StepConstants steps = deployment.constants().steps();
        Efficiency efficiency = deployment.constants().efficiencyOf(gpu);
        double memory = efficiency.bandwidth() * gpu.memoryBandwidthBytesPerSecond();
        return new EffectiveRates(
                efficiency.compute() * gpu.denseBf16Flops(),
                efficiency.compute() * flops(gpu, deployment.weights().nonExperts(), steps),
                efficiency.compute()
                        * steps.expertComputeEfficiency()
                        * flops(gpu, deployment.weights().experts(), steps),
                memory,
                memory * efficiency.expertBandwidth(),
                steps.linkEfficiency() * gpu.linkBytesPerSecondOneWay(),
                steps);
    }

    /** The peak that weights of a precision are multiplied at, times what their unpacking takes: {@code q·F}. */
    private static double flops(Gpu gpu, Precision precision, StepConstants steps) {
        double peak = peakFlops(gpu, precision, steps.fourBitComputeEfficiency());
        return precision == Precision.INT4 ? steps.integerComputeEfficiency() * peak : peak;
    }

    /**
     * The peak that weights of a precision are multiplied at.
     *
     * <p>A precision a GPU has no units for saves memory and bandwidth there, not compute: FP8 falls back to bf16, FP4
     * to FP8. MXFP4 is computed at FP8 beside FP4 units and at bf16 without them, 4-bit integers always at bf16,
     * because their weights are unpacked first.
     */
    public static double peakFlops(Gpu gpu, Precision precision, double fourBitEfficiency) {
        double bf16 = gpu.denseBf16Flops();
        double fp8 = gpu.denseFp8Flops().orElse(bf16);
        return switch (precision) {
            case BF16, INT4 -> bf16;
            case FP8 -> fp8;
            case MXFP4 -> gpu.denseFp4Flops().isPresent() ? fp8 : bf16;
            case FP4 ->
                gpu.denseFp4Flops().isPresent()
                        ? fourBitEfficiency * gpu.denseFp4Flops().getAsDouble()
                        : fp8;
        };
    }
}
