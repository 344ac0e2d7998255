package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.throughput.StepTimeLaw;
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

/** One step time (at most 0.1 µs wanted) and one layout search at a TPOT limit (at most 6 µs). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CapacityBenchmark {

    /** Llama 3.3 70B has four layouts and a limit in closed form; gpt-oss-120b has seven and a limit to iterate to. */
    @Param({"llama-3.3-70b", "gpt-oss-120b"})
    public String model = "";

    private LayoutQuery query;
    private StepTimeLaw law;
    private double sequences;

    @Setup
    public void prepare() {
        Precision precision = model.equals("gpt-oss-120b") ? Precision.MXFP4 : Precision.FP8;
        Deployment deployment = BundledModels.deployment(model, "H100-SXM", precision, KvPrecision.FP8);
        var request = RequestShape.of(1_500, 500);
        query = LayoutQuery.of(deployment, request, 256, LatencyLimits.perOutputToken(0.02));
        law = StepTimeLaw.of(new StepFormula(deployment, EffectiveRates.of(deployment), Layout.tensor(4), request), 1);
        sequences = 42.5;
    }

    @Benchmark
    public double stepTime() {
        return law.seconds(sequences);
    }

    @Benchmark
    public StepTime stepTimeTerms() {
        return law.at(sequences);
    }

    @Benchmark
    public LayoutOutcome layoutSearch() {
        return LayoutSearch.search(query);
    }
}
