package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.storage.scenario.BundledPresets;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {

    private static final Offset<Double> CENT = within(0.005);

    private static Projection project(String id) {
        return Projector.project(Books.preset(id), Books.bundled(), Books.TODAY);
    }

    private static Range cost(Projection projection, AlternativeId option) {
        return projection.of(option).cost().orElseThrow().usdPerMonth();
    }

    @Test
    void everyPresetReadsWithoutAProblem() {
        var presets = new BundledPresets(new ScenarioFormat(Books.bundled(), "test")).read();

        assertThat(presets.problems()).isEmpty();
        assertThat(presets.value().orElseThrow().all()).hasSize(14);
    }

    /** The article's table: tokens per day, GPUs, then both ends of both costs. */
    @ParameterizedTest
    @CsvSource({
        "article-row-1, 1000000, 1, 75, 300, 2000, 4000",
        "article-row-2, 50000000, 2, 3750, 15000, 4000, 8000",
        "article-row-3, 500000000, 4, 37500, 150000, 8000, 16000",
        "article-row-4, 5000000000, 15, 375000, 1500000, 30000, 60000"
    })
    void theArticlesRowsComeOutToTheCent(
            String id, long tokens, int gpus, double apiLow, double apiHigh, double ownLow, double ownHigh) {
        Projection projection = project(id);

        assertThat(projection.tokensPerDay()).isEqualTo(tokens);
        assertThat(Choices.of(projection.scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(gpus));
        assertThat(cost(projection, Standard.CLOSED_API).low()).isEqualTo(apiLow, CENT);
        assertThat(cost(projection, Standard.CLOSED_API).high()).isEqualTo(apiHigh, CENT);
        assertThat(cost(projection, Standard.SELF_HOSTED).low()).isEqualTo(ownLow, CENT);
        assertThat(cost(projection, Standard.SELF_HOSTED).high()).isEqualTo(ownHigh, CENT);
    }

    @Test
    void theArticlesRowsAreWithinWhatTheirGpusServe() {
        Stream.of("article-row-1", "article-row-2", "article-row-3", "article-row-4")
                .map(PresetsTest::project)
                .forEach(projection -> assertThat(
                                projection.of(Standard.SELF_HOSTED).participation())
                        .isEqualTo(Participation.COMPARED));
    }

    /** "Self-hosting becomes cheaper at roughly $10K-50K/month in API spend": what it takes for that to hold today. */
    @Test
    void theRuleOfThumbHoldsForTheChatPresetAgainstTheClosedApi() {
        Projection projection = project("chat");
        var pair = projection.pairs().stream()
                .map(PairResult::base)
                .filter(each -> each.incumbent() == Standard.CLOSED && each.challenger() == Standard.SELF)
                .findFirst()
                .orElseThrow();
        double spend = pair.first().orElseThrow().usdPerMonth();

        assertThat(spend).isBetween(10_000.0, 50_000.0);
    }

    /** The same rule as a range: a quarter of an engineer for self-hosting, up to one and a half. */
    @Test
    void theRuleOfThumbIsTheRangeThatPeopleMakeOfIt() {
        Scenario scenario = Books.preset("chat")
                .with(Standard.SELF_ENGINEERS, new Assumption(new Range(0.25, 0.5, 1.5), "stated here", ""));
        Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
        PairResult pair = projection.pairs().stream()
                .filter(each -> each.base().incumbent() == Standard.CLOSED
                        && each.base().challenger() == Standard.SELF)
                .findFirst()
                .orElseThrow();
        PairResult.VolumeInterval volumes = pair.first().orElseThrow();

        assertThat(projection.contest().at(Standard.CLOSED, volumes.low())).isBetween(10_000.0, 12_500.0);
        assertThat(projection.contest().at(Standard.CLOSED, volumes.high())).isBetween(40_000.0, 50_000.0);
    }

    @Test
    void theFirstStartHasACrossoverInSight() {
        Preset start = Books.presets().start();
        Projection projection = Projector.project(start.document().scenario(), Books.bundled(), Books.TODAY);
        long volume = projection.tokensPerDay();

        assertThat(projection.bands().listed()).hasSizeGreaterThan(1);
        assertThat(projection.pairs().stream().flatMap(pair -> pair.base().first().stream()))
                .anySatisfy(crossing -> assertThat(crossing.tokensPerDay()).isBetween(volume / 10, volume * 10));
    }

    static Stream<Preset> all() {
        return Books.presets().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyComparedOptionOfAPresetHasAPrice(Preset preset) {
        Scenario scenario = preset.document().scenario();
        Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);

        for (AlternativeId option : Choices.of(scenario).compared()) {
            assertThat(projection.of(option).cost())
                    .as("%s: %s", option, problems(projection, option))
                    .isPresent();
        }
        assertThat(projection.decision().verdict().named()).isPresent();
    }

    private static List<Problem> problems(Projection projection, AlternativeId option) {
        return projection.of(option).problems();
    }

    @Test
    void regulatedDataRulesTheApisOutAndTheirPriceStaysInSight() {
        Projection projection = project("regulated-on-premises");

        assertThat(projection.of(Standard.CLOSED_API).participation()).isEqualTo(Participation.RULED_OUT);
        assertThat(projection.of(Standard.HOSTED_OPEN_API).participation()).isEqualTo(Participation.RULED_OUT);
        assertThat(projection.of(Standard.CLOSED_API).cost()).isPresent();
        assertThat(projection.bands().listed()).extracting(WinningBand::winner).containsOnly(Standard.SELF);
        assertThat(projection.decision().verdict().forgone()).isNotEmpty();
    }

    @Test
    void anEightGpuServerIsBoughtWhole() {
        Fleet fleet = Standard.serving(project("regulated-on-premises"))
                .orElseThrow()
                .fleet()
                .orElseThrow();

        assertThat(fleet.billedGpus() % 8).isZero();
        assertThat(fleet.spareReplicas()).isEqualTo(1);
    }

    @Test
    void aFixedCountEndsWhereItsGpusAreFull() {
        Projection projection = project("article-row-2");
        Fleet fleet = Standard.serving(projection).orElseThrow().fleet().orElseThrow();
        Polyline curve = projection.of(Standard.SELF_HOSTED).curve();

        assertThat(curve.tokensPerDay()[curve.tokensPerDay().length - 1]).isEqualTo(fleet.capacityTokensPerDay());
        assertThat(projection.pairs().getFirst().base().cheaperForGoodFrom()).isEqualTo(Volumes.NEVER);
    }

    @Test
    void aVolumeBeyondTheFixedCountIsOverCapacityAndSaysSo() {
        Scenario busy = Books.preset("article-row-2")
                .with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(9_000_000_000.0, "test"));
        AlternativeResult own =
                Projector.project(busy, Books.bundled(), Books.TODAY).of(Standard.SELF_HOSTED);

        assertThat(own.participation()).isEqualTo(Participation.OVER_CAPACITY);
        assertThat(own.problems()).extracting(Problem::code).contains(ProblemCode.OVER_CAPACITY);
        assertThat(own.cost()).isPresent();
    }
}
