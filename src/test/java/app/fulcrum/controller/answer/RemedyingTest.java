package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyingTest {

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<WayOut> waysOut(Scenario scenario) {
        return new Remedying(scenario, Books.market())
                .of(Standard.serving(project(scenario)).orElseThrow());
    }

    private static Scenario on(String model, String gpu) {
        Scenario chat = Books.preset("chat");
        Scenario served = ChoiceEdits.model(chat, Books.market(), Standard.SELF_HOSTED, new ModelChoice.Named(model))
                .apply(chat);
        return ChoiceEdits.gpu(served, Books.market(), Standard.SELF_HOSTED, gpu)
                .apply(served);
    }

    @ParameterizedTest
    @CsvSource({"deepseek-v3.2, L4", "deepseek-v3.2, A10G", "deepseek-v3.2, A100-SXM-40GB", "deepseek-v3, L40S"})
    void everyWayOutOfAModelThatDoesNotFitMakesItRun(String model, String gpu) {
        Scenario scenario = on(model, gpu);
        assertThat(Standard.serving(project(scenario)).orElseThrow().layouts())
                .isNotInstanceOf(LayoutOutcome.Found.class);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways)
                .isNotEmpty()
                .allSatisfy(way -> assertThat(
                                Standard.serving(project(way.edit().apply(scenario)))
                                        .orElseThrow()
                                        .layouts())
                        .as(way.words())
                        .isInstanceOf(LayoutOutcome.Found.class));
    }

    @Test
    void everyWayOutOfALatencyLimitMakesItRun() {
        Scenario scenario = Books.preset("chat").with(Standard.key(Input.TPOT_LIMIT), Assumption.of(2, "test"));
        assertThat(Standard.serving(project(scenario)).orElseThrow().layouts())
                .isInstanceOf(LayoutOutcome.LimitMissed.class);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways).anySatisfy(way -> assertThat(way.words()).startsWith("Allow "));
        assertThat(ways)
                .allSatisfy(way -> assertThat(
                                Standard.serving(project(way.edit().apply(scenario)))
                                        .orElseThrow()
                                        .layouts())
                        .as(way.words())
                        .isInstanceOf(LayoutOutcome.Found.class));
    }

    @Test
    void tooFewGpusBecomeEnough() {
        Scenario busy = Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test"));
        Scenario scenario = ChoiceEdits.gpuCount(busy, Standard.SELF_HOSTED, new GpuCount.Fixed(2))
                .apply(busy);
        assertThat(project(scenario).of(Standard.SELF_HOSTED).participation()).isEqualTo(Participation.OVER_CAPACITY);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways)
                .hasSize(2)
                .allSatisfy(way -> assertThat(project(way.edit().apply(scenario))
                                .of(Standard.SELF_HOSTED)
                                .participation())
                        .as(way.words())
                        .isEqualTo(Participation.COMPARED));
    }

    /** Every kind of change is offered somewhere, and each that is offered does what it says. */
    @Test
    void everyKindOfChangeIsOfferedAndHelps() {
        Scenario chat = Books.preset("chat");
        Set<Change> offered = EnumSet.noneOf(Change.class);
        for (Scenario scenario : List.of(
                on("deepseek-v3.2", "A100-SXM-80GB"),
                on("deepseek-v3.2", "L4"),
                rented(precision(chat, Precision.BF16), "H100-SXM", "gcp/h100/sxm/on-demand"),
                replicasOf(5, chat),
                replicasOf(1, precision(chat, Precision.BF16)),
                rented(replicasOf(4, chat), "H100-SXM", "gcp/h100/sxm/on-demand"),
                measured(replicasOf(1, precision(on("llama-3.1-405b", "H100-SXM"), Precision.BF16))),
                measured(replicasOf(1, on("nemotron-3-ultra", "H100-SXM"))),
                chat.with(Standard.key(Input.INPUT_TOKENS), Assumption.of(1_500_000, "test")),
                hosting(on("llama-3.1-8b", "L4"), hosting -> hosting.withKvCache(KvPrecision.BF16))
                        .with(Standard.key(Input.INPUT_TOKENS), Assumption.of(120_000, "test"))
                        .with(Standard.key(Input.TPOT_LIMIT), Assumption.of(1e6, "test"))
                        .with(Standard.key(Input.TTFT_LIMIT), Assumption.of(1e7, "test")),
                chat.with(Standard.key(Input.TPOT_LIMIT), Assumption.of(2, "test")))) {
            Serving serving = Standard.serving(project(scenario)).orElseThrow();
            assertThat(serving.layouts()).isNotInstanceOf(LayoutOutcome.Found.class);
            Remedies.of(serving.query(), serving.supply().machines(Books.bundled()))
                    .forEach(remedy -> offered.addAll(remedy.changes()));
            assertThat(waysOut(scenario)).allSatisfy(way -> {
                Scenario changed = way.edit().apply(scenario);
                assertThat(ScenarioRules.problems(changed)).as(way.words()).isEmpty();
                assertThat(Standard.serving(project(changed)).orElseThrow().layouts())
                        .as(way.words())
                        .isInstanceOf(LayoutOutcome.Found.class);
            });
        }
        assertThat(offered).containsExactlyInAnyOrder(Change.values());
    }

    private static Scenario hosting(Scenario scenario, UnaryOperator<Hosting> change) {
        return Choices.in(scenario, Choices.of(scenario).withHosting(change.apply(Standard.hosting(scenario))));
    }

    private static Scenario precision(Scenario scenario, Precision weights) {
        return hosting(scenario, hosting -> hosting.withWeights(Optional.of(weights)));
    }

    private static Scenario replicasOf(int gpus, Scenario scenario) {
        return hosting(scenario, hosting -> hosting.withGpusPerReplica(OptionalInt.of(gpus)));
    }

    private static Scenario rented(Scenario scenario, String gpu, String offer) {
        return hosting(scenario, hosting -> hosting.withHardware(new Hardware.Rented(gpu, Optional.of(offer))));
    }

    private static Scenario measured(Scenario scenario) {
        return scenario.with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(500, "test"));
    }

    @Test
    void whatWorksNeedsNoWayOut() {
        assertThat(waysOut(Books.preset("chat"))).isEmpty();
    }
}
