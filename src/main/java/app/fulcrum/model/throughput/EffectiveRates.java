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
 * @param nonExpertFlops {@code f·F_d}, for multiplying with weights outside the experts
 * @param expertFlops {@code f·moe_f·F}, for multiplying with routed experts; a further {@code dep_f} under expert
 *     parallelism is the layout's
 * @param memoryBytesPerSecond {@code b·BW}
 * @param linkBytesPerSecond {@code e·link}
 * @param steps the global constants that go with these efficiencies
 */
public record EffectiveRates(
        double attentionFlops,
        double nonExpertFlops,
        double expertFlops,
        double memoryBytesPerSecond,
        double linkBytesPerSecond,
        StepConstants steps) {

    public static EffectiveRates of(Deployment deployment) {
        Gpu gpu = deployment.gpu();
        StepConstants steps = deployment.constants().stepsOf(gpu);
        Efficiency efficiency = deployment.constants().efficiencyOf(gpu);
        double fourBit = steps.fourBitComputeEfficiency();
        double f = efficiency.compute();
        return new EffectiveRates(
                f * gpu.denseBf16Flops(),
                f * peakFlops(gpu, deployment.weights().nonExperts(), fourBit),
                f
                        * steps.expertComputeEfficiency()
                        * peakFlops(gpu, deployment.weights().experts(), fourBit),
                efficiency.bandwidth() * gpu.memoryBandwidthBytesPerSecond(),
                steps.linkEfficiency() * gpu.linkBytesPerSecondOneWay(),
                steps);
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
