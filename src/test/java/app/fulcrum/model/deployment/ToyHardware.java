package app.fulcrum.model.deployment;

import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ServingStack.SequenceDefaults;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTimeLaw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Models, GPUs and constants with round numbers, so that every expected value can be worked out by hand. */
public final class ToyHardware {

    public static final Provenance MADE_UP =
            new Provenance(new Source("made up", "", Optional.empty(), ""), SourceConfidence.LOW, List.of(), "");

    /** 10B parameters, 10 layers, 5 KV heads of 100: 10,000 elements of KV per token. */
    public static final Architecture DENSE =
            new Architecture(10e9, 9e9, 0, 1, 1, 0, 10, 0, 1_000, attention(10, 5, 100), false);

    /** 100B parameters, 90B of them in 10 experts of which a token uses 1. */
    public static final Architecture MIXTURE =
            new Architecture(100e9, 19e9, 90e9, 10, 1, 1_000, 10, 8, 1_000, attention(10, 5, 100), true);

    /** 100 GB, 1 TB/s, 100 TFLOP/s in bf16 and 200 in FP8, 100 GB/s to its neighbors. */
    public static final Gpu GPU = new Gpu(
            "toy",
            "Toy",
            100e9,
            1e12,
            100e12,
            OptionalDouble.of(200e12),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            100e9,
            8,
            "toy",
            true,
            Optional.of(MADE_UP));

    /** Fills nine tenths of the memory, takes the formula's time and 256 sequences. */
    public static final ServingStack ENGINE =
            new ServingStack("toy", "Toy", 0.9, 1, 100, new SequenceDefaults(256, 256, 1e12, "none"), MADE_UP);

    /** Peaks are reached in full; 1 ms a step, 10 µs a layer and a sequence, 5 µs a collective; nothing else takes time. */
    public static final StepConstants STEPS =
            new StepConstants(1e-3, 1e-5, 0, 0, 1e-5, 5e-6, 0, 1, 0.5, 0, 0, 0.5, 0.5, 1, 1);

    public static final ThroughputConstants CONSTANTS = constants(STEPS, new Efficiency(1, 1, 1));

    private ToyHardware() {}

    /** The toy constants with other ones for a step, and other shares of the peaks. */
    public static ThroughputConstants constants(StepConstants steps, Efficiency efficiency) {
        return new ThroughputConstants(
                steps,
                Map.of("toy", efficiency),
                new Efficiency(0.5, 0.5, 1),
                Map.of(
                        Precision.BF16,
                        2.0,
                        Precision.FP8,
                        1.0,
                        Precision.FP4,
                        0.6,
                        Precision.MXFP4,
                        0.5,
                        Precision.INT4,
                        0.5),
                new MemoryConstants(0.9, 0.8, 2e9, 10e9, 0.75),
                new FirstTokenConstants(0.03, 1.5, 0.1),
                Stream.of(Trait.values())
                        .flatMap(trait -> Stream.of(estimateClass(false, trait), estimateClass(true, trait)))
                        .toList(),
                List.of(),
                MADE_UP);
    }

    /** Every class as good as any other, around the formula itself. */
    private static EstimateClass estimateClass(boolean hasExperts, Trait trait) {
        return new EstimateClass(hasExperts, trait, 1, hasExperts ? 0.6 : 0.8, 1.25, 0.7, 3, 100, "made up");
    }

    /** Grouped-query attention to the whole context in 10 layers. */
    public static Attention attention(int heads, int kvHeads, int headWidth) {
        var full = new Layers(10, 2 * kvHeads * headWidth, heads * headWidth);
        return new Attention(heads, kvHeads, false, full, Layers.NONE, 0, 0, 0, Indexer.NONE);
    }

    public static Deployment dense(Precision precision) {
        return Deployment.of(new ModelShape.Interpolated(DENSE), GPU, precision, KvPrecision.BF16, ENGINE, CONSTANTS);
    }

    public static Deployment mixture(Precision precision) {
        return Deployment.of(new ModelShape.Interpolated(MIXTURE), GPU, precision, KvPrecision.BF16, ENGINE, CONSTANTS);
    }

    /** The dense model with other constants of a step. */
    public static Deployment dense(Precision precision, StepConstants steps) {
        return running(DENSE, precision, steps);
    }

    /** The mixture of experts with other constants of a step. */
    public static Deployment mixture(Precision precision, StepConstants steps) {
        return running(MIXTURE, precision, steps);
    }

    /** A shape on the toy GPU. */
    public static Deployment running(Architecture architecture, Precision precision) {
        return running(architecture, precision, STEPS);
    }

    public static Deployment running(Architecture architecture, Precision precision, StepConstants steps) {
        return Deployment.of(
                new ModelShape.Interpolated(architecture),
                GPU,
                precision,
                KvPrecision.BF16,
                ENGINE,
                constants(steps, new Efficiency(1, 1, 1)));
    }

    /** The time of a step as it is estimated, which on toys is that of the formula alone. */
    public static StepTimeLaw law(Deployment deployment, Layout layout, RequestShape request) {
        return StepTimeLaw.of(new StepFormula(deployment, EffectiveRates.of(deployment), layout, request), 1);
    }

    /** GPUs on servers of eight. */
    public static List<Machine> onServers(List<Gpu> gpus) {
        return gpus.stream()
                .map(gpu -> new Machine(gpu, Servers.USUAL_ON_FAST_LINK))
                .toList();
    }

    /** The toy GPU under another name, with other memory and bandwidth. */
    public static Gpu gpu(String id, double memoryBytes, double bandwidth) {
        return new Gpu(
                id,
                id,
                memoryBytes,
                bandwidth,
                GPU.denseBf16Flops(),
                GPU.denseFp8Flops(),
                GPU.denseFp4Flops(),
                GPU.tdpWatts(),
                GPU.linkBytesPerSecondOneWay(),
                GPU.gpusPerNode(),
                GPU.family(),
                GPU.isMeasured(),
                Optional.of(MADE_UP));
    }
}
