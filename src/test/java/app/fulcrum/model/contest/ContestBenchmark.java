package app.fulcrum.model.contest;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.AskedScenarios;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Who is recommended, without what is shown: at most 1 ms wanted for its 256 samples, and 15 µs for all else. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ContestBenchmark {

    /** The scenario of the first start, with six alternatives, and with twelve ranges. */
    @Param({"chat", AskedScenarios.SIX, AskedScenarios.SIX_MODELS, AskedScenarios.TWELVE_RANGES})
    public String asked = "";

    private PriceBook book;
    private Scenario scenario;

    @Setup
    public void prepare() {
        book = Books.bundled();
        scenario = AskedScenarios.named(asked);
    }

    @Benchmark
    public Contest contest() {
        return Contest.of(scenario, book, Books.TODAY);
    }
}
