package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.Map;
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
                CapacityWorkload.usual(Books.bundled())
                        .with(Map.of(
                                Input.INPUT_TOKENS, 1_500.0,
                                Input.OUTPUT_TOKENS, 500.0,
                                Input.TPOT_LIMIT, 50.0,
                                Input.TOKENS_PER_DAY, 1e9)),
                Books.market());
    }

    @Benchmark
    public List<CapacityCell> cells() {
        return table.cells(models, gpus);
    }
}
