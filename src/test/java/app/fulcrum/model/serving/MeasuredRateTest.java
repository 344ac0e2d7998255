package app.fulcrum.model.serving;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rate measured by the user replaces, and what it does not. */
class MeasuredRateTest {

    private static final double OUTPUT_RATE = 500;

    private static Scenario of(String model, String gpu, int gpusPerReplica) {
        Scenario chat = Books.preset("chat");
        var hosting = Choices.of(chat)
                .hosting()
                .withHardware(new Hardware.Owned(new GpuChoice.Named(gpu)))
                .withWeights(Optional.empty())
                .withGpusPerReplica(OptionalInt.of(gpusPerReplica));
        return Choices.in(
                chat, Choices.of(chat).withModel(new ModelChoice.Named(model)).withHosting(hosting));
    }

    private static Scenario measured(Scenario scenario) {
        return scenario.with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(OUTPUT_RATE, "own server"));
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<ProblemCode> problems(Scenario scenario) {
        return project(scenario).of(Standard.SELF_HOSTED).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private static Stream<String> modelsWithoutShape() {
        return Books.bundled().openModels().stream()
                .filter(model ->
                        model.weights().isPresent() && model.architecture().isEmpty())
                .map(OpenModel::id);
    }

    @ParameterizedTest
    @MethodSource("modelsWithoutShape")
    void aModelWithoutAShapeRunsAtAMeasuredRate(String model) {
        // 16 × 298 GB: also a rack that holds the largest of them, 2.8T parameters in 4 bit
        Scenario unmeasured =
                of(model, "GB300", 16).with(Standard.key(Input.GPUS_ON_FAST_LINK), Assumption.of(72, "NVL72"));
        unmeasured = unmeasured
                .with(Standard.key(Input.CAPEX_PER_GPU), Assumption.of(50_000, "test"))
                .with(Standard.key(Input.POWER_PER_GPU), Assumption.of(1.4, "test"));
        assertThat(problems(unmeasured)).contains(ProblemCode.SHAPE_UNKNOWN);

        Scenario measured = measured(unmeasured);
        Projection projection = project(measured);
        assertThat(problems(measured))
                .doesNotContain(ProblemCode.SHAPE_UNKNOWN, ProblemCode.OUTSIDE_CALIBRATION)
                .contains(ProblemCode.ONLY_WEIGHTS_CHECKED);
        assertThat(projection.of(Standard.SELF_HOSTED).cost()).isPresent();
        assertThat(Standard.own(projection)
                        .fleet()
                        .orElseThrow()
                        .layout()
                        .throughput()
                        .outputTokensPerSecond())
                .isEqualTo(OUTPUT_RATE);
    }

    @Test
    void theWeightsOfAModelWithoutAShapeMustFit() {
        // 550B parameters in bf16 are 1,100 GB, and two H100 have 171
        Scenario scenario = measured(of("nemotron-3-ultra", "H100-SXM", 2));

        assertThat(Standard.serving(project(scenario)).orElseThrow().layouts()).isInstanceOf(DoesNotFit.class);
        assertThat(problems(scenario)).contains(ProblemCode.DOES_NOT_FIT);
    }

    @Test
    void aMeasuredRateDoesNotMakeAModelFit() {
        // 405B in bf16 on one card of 80 GB
        Scenario base = of("llama-3.1-405b", "H100-SXM", 1);
        Scenario scenario = measured(Choices.in(
                base, Choices.of(base).withHosting(Standard.hosting(base).withWeights(Optional.of(Precision.BF16)))));

        assertThat(problems(scenario)).contains(ProblemCode.DOES_NOT_FIT);
        assertThat(project(scenario).of(Standard.SELF_HOSTED).participation()).isEqualTo(Participation.NOT_PRICED);
    }

    @Test
    void theRemarkThatAsksForAMeasurementGoesOnceThereIsOne() {
        String doubted = Books.bundled().openModels().stream()
                .filter(model -> model.architecture().isPresent()
                        && !model.caution().isEmpty()
                        && model.weights().orElseThrow().totalBillion() < 100)
                .findFirst()
                .orElseThrow()
                .id();
        Scenario scenario = of(doubted, "GB300", 8);
        assertThat(problems(scenario)).contains(ProblemCode.OUTSIDE_CALIBRATION);

        assertThat(problems(measured(scenario))).doesNotContain(ProblemCode.OUTSIDE_CALIBRATION);
        assertThat(Standard.serving(project(measured(scenario))).orElseThrow().accuracy())
                .isEmpty();
    }
}
