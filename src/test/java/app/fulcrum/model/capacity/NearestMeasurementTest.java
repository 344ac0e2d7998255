package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.MeasurementSeries.Run;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.throughput.StepTimeLaw;
import app.fulcrum.model.throughput.Throughput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestMeasurementTest {

    private static final Deployment DEPLOYMENT = ToyHardware.dense(Precision.BF16);
    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    private static final Run NEAR = run(2, 1_000, 250, 300, 4_321);
    private static final Run LONGER = run(2, 4_000, 300, 256, 2_000);
    private static final Run MORE_GPUS = run(4, 900, 300, 256, 7_000);

    @Test
    void nearestRunOfTheSameSetupIsFoundAndComparedUnderItsOwnConditions() {
        NearestMeasurement nearest = nearest(series(Precision.BF16, MORE_GPUS, LONGER, NEAR));
        assertThat(nearest.run()).isEqualTo(NEAR);
        assertThat(nearest.isClose()).isTrue();
        StepTimeLaw law = ToyHardware.law(DEPLOYMENT, Layout.tensor(2), RequestShape.of(1_000, 250));
        assertThat(nearest.predictedOutputTokensPerSecond()).isEqualTo(300 / law.seconds(300));
    }

    @Test
    void requestsOrConcurrencyMoreThanHalfAsMuchAgainAreNotClose() {
        assertThat(nearest(series(Precision.BF16, run(2, 1_350, 450, 384, 1))).isClose())
                .isTrue();
        assertThat(nearest(series(Precision.BF16, run(2, 1_351, 300, 256, 1))).isClose())
                .isFalse();
        assertThat(nearest(series(Precision.BF16, run(2, 900, 199, 256, 1))).isClose())
                .isFalse();
        assertThat(nearest(series(Precision.BF16, run(2, 900, 300, 64, 1))).isClose())
                .isFalse();
    }

    @Test
    void otherGpusOrPrecisionAreShownOnlyWhereNothingElseIsAndAreNotClose() {
        assertThat(nearest(series(Precision.BF16, MORE_GPUS)).isClose()).isFalse();
        assertThat(nearest(series(Precision.FP8, NEAR)).isClose()).isFalse();
        assertThat(nearest(series(Precision.BF16, MORE_GPUS, LONGER)).run()).isEqualTo(LONGER);
    }

    @Test
    void nothingMeasuredMeansNothingShown() {
        assertThat(NearestMeasurement.of(DEPLOYMENT, capacity(), REQUEST, List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void setupTheFormulaSeesNoRoomForIsLeftOut() {
        assertThat(NearestMeasurement.of(
                        DEPLOYMENT,
                        capacity(),
                        REQUEST,
                        List.of(series(Precision.BF16, run(1, 9e6, 300, 1, 1))),
                        List.of()))
                .isEmpty();
    }

    /** A mixture of experts takes its time by the engine it was measured on, whichever the question is about. */
    @Test
    void estimateUnderTheConditionsOfAMeasurementIsOfItsEngine() {
        ServingStack slow =
                new ServingStack("engine", "Engine", 0.9, 2, 1, ToyHardware.ENGINE.sequences(), ToyHardware.MADE_UP);
        Deployment mixture = ToyHardware.mixture(Precision.FP8);
        LayoutQuery query = LayoutQuery.of(mixture, REQUEST, 256, LatencyLimits.NONE);
        LayoutCapacity capacity = ((LayoutOutcome.Found) LayoutSearch.search(query.withGpusPerReplica(2)))
                .layouts()
                .getFirst();
        List<MeasurementSeries> series = List.of(series(Precision.FP8, NEAR));
        double own = NearestMeasurement.of(mixture, capacity, REQUEST, series, List.of())
                .orElseThrow()
                .predictedOutputTokensPerSecond();
        double measured = NearestMeasurement.of(mixture, capacity, REQUEST, series, List.of(slow))
                .orElseThrow()
                .predictedOutputTokensPerSecond();
        assertThat(measured).isCloseTo(own / 2, within(1e-9));
    }

    @Test
    void measurementOfTheUsersOwnIsNotComparedWithOthers() {
        Throughput measured = Throughput.measured(500, REQUEST);
        LayoutCapacity own = new LayoutCapacity(Layout.tensor(1), measured, Optional.empty());
        assertThat(NearestMeasurement.of(DEPLOYMENT, own, REQUEST, List.of(series(Precision.BF16, NEAR)), List.of()))
                .isEmpty();
    }

    private static NearestMeasurement nearest(MeasurementSeries series) {
        return NearestMeasurement.of(DEPLOYMENT, capacity(), REQUEST, List.of(series), List.of())
                .orElseThrow();
    }

    private static LayoutCapacity capacity() {
        LayoutQuery query =
                LayoutQuery.of(DEPLOYMENT, REQUEST, 256, LatencyLimits.NONE).withGpusPerReplica(2);
        return ((Found) LayoutSearch.search(query)).layouts().getFirst();
    }

    private static MeasurementSeries series(Precision weights, Run... runs) {
        return new MeasurementSeries(
                "series", "toy", "toy", weights, Precision.BF16, "engine", false, List.of(runs), ToyHardware.MADE_UP);
    }

    private static Run run(int gpus, double input, double output, int sequences, double rate) {
        return new Run(gpus, false, input, output, sequences, rate);
    }
}
