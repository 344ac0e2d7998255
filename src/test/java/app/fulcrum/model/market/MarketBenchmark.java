package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Market;
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

/** Every offer of the price book priced and ordered, some 300 of them: at most 10 ms wanted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarketBenchmark {

    /** The scenario of the first start, and one with a latency limit. */
    @Param({"chat", "coding-agent"})
    public String preset = "";

    private Market market;
    private Scenario scenario;

    @Setup
    public void prepare() {
        market = Books.market();
        scenario = Books.preset(preset);
    }

    @Benchmark
    public MarketTable table() {
        return MarketTable.of(scenario, market);
    }
}
