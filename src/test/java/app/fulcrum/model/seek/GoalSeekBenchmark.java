package app.fulcrum.model.seek;

import app.fulcrum.model.projection.AskedScenarios;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import java.util.Optional;
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

/** One seek for a tie of own GPUs with the closed API: at most 200 ms wanted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GoalSeekBenchmark {

    private static final AlternativeId CLOSED = Kind.CLOSED_API.standardId();
    private static final AlternativeId OWN = Kind.SELF_HOSTED.standardId();

    /** A price, along which costs are straight; the volume, whose curves are asked; a length, which bends and leaps. */
    @Param({"INPUT_PRICE", "TOKENS_PER_DAY", "OUTPUT_TOKENS"})
    public Input input = Input.INPUT_PRICE;

    private GoalSeek seek;

    @Setup
    public void prepare() {
        seek = new GoalSeek(
                AskedScenarios.named("chat"),
                Books.bundled(),
                scenario -> ScenarioRules.problems(scenario).isEmpty());
    }

    @Benchmark
    public Optional<Sought> seek() {
        return seek.seek(InputKey.of(CLOSED, input), Goal.tie(OWN, CLOSED));
    }
}
