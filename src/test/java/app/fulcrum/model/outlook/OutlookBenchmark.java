package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Sixty months ahead with growth and drift: at most 5 ms wanted for six alternatives, and 50 ms for the month to begin in and for
 * how much to commit to.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OutlookBenchmark {

    private PriceBook book;
    private Scenario three;
    private Scenario six;
    private Scenario reserving;

    @Setup
    public void prepare() {
        book = Books.bundled();
        three = Books.preset("chat")
                .with(InputKey.shared(Input.MONTHS), Assumption.of(60, "test"))
                .with(InputKey.shared(Input.GROWTH), Assumption.of(0.03, "test"))
                .with(InputKey.shared(Input.GPU_DRIFT), Assumption.of(-0.2, "test"))
                .with(InputKey.shared(Input.CLOSED_API_DRIFT), Assumption.of(-0.3, "test"));
        List<Alternative> twice = new ArrayList<>(three.alternatives().inOrder());
        for (Alternative each : three.alternatives().inOrder()) {
            twice.add(each.withId(new AlternativeId(each.id().value() + "-2")).withName(each.name() + " 2"));
        }
        six = three.withAlternatives(new Alternatives(twice));
        reserving = three.with(
                InputKey.of(Standard.SELF_HOSTED, Input.RESERVED_GPU_HOUR_PRICE), Assumption.of(1.5, "test"));
    }

    @Benchmark
    public Outlook ofThree() {
        return Outlook.of(three, book);
    }

    @Benchmark
    public Outlook ofSix() {
        return Outlook.of(six, book);
    }

    @Benchmark
    public List<SwitchTiming> whenToBegin() {
        return SwitchTiming.all(six, book);
    }

    @Benchmark
    public List<Commitment> howMuchToCommitTo() {
        return Commitment.all(reserving, book, () -> {});
    }

    /** Percentiles and payback over samples, in the background. */
    @Benchmark
    public Optional<SampledOutlook> sampled() {
        return SampledOutlook.of(three, book, () -> {});
    }
}
