package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.scenario.Hosting.KvPrecision;

/**
 * What runs on what: a model in a precision on a kind of GPU, before it is decided over how many.
 *
 * @param weights how its weights are stored
 * @param kvCache how its keys and values are stored
 * @param constants what the throughput model knows about GPUs
 */
public record Deployment(
        Architecture architecture, Gpu gpu, WeightFormat weights, KvPrecision kvCache, ThroughputConstants constants) {

    /** A checkpoint published in a precision. */
    public static Deployment of(
            Architecture architecture,
            Gpu gpu,
            Precision precision,
            KvPrecision kvCache,
            ThroughputConstants constants) {
        return new Deployment(
                architecture, gpu, WeightFormat.published(architecture, precision, constants), kvCache, constants);
    }

    public Deployment onGpu(Gpu other) {
        return new Deployment(architecture, other, weights, kvCache, constants);
    }

    public Deployment withPrecision(Precision precision) {
        return of(architecture, gpu, precision, kvCache, constants);
    }

    public Deployment withKvCache(KvPrecision other) {
        return new Deployment(architecture, gpu, weights, other, constants);
    }

    /** {@code N_d·w_d}: bytes of one copy of the weights outside the experts. */
    double nonExpertBytes() {
        return nonExpertParameters() * weights.bytesPerNonExpertWeight();
    }

    /** {@code N_x·w_x}: bytes of one copy of the routed experts. */
    double expertBytes() {
        return architecture.routedExpertParameters() * weights.bytesPerExpertWeight();
    }

    /** {@code A_x = N_x·k/E}: expert parameters a token passes through. */
    double activeExpertParameters() {
        return architecture.routedExpertParameters() * architecture.expertsPerToken() / architecture.experts();
    }

    /** {@code A_d}: parameters outside the experts that a token is multiplied with. */
    double activeNonExpertParameters() {
        return architecture.activeMatmulParameters() - activeExpertParameters();
    }

    private double nonExpertParameters() {
        return architecture.totalParameters() - architecture.routedExpertParameters();
    }
}
