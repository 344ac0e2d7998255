package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.PriceBook;
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

/**
 * One full projection. Wanted: at most 75 µs and 128 KB for the scenario of the first start, 2.2 times that time with six
 * alternatives, 0.5 ms and 1 MB with twelve ranges, 0.4 ms with a mix, units by the month and a week hour by hour.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProjectionBenchmark {

    /** The scenario of the first start, one without crossovers, one with two ranges, and the first with more of everything. */
    @Param({
        "chat",
        "coding-agent",
        "article-row-3",
        AskedScenarios.SIX,
        AskedScenarios.SIX_MODELS,
        AskedScenarios.TWELVE_RANGES,
        AskedScenarios.MIX,
        AskedScenarios.MIX_UNITS_WEEK
    })
    public String preset = "";

    private PriceBook book;
    private Scenario scenario;

    @Setup
    public void prepare() {
        book = Books.bundled();
        scenario = AskedScenarios.named(preset);
    }

    @Benchmark
    public Projection projection() {
        return Projector.project(scenario, book, Books.TODAY);
    }
}
