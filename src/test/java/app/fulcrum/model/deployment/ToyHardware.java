package app.fulcrum.model.deployment;

import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.Servers;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Models, GPUs and constants with round numbers, so that every expected value can be worked out by hand. */
public final class ToyHardware {

    public static final Provenance MADE_UP =
            new Provenance(new Source("made up", "", Optional.empty(), ""), SourceConfidence.LOW, List.of(), "");

    /** 10B parameters, 10 layers, 5 KV heads of 100: 10,000 elements of KV per token. */
    public static final Architecture DENSE = new Architecture(
            10e9, 9e9, 0, 1, 1, 10, 0, 1_000, new Attention(10, 5, 100, OptionalInt.empty(), 10, 0, 0, 0, 0), false);

    /** 100B parameters, 90B of them in 10 experts of which a token uses 1. */
    public static final Architecture MIXTURE = new Architecture(
            100e9,
            19e9,
            90e9,
            10,
            1,
            10,
            8,
            1_000,
            new Attention(10, 5, 100, OptionalInt.empty(), 10, 0, 0, 0, 0),
            true);

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
            "toy",
            MADE_UP);

    /** Peaks are reached in full; 1 ms a step, 10 µs a layer and a sequence, 5 µs a collective. */
    private static final StepConstants STEPS = new StepConstants(1e-3, 1e-5, 1e-5, 5e-6, 1, 0.5, 0.5, 0.5);

    public static final ThroughputConstants CONSTANTS = new ThroughputConstants(
            STEPS,
            Map.of("toy", new Efficiency(1, 1)),
            new Efficiency(0.5, 0.5),
            STEPS,
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
            new MemoryConstants(0.9, 2e9, 10e9, 0.75),
            new FirstTokenConstants(0.03, 1.5, 0.1),
            new ErrorBand(100, 10, 20, 1, 0.8, 1.25),
            new ErrorBand(100, 20, 50, 1.1, 0.8, 1.6),
            MADE_UP);

    private ToyHardware() {}

    public static Deployment dense(Precision precision) {
        return Deployment.of(new ModelShape.Interpolated(DENSE), GPU, precision, KvPrecision.BF16, CONSTANTS);
    }

    public static Deployment mixture(Precision precision) {
        return Deployment.of(new ModelShape.Interpolated(MIXTURE), GPU, precision, KvPrecision.BF16, CONSTANTS);
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
                GPU.family(),
                MADE_UP);
    }
}
