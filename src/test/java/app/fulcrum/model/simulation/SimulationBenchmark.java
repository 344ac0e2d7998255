package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.projection.AskedScenarios;
import app.fulcrum.support.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How sure, per sample of three alternatives: at most 4 µs of one core wanted at one volume, so that a million take 2 s on two, and
 * at most twice that along 64 volumes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@OperationsPerInvocation(SampledCosts.BLOCK)
public class SimulationBenchmark {

    /** The scenario of the first start, with four prices and the volume drawn, and with twelve ranges. */
    @Param({"chat", AskedScenarios.FOUR_RANGES, AskedScenarios.TWELVE_RANGES})
    public String asked = "";

    private SampledCosts sampled;
    private Simulator simulator;
    private List<SampledBlock> blocks;
    private int block;

    @Setup
    public void prepare() {
        Contest contest = Contest.of(AskedScenarios.named(asked), Books.bundled(), Books.TODAY);
        sampled = new SampledCosts(
                contest.resolution().scenario(), contest.comparison().contenders());
        simulator = Simulator.of(contest, Draws.of(1, SampledCosts.BLOCK)).orElseThrow();
        blocks = new ArrayList<>(List.of(simulator.block(0)));
    }

    /** What every alternative costs at the volume asked about. */
    @Benchmark
    public double[][] costs() {
        return sampled.draw(1, block++, SampledCosts.BLOCK).usdPerMonth();
    }

    /** The same along 64 volumes, and who is the cheapest at each. */
    @Benchmark
    public SampledBlock along() {
        return simulator.block(1 + block++);
    }

    /** The same with the crossovers of every pair, which the first block alone looks for. */
    @Benchmark
    public SampledBlock first() {
        return simulator.block(0);
    }

    /** Percentiles, errors, and what it would be worth to know more. */
    @Benchmark
    public Simulation combined() {
        return simulator.combine(blocks);
    }
}
