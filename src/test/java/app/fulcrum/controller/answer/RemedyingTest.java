package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.projection.Participation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyingTest {

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<WayOut> waysOut(Scenario scenario) {
        return new Remedying(scenario, Books.bundled())
                .of(project(scenario).serving().orElseThrow());
    }

    private static Scenario on(String model, String gpu) {
        Scenario chat = Books.preset("chat");
        Scenario served = ChoiceEdits.model(chat, Books.bundled(), new ModelChoice.Named(model))
                .apply(chat);
        return ChoiceEdits.gpu(served, Books.bundled(), gpu).apply(served);
    }

    @ParameterizedTest
    @CsvSource({"deepseek-v3.2, L4", "deepseek-v3.2, A10G", "deepseek-v3.2, A100-SXM-40GB", "deepseek-v3, L40S"})
    void everyWayOutOfAModelThatDoesNotFitMakesItRun(String model, String gpu) {
        Scenario scenario = on(model, gpu);
        assertThat(project(scenario).serving().orElseThrow().layouts()).isNotInstanceOf(LayoutOutcome.Found.class);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways)
                .isNotEmpty()
                .allSatisfy(way -> assertThat(project(way.edit().apply(scenario))
                                .serving()
                                .orElseThrow()
                                .layouts())
                        .as(way.words())
                        .isInstanceOf(LayoutOutcome.Found.class));
    }

    @Test
    void everyWayOutOfALatencyLimitMakesItRun() {
        Scenario scenario = Books.preset("chat").with(Input.TPOT_LIMIT, Assumption.of(2, "test"));
        assertThat(project(scenario).serving().orElseThrow().layouts()).isInstanceOf(LayoutOutcome.LimitMissed.class);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways).anySatisfy(way -> assertThat(way.words()).startsWith("Allow "));
        assertThat(ways)
                .allSatisfy(way -> assertThat(project(way.edit().apply(scenario))
                                .serving()
                                .orElseThrow()
                                .layouts())
                        .as(way.words())
                        .isInstanceOf(LayoutOutcome.Found.class));
    }

    @Test
    void tooFewGpusBecomeEnough() {
        Scenario busy = Books.preset("chat").with(Input.TOKENS_PER_DAY, Assumption.of(2e9, "test"));
        Scenario scenario = ChoiceEdits.gpuCount(busy, new GpuCount.Fixed(2)).apply(busy);
        assertThat(project(scenario).option(Option.SELF_HOSTED).participation()).isEqualTo(Participation.OVER_CAPACITY);

        List<WayOut> ways = waysOut(scenario);

        assertThat(ways)
                .hasSize(2)
                .allSatisfy(way -> assertThat(project(way.edit().apply(scenario))
                                .option(Option.SELF_HOSTED)
                                .participation())
                        .as(way.words())
                        .isEqualTo(Participation.COMPARED));
    }

    @Test
    void whatWorksNeedsNoWayOut() {
        assertThat(waysOut(Books.preset("chat"))).isEmpty();
    }
}
