package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Seeded random questions over shapes, GPUs, precisions, layouts, requests and limits far wider than any real ones. */
final class RandomQueries {

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    LayoutQuery next() {
        Deployment deployment = Deployment.of(
                architecture(),
                gpu(),
                pick(Precision.values()),
                pick(KvPrecision.values()),
                ToyHardware.ENGINE,
                ToyHardware.constants(steps(), new Efficiency(1, 1, random.nextDouble(0.3, 1))));
        return LayoutQuery.of(deployment, request(), Math.floor(logUniform(1, 4_000)), limits());
    }

    /** A layout that makes sense for the query. */
    Layout layout(LayoutQuery query) {
        int gpus = 1 << random.nextInt(4);
        boolean expert = query.deployment().architecture().isMixtureOfExperts() && gpus > 1 && random.nextBoolean();
        return expert ? Layout.expert(gpus) : Layout.tensor(gpus);
    }

    double logUniform(double low, double high) {
        return low * Math.exp(random.nextDouble() * Math.log(high / low));
    }

    RequestShape request() {
        double input = random.nextInt(8) == 0 ? 0 : Math.floor(logUniform(1, 200_000));
        double cached = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        return new RequestShape(input, Math.ceil(logUniform(1, 30_000)), cached);
    }

    private LatencyLimits limits() {
        return new LatencyLimits(
                random.nextBoolean() ? OptionalDouble.of(logUniform(0.005, 1)) : OptionalDouble.empty(),
                random.nextInt(3) == 0 ? OptionalDouble.of(logUniform(0.1, 100)) : OptionalDouble.empty());
    }

    private StepConstants steps() {
        return new StepConstants(
                1e-3,
                1e-5,
                random.nextDouble(1e-4),
                random.nextDouble(2e-4),
                1e-5,
                5e-6,
                random.nextDouble(2e-6),
                1,
                0.5,
                random.nextDouble(30),
                random.nextDouble(1_000),
                0.5,
                0.5,
                random.nextDouble(0.5, 1),
                random.nextDouble(1, 1.5));
    }

    private Architecture architecture() {
        double total = logUniform(0.5e9, 500e9);
        boolean mixture = random.nextBoolean();
        int experts = mixture ? 1 << random.nextInt(1, 10) : 1;
        int used = mixture ? random.nextInt(1, Math.max(2, experts / 4 + 1)) : 1;
        double routed = mixture ? total * random.nextDouble(0.5, 0.98) : 0;
        double active = (total - routed) * 0.97 + routed * used / experts;
        int layers = random.nextInt(8, 130);
        return new Architecture(
                total,
                active,
                routed,
                experts,
                used,
                mixture ? 64 * random.nextInt(4, 128) : 0,
                layers,
                mixture ? layers - random.nextInt(4) : 0,
                128 * random.nextInt(4, 200),
                attention(layers),
                random.nextBoolean());
    }

    private Attention attention(int layers) {
        Indexer indexer = random.nextInt(4) > 0
                ? Indexer.NONE
                : new Indexer(
                        logUniform(500, 20_000),
                        random.nextBoolean() ? OptionalInt.of(256 << random.nextInt(4)) : OptionalInt.empty());
        if (random.nextInt(4) == 0) {
            return new Attention(64, 0, true, new Layers(layers, 576, 0), Layers.NONE, 0, 0, 0, indexer);
        }
        int kvHeads = 1 << random.nextInt(5);
        int heads = kvHeads * random.nextInt(1, 9);
        int window = random.nextBoolean() ? layers / 2 : 0;
        int linear = window == 0 && random.nextBoolean() ? layers / 2 : 0;
        return new Attention(
                heads,
                kvHeads,
                false,
                layersOf(layers - window - linear, heads, kvHeads),
                window == 0 ? Layers.NONE : layersOf(window, heads, kvHeads),
                window == 0 ? 0 : 128 << random.nextInt(7),
                linear,
                linear == 0 ? 0 : logUniform(1e5, 1e7),
                indexer);
    }

    private Layers layersOf(int count, int heads, int kvHeads) {
        int width = 64 << random.nextInt(3);
        return new Layers(count, 2.0 * kvHeads * width, heads * width);
    }

    private Gpu gpu() {
        double bf16 = logUniform(50e12, 3_000e12);
        boolean fp8 = random.nextBoolean();
        return new Gpu(
                "random",
                "Random",
                logUniform(16e9, 300e9),
                logUniform(0.2e12, 10e12),
                bf16,
                fp8 ? OptionalDouble.of(2 * bf16) : OptionalDouble.empty(),
                fp8 && random.nextBoolean() ? OptionalDouble.of(4 * bf16) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                logUniform(10e9, 1_000e9),
                8,
                random.nextBoolean() ? "toy" : "unheard of",
                random.nextBoolean(),
                Optional.of(ToyHardware.MADE_UP));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
