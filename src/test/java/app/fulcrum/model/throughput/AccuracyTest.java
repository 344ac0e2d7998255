package app.fulcrum.model.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.throughput.Accuracy.Doubt;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    @Test
    void bandIsThatOfTheModelsKind() {
        assertThat(of(ToyHardware.dense(Precision.BF16)).band()).isEqualTo(ToyHardware.CONSTANTS.denseBand());
        assertThat(of(ToyHardware.mixture(Precision.FP8)).band())
                .isEqualTo(ToyHardware.CONSTANTS.mixtureOfExpertsBand());
    }

    @Test
    void bandDividesThePredictionByPredictedOverMeasured() {
        var range = of(ToyHardware.dense(Precision.BF16)).around(1_000);
        assertThat(range.low()).isCloseTo(1_000 / 1.25, within(1e-9));
        assertThat(range.base()).isEqualTo(1_000);
        assertThat(range.high()).isCloseTo(1_000 / 0.8, within(1e-9));
    }

    @Test
    void bandThatLiesBesideThePredictionIsWidenedToHoldIt() {
        var optimistic = new Accuracy(new ErrorBand(10, 30, 50, 1.4, 1.1, 1.6), List.of());
        assertThat(optimistic.around(880).high()).isEqualTo(880);
        assertThat(optimistic.around(880).low()).isCloseTo(550, within(1e-9));
    }

    @Test
    void measuredKindRaisesNoDoubt() {
        assertThat(of(ToyHardware.dense(Precision.FP8)).doubts()).isEmpty();
    }

    @Test
    void whatLiesOutsideTheMeasurementsIsNamed() {
        Gpu gpu = ToyHardware.GPU;
        var stranger = new Gpu(
                "new",
                "New",
                1e11,
                1e12,
                1e14,
                gpu.denseFp8Flops(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1e11,
                "universal",
                ToyHardware.MADE_UP);
        Deployment deployment = ToyHardware.dense(Precision.INT4).onGpu(stranger);
        assertThat(Accuracy.of(deployment, RequestShape.of(32_000, 1_000), Set.of(Doubt.GENERIC_SHAPE))
                        .doubts())
                .containsExactly(Doubt.GENERIC_SHAPE, Doubt.GPU_FAMILY, Doubt.INTEGER_WEIGHTS, Doubt.LONG_CONTEXT);
        assertThat(Accuracy.of(ToyHardware.dense(Precision.BF16), REQUEST, Set.of(Doubt.MODEL))
                        .doubts())
                .containsExactly(Doubt.MODEL);
    }

    private static Accuracy of(Deployment deployment) {
        return Accuracy.of(deployment, REQUEST, Set.of());
    }
}
