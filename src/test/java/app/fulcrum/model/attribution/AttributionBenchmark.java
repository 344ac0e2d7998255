package app.fulcrum.model.attribution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Why it moved: at most 20 ms wanted for a saving with eight changes, and at most 2 ms for six columns beyond their
 * projections.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AttributionBenchmark {

    private static final Measure SAVING = new Measure.Saving(Standard.SELF_HOSTED, Standard.CLOSED_API);

    private PriceBook book;
    private Scenario one;
    private Scenario other;
    private List<Projection> six;

    @Setup
    public void prepare() {
        book = Books.bundled();
        one = scenario("chat");
        other = one;
        for (InputKey key : List.of(
                InputKey.shared(Input.TOKENS_PER_DAY),
                InputKey.shared(Input.INPUT_TOKENS),
                InputKey.shared(Input.OUTPUT_TOKENS),
                InputKey.shared(Input.PEAK_TO_AVERAGE),
                InputKey.shared(Input.LOADED_COST_PER_YEAR),
                Standard.SELF_ENGINEERS,
                Standard.SELF_SETUP,
                Standard.CLOSED_ENGINEERS)) {
            double value = one.assumption(key).orElseThrow().value().base();
            other = other.with(
                    key, Assumption.of(key.input().isWhole() ? Math.rint(value * 1.2) : value * 1.2, "test"));
        }
        six = Stream.of("chat", "rag", "coding-agent", "chat", "rag", "coding-agent")
                .map(AttributionBenchmark::scenario)
                .map(scenario -> Projector.project(scenario, book, Books.TODAY))
                .toList();
    }

    private static Scenario scenario(String preset) {
        return Books.presets().find(preset).orElseThrow().document().scenario();
    }

    /** Eight changes, four of which all alternatives share. */
    @Benchmark
    public Optional<Attribution<Cause>> savingOfEightChanges() {
        return WhyItMoved.of(SAVING, one, other, book, ScenarioRules::isSoundTogether)
                .split();
    }

    /** Every result between two scenarios of which most differs. */
    @Benchmark
    public ScenarioComparison everyResult() {
        return ScenarioComparison.between(six.get(0), six.get(1), book, ScenarioRules::isSound);
    }

    /** Six columns, beyond their projections. */
    @Benchmark
    public SideBySide sixColumns() {
        return SideBySide.of(six, 0);
    }
}
