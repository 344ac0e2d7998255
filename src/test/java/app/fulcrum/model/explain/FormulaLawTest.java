package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Measured;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a scenario holds: every figure it leads to is what its formula makes of its leaves, and these are what counts. */
@Tag("law")
class FormulaLawTest {

    private static final PriceBook BOOK = Books.bundled();

    static Stream<Preset> presets() {
        return Books.presets().all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyFigureOfAPresetIsWhatItsFormulaMakesOfIt(Preset preset) {
        holdsFor(preset.document().scenario());
    }

    /** A line that is dearer by a fee than a staircase of its own slope changes places with it at every step. */
    @ParameterizedTest
    @CsvSource({"100000, false", "10000000, true"})
    void everyFigureOfManyBandsIsWhatItsFormulaMakesOfIt(double tokensPerReplica, boolean isExact) {
        double outputRate = tokensPerReplica / 345_600;
        Scenario many = Books.scenario(Path.of("src", "test", "resources", "scenarios", "edges", "tie.fulcrum.json"))
                .with(Standard.key(Input.STORAGE_AND_NETWORK), Assumption.of(0.5, "test"))
                .with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(outputRate, "test"))
                .with(Standard.key(Input.GPU_PRICE_PER_MONTH), Assumption.of(tokensPerReplica * 1.05e-6, "test"))
                .with(Standard.CLOSED_FEES, Assumption.of(0.6, "test"));
        assertThat(Projector.project(many, BOOK, Books.TODAY)
                        .bands()
                        .summary()
                        .orElseThrow()
                        .exact())
                .isEqualTo(isExact);

        holdsFor(many);
    }

    @ParameterizedTest
    @ValueSource(strings = {"described-gpu-and-model", "unified-memory"})
    void everyFigureOfWhatIsDescribedIsWhatItsFormulaMakesOfIt(String file) {
        holdsFor(Books.scenario(
                Path.of("src", "test", "resources", "scenarios", "golden", "v2.3", file + ".fulcrum.json")));
    }

    @Test
    void everyFigureIsWhatItsFormulaMakesOfIt() {
        Seeded.forMany(1, 750, random -> holdsFor(scenario(random)));
    }

    @Test
    void everyFigureOfAMixIsWhatItsFormulaMakesOfIt() {
        Seeded.forMany(1, 200, random -> {
            Scenario plan = random.nextBoolean() ? RandomPlans.withRanges(random) : RandomAlternatives.scenario(random);
            holdsFor(WithFewRanges.of(RandomAlternatives.mixed(plan, random)));
        });
    }

    @Tag("endurance")
    @Test
    void everyFigureOfTenThousandScenariosIsWhatItsFormulaMakesOfIt() {
        Seeded.forEach(61, 10_000, random -> holdsFor(scenario(random)));
    }

    static Scenario scenario(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> RandomPlans.scenario(random);
            case 1 -> RandomPlans.withRanges(random);
            case 2 -> RandomAlternatives.scenario(random);
            case 4 -> RandomPlans.withRuns(RandomPlans.scenario(random), random);
            case 3 -> RandomPlans.withGpus(RandomPlans.withRanges(random), 1 + random.nextInt(64));
            default -> WithFewRanges.of(new RandomScenarios(BOOK, random).next());
        };
    }

    private static void holdsFor(Scenario scenario) {
        Projection projection = Projector.project(scenario, BOOK, Books.TODAY);
        Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ExplainedFigures.Entry entry : ExplainedFigures.of(projection)) {
            assertThat(entry.isKept())
                    .as(
                            "%s: %s, explained as %s",
                            entry.path(), entry.figure(), entry.explanation().value())
                    .isTrue();
            if (!entry.isOfAnyLayout()) {
                holdsFrom(entry.explanation(), projection.resolution(), projection, seen);
            }
        }
    }

    /** @param there what counts at the ends of ranges that the explanation is of */
    private static void holdsFrom(
            Explanation explanation, Resolution there, Projection projection, Set<Explanation> seen) {
        if (!seen.add(explanation)) {
            return;
        }
        assertThat(explanation.value()).as("%s", explanation).isNotNaN();
        switch (explanation) {
            case Computed computed -> {
                assertThat(computed.value()).isEqualTo(computed.formula().evaluate());
                Resolution within = computed.subject() instanceof Subject.AtEnds ends ? at(ends, projection) : there;
                computed.parts().forEach(part -> holdsFrom(part, within, projection, seen));
            }
            case Given given ->
                assertThat(given.resolved()).isEqualTo(there.of(given.resolved().key()));
            case AtEnd end -> assertThat(end.value()).isEqualTo(typed(end, projection));
            case Sourced sourced -> Facts.check(sourced, projection);
            case Described described -> assertThat(described.of()).isIn(described(projection));
            case Answered answered ->
                assertThat(projection.scenario().situation().answer(answered.question()))
                        .contains(answered.answer());
            case Chosen chosen -> Facts.check(chosen, projection);
            case Measured measured -> assertThat(isTyped(measured, projection)).isTrue();
            case Fixed _, Tried _ -> {}
        }
    }

    /** The names of what the user describes. */
    private static List<String> described(Projection projection) {
        List<String> names = new ArrayList<>();
        for (Way way : projection.scenario().alternatives().ways()) {
            if (way instanceof Way.OwnGpus own) {
                if (own.model() instanceof ModelChoice.Described(var model)) {
                    names.add(model.name());
                }
                if (own.hosting().hardware().gpu() instanceof GpuChoice.Described(var gpu)) {
                    names.add(gpu.name());
                }
            }
        }
        return names;
    }

    private static boolean isTyped(Measured measured, Projection projection) {
        return projection.scenario().alternatives().ways().stream()
                .flatMap(way -> way instanceof Way.OwnGpus own ? own.hosting().measured().stream() : Stream.empty())
                .filter(runs -> runs.source().equals(measured.source()))
                .flatMapToDouble(runs -> DoubleStream.concat(
                        DoubleStream.of(runs.outputTokens()),
                        runs.runs().stream().flatMapToDouble(FormulaLawTest::figures)))
                .anyMatch(typed -> typed == measured.value());
    }

    private static DoubleStream figures(Run run) {
        DoubleStream load = switch (run) {
            case Run.AtConcurrency at -> DoubleStream.of(at.concurrency(), at.outputTokensPerSecond());
            case Run.AtRequestRate at -> DoubleStream.of(at.requestsPerSecond());
        };
        return DoubleStream.concat(
                load,
                DoubleStream.concat(run.millisecondsPerToken().stream(), run.millisecondsBeforeFirstToken().stream()));
    }

    /** Which price of an offer counts can depend on the length of a request. */
    private static Resolution at(Subject.AtEnds subject, Projection projection) {
        Scenario scenario = projection.scenario();
        for (Subject.End end : subject.ends()) {
            for (InputKey key : projection.scenario().ranged()) {
                if (end.input().equals(Optional.of(key.input()))
                        && end.whose().stream()
                                .allMatch(whose -> key.alternative().equals(Optional.of(whose.id())))) {
                    Range range =
                            projection.scenario().assumption(key).orElseThrow().value();
                    scenario = scenario.with(
                            key, Assumption.of(end.side() == Side.LOW ? range.low() : range.high(), "end"));
                }
            }
        }
        return Resolution.of(scenario, BOOK);
    }

    private static double typed(AtEnd end, Projection projection) {
        Range range = projection.resolution().of(end.resolved().key()).value().orElseThrow();
        return end.side() == Side.LOW ? range.low() : range.high();
    }
}
