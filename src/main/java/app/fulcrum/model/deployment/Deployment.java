package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.scenario.Hosting.KvPrecision;

/**
 * What runs on what: a model in a precision on a kind of GPU, before it is decided over how many.
 *
 * @param shape what is known of the model's shape
 * @param weights how its weights are stored
 * @param kvCache how its keys and values are stored
 * @param engine what runs it
 * @param constants what the throughput model knows about GPUs
 */
public record Deployment(
        ModelShape shape,
        Gpu gpu,
        WeightFormat weights,
        KvPrecision kvCache,
        ServingStack engine,
        ThroughputConstants constants) {

    /** A checkpoint of a published shape in a precision. */
    public static Deployment of(
            Architecture architecture,
            Gpu gpu,
            Precision precision,
            KvPrecision kvCache,
            ServingStack engine,
            ThroughputConstants constants) {
        return of(new ModelShape.Published(architecture), gpu, precision, kvCache, engine, constants);
    }

    /** A checkpoint in a precision; all of it where the shape is not known. */
    public static Deployment of(
            ModelShape shape,
            Gpu gpu,
            Precision precision,
            KvPrecision kvCache,
            ServingStack engine,
            ThroughputConstants constants) {
        WeightFormat weights = shape.architecture()
                .map(architecture -> WeightFormat.published(architecture, precision, constants))
                .orElseGet(() -> WeightFormat.of(precision, precision, constants));
        return new Deployment(shape, gpu, weights, kvCache, engine, constants);
    }

    /** @throws IllegalArgumentException if the shape is not known */
    public Architecture architecture() {
        return shape.architecture().orElseThrow(() -> new IllegalArgumentException("a model of unknown shape"));
    }

    public Deployment onGpu(Gpu other) {
        return new Deployment(shape, other, weights, kvCache, engine, constants);
    }

    public Deployment withPrecision(Precision precision) {
        return of(shape, gpu, precision, kvCache, engine, constants);
    }

    public Deployment withEngine(ServingStack other) {
        return new Deployment(shape, gpu, weights, kvCache, other, constants);
    }

    public Deployment withKvCache(KvPrecision other) {
        return new Deployment(shape, gpu, weights, other, engine, constants);
    }

    /** {@code N_d·w_d}: bytes of one copy of the weights outside the experts. */
    public double nonExpertBytes() {
        return nonExpertParameters() * weights.bytesPerNonExpertWeight();
    }

    /** {@code N_x·w_x}: bytes of one copy of the routed experts. */
    public double expertBytes() {
        return architecture().routedExpertParameters() * weights.bytesPerExpertWeight();
    }

    /** {@code A_x = N_x·k/E}: expert parameters a token passes through. */
    public double activeExpertParameters() {
        Architecture architecture = architecture();
        return architecture.routedExpertParameters() * architecture.expertsPerToken() / architecture.experts();
    }

    /** {@code A_d}: parameters outside the experts that a token is multiplied with. */
    public double activeNonExpertParameters() {
        return architecture().activeMatmulParameters() - activeExpertParameters();
    }

    private double nonExpertParameters() {
        return architecture().totalParameters() - architecture().routedExpertParameters();
    }
}
