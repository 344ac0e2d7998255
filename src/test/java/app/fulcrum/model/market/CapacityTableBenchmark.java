package app.fulcrum.model.market;

import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 60 models on 30 GPUs in all precisions that make sense: the command may take 2 s for it, its start included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CapacityTableBenchmark {

    private CapacityTable table;
    private List<OpenModel> models;
    private List<Gpu> gpus;

    @Setup
    public void prepare() {
        models = Books.bundled().openModels().stream()
                .filter(model -> model.architecture().isPresent())
                .limit(60)
                .toList();
        gpus = Books.bundled().gpus().stream().limit(30).toList();
        table = new CapacityTable(
                new CapacityWorkload(
                        RequestShape.of(1_500, 500),
                        LatencyLimits.perOutputToken(0.05),
                        Books.bundled().servingStacks().getFirst(),
                        KvPrecision.BF16,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalLong.of(1_000_000_000),
                        new TrafficPattern(2, 24, 0)),
                Books.market());
    }

    @Benchmark
    public List<CapacityCell> cells() {
        return table.cells(models, gpus);
    }
}
