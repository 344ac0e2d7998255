package app.fulcrum.model.sensitivity;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.projection.AskedScenarios;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
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
 * What matters: at most 5 ms wanted for a tornado over all inputs and for the lines of a spider of ten, at most 50 ms for a two-way
 * table of 60 × 60 with three alternatives.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SensitivityBenchmark {

    private static final Measure SAVING = new Measure.Saving(Standard.SELF_HOSTED, Standard.CLOSED_API);
    private static final int LINES = 10;
    private static final int POINTS = 11;

    /** The scenario of the first start, and with twelve ranges. */
    @Param({"chat", AskedScenarios.TWELVE_RANGES})
    public String asked = "";

    private static final TableAxis VOLUMES =
            axis(InputKey.shared(Input.TOKENS_PER_DAY), TableAxis.geometrically(1e5, 1e11, TableAxis.MOST));
    private static final TableAxis GPU_PRICES =
            axis(Standard.key(Input.GPU_PRICE_PER_HOUR), TableAxis.evenly(0.5, 5, TableAxis.MOST));
    private static final TableAxis INPUTS =
            axis(InputKey.shared(Input.INPUT_TOKENS), TableAxis.geometrically(100, 10_000, TableAxis.MOST));
    private static final TableAxis OUTPUTS =
            axis(InputKey.shared(Input.OUTPUT_TOKENS), TableAxis.geometrically(20, 2_000, TableAxis.MOST));

    private PriceBook book;
    private Scenario scenario;
    private Sensitivity sensitivity;
    private List<Bar> top;

    @Setup
    public void prepare() {
        book = Books.bundled();
        scenario = AskedScenarios.named(asked);
        sensitivity = sensitivity();
        top = sensitivity.tornado(SAVING, Reach.ofRangesOr(0.2)).top(LINES);
    }

    private static TableAxis axis(InputKey key, List<Double> values) {
        return new TableAxis(key, TableAxis.distinct(key.input(), values));
    }

    private Sensitivity sensitivity() {
        return Sensitivity.of(scenario, book, ScenarioRules::isSoundTogether);
    }

    /** What the others are held against. */
    @Benchmark
    public Projection projection() {
        return Projector.project(scenario, book, Books.TODAY);
    }

    @Benchmark
    public Tornado tornado() {
        return sensitivity().tornado(SAVING, Reach.ofRangesOr(0.2));
    }

    @Benchmark
    public List<SpiderLine> spider() {
        return top.stream()
                .map(bar -> sensitivity.line(bar.driver(), SAVING, POINTS))
                .toList();
    }

    /** By volume, on which no curve depends. */
    @Benchmark
    public TwoWayTable tableOfVolume() {
        return table(VOLUMES, GPU_PRICES);
    }

    /** Both numbers move every curve. */
    @Benchmark
    public TwoWayTable tableOfLengths() {
        return table(INPUTS, OUTPUTS);
    }

    private TwoWayTable table(TableAxis x, TableAxis y) {
        return TableSearch.table(Contest.of(scenario, book, Books.TODAY), x, y, ScenarioRules::isSoundTogether);
    }
}
