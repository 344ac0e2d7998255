package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.capacity.LayoutOutcome.LimitMissed;
import app.fulcrum.model.capacity.LayoutOutcome.NotRunnable;
import app.fulcrum.model.capacity.SequenceLimit.Reason;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.FirstTokenLaw;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.Throughput;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LayoutSearchTest {

    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    @Test
    void denseModelIsTriedOnOneToEightGpusInTensorParallel() {
        assertThat(found(dense()).layouts())
                .extracting(LayoutCapacity::layout)
                .containsExactly(Layout.tensor(1), Layout.tensor(2), Layout.tensor(4), Layout.tensor(8));
    }

    @Test
    void mixtureOfExpertsIsTriedInBothSplitsWhereItFits() {
        // 100 GB of weights do not fit one GPU of 100 GB, nor two with 10 GB repeated, 45 split and 10 reserved
        assertThat(found(mixture()).layouts())
                .extracting(LayoutCapacity::layout)
                .containsExactly(
                        Layout.tensor(2),
                        Layout.expert(2),
                        Layout.tensor(4),
                        Layout.expert(4),
                        Layout.tensor(8),
                        Layout.expert(8));
    }

    @Test
    void fixedLayoutIsTheOnlyOneTried() {
        LayoutQuery query = new LayoutQuery(
                ToyHardware.mixture(Precision.FP8),
                REQUEST,
                256,
                LatencyLimits.NONE,
                new LayoutChoice(OptionalInt.of(4), Optional.of(Parallelism.EXPERT), 8),
                Optional.empty());
        assertThat(found(query).layouts()).extracting(LayoutCapacity::layout).containsExactly(Layout.expert(4));
        assertThat(found(dense().withGpusPerReplica(3)).layouts())
                .extracting(LayoutCapacity::layout)
                .containsExactly(Layout.tensor(3));
    }

    @Test
    void slowerSplitOfTheSameGpusIsNotWorthPricing() {
        Found found = found(mixture());
        assertThat(found.worthPricing())
                .extracting(LayoutCapacity::gpusPerReplica)
                .containsExactly(2, 4, 8);
        assertThat(found.worthPricing()).isSubsetOf(found.layouts());
    }

    @Test
    void tightestBoundIsNamed() {
        assertThat(point(dense(), 1).limit()).isEqualTo(new SequenceLimit(256, Reason.ENGINE));
        assertThat(point(query(ToyHardware.dense(Precision.BF16), 1e6, LatencyLimits.NONE), 1)
                        .limit()
                        .reason())
                .isEqualTo(Reason.MEMORY);
        assertThat(point(dense().withLimits(LatencyLimits.perOutputToken(0.04)), 1)
                        .limit()
                        .reason())
                .isEqualTo(Reason.TIME_PER_OUTPUT_TOKEN);
        var firstToken = new LatencyLimits(OptionalDouble.empty(), OptionalDouble.of(0.5));
        assertThat(point(dense().withLimits(firstToken), 1).limit().reason()).isEqualTo(Reason.TIME_TO_FIRST_TOKEN);
        assertThat(point(dense().withLimits(firstToken), 1).secondsToFirstToken())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void firstTokenFollowsFromThePromptAlone() {
        OperatingPoint point = point(dense(), 2);
        assertThat(point.firstToken())
                .isEqualTo(FirstTokenLaw.of(
                        new StepFormula(
                                ToyHardware.dense(Precision.BF16),
                                EffectiveRates.of(ToyHardware.dense(Precision.BF16)),
                                Layout.tensor(2),
                                REQUEST),
                        1));
        assertThat(point.secondsToFirstToken())
                .isEqualTo(point.firstToken().seconds(256))
                .isNotEqualTo(point.firstToken().seconds(1));
    }

    @Test
    void modelThatFitsNowhereNamesTheClosestLayoutAndWhatItLacks() {
        LayoutQuery query = mixture().withGpusPerReplica(1);
        assertThat(LayoutSearch.search(query)).isInstanceOfSatisfying(DoesNotFit.class, miss -> {
            assertThat(miss.layout()).isEqualTo(Layout.tensor(1));
            assertThat(miss.memory().missingBytes()).isGreaterThan(12e9);
        });
    }

    @Test
    void limitNoSequenceKeepsNamesTheFastestLayoutAlone() {
        LayoutQuery query = dense().withLimits(LatencyLimits.perOutputToken(0.001));
        assertThat(LayoutSearch.search(query)).isInstanceOfSatisfying(LimitMissed.class, miss -> {
            assertThat(miss.layout()).isEqualTo(Layout.tensor(8));
            assertThat(miss.secondsPerOutputToken())
                    .isEqualTo(ToyHardware.law(query.deployment(), Layout.tensor(8), REQUEST)
                            .seconds(1));
            assertThat(miss.secondsToFirstToken().orElseThrow()).isPositive();
        });
    }

    @Test
    void missedFirstTokenNamesTheLayoutThatIsFastestAtThat() {
        var limits = new LatencyLimits(OptionalDouble.of(1), OptionalDouble.of(0.031));
        assertThat(LayoutSearch.search(dense().withLimits(limits)))
                .isInstanceOfSatisfying(
                        LimitMissed.class, miss -> assertThat(miss.layout()).isEqualTo(Layout.tensor(8)));
    }

    @Test
    void measurementReplacesTheEstimate() {
        LayoutCapacity measured = found(dense().withGpusPerReplica(2).measured(new Measurement.OutputRate(1_234)))
                .layouts()
                .getFirst();
        assertThat(measured.throughput().basis()).isEqualTo(Throughput.Basis.MEASURED);
        assertThat(measured.throughput().outputTokensPerSecond()).isEqualTo(1_234);
        assertThat(measured.throughput().totalTokensPerSecond()).isEqualTo(4 * 1_234);
        assertThat(measured.totalTokensPerSecondPerGpu()).isEqualTo(2 * 1_234);
        assertThat(measured.estimate()).isEmpty();
    }

    @Test
    void measurementNeverSwitchesTheMemoryCheckOff() {
        assertThat(LayoutSearch.search(mixture().withGpusPerReplica(1).measured(new Measurement.OutputRate(100))))
                .isInstanceOfSatisfying(
                        DoesNotFit.class, miss -> assertThat(miss.layout()).isEqualTo(Layout.tensor(1)));
    }

    @Test
    void measurementOfAModelOfUnknownShapeIsCheckedForItsWeightsAlone() {
        // 90 of 100 GB may be filled, 2 of them are reserved: 88 GB of FP8 weights a GPU, to the byte
        assertThat(measuredOfUnknownShape(176e9, 2))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.layouts().getFirst().estimate())
                                .isEmpty());
        assertThat(measuredOfUnknownShape(Math.nextUp(176e9), 2)).isInstanceOf(DoesNotFit.class);
        assertThat(measuredOfUnknownShape(88e9, 1)).isInstanceOf(Found.class);
    }

    private static LayoutOutcome measuredOfUnknownShape(double parameters, int gpus) {
        Deployment deployment = Deployment.of(
                new ModelShape.Unknown(parameters),
                ToyHardware.GPU,
                Precision.FP8,
                KvPrecision.BF16,
                ToyHardware.ENGINE,
                ToyHardware.CONSTANTS);
        return LayoutSearch.search(query(deployment, 256, LatencyLimits.NONE)
                .withGpusPerReplica(gpus)
                .measured(new Measurement.OutputRate(100)));
    }

    @Test
    void speedOfAModelOfUnknownShapeIsNotEstimated() {
        Deployment deployment = Deployment.of(
                new ModelShape.Unknown(10e9),
                ToyHardware.GPU,
                Precision.FP8,
                KvPrecision.BF16,
                ToyHardware.ENGINE,
                ToyHardware.CONSTANTS);
        assertThatThrownBy(() -> LayoutSearch.search(query(deployment, 256, LatencyLimits.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replicasStayOnGpusThatShareAFastLink() {
        assertThat(found(dense().withMostGpusPerReplica(2)).layouts())
                .extracting(LayoutCapacity::gpusPerReplica)
                .containsExactly(1, 2);
        assertThat(LayoutSearch.search(dense().withMostGpusPerReplica(2).withGpusPerReplica(4)))
                .isEqualTo(new NotRunnable(Layout.tensor(4), NotRunnable.Reason.FAST_LINK));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> RequestShape.of(100, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestShape.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestShape.of(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RequestShape(1, 1, 1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Layout.tensor(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query(ToyHardware.dense(Precision.BF16), 0.5, LatencyLimits.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        LayoutSearch.search(dense().withGpusPerReplica(1).measured(new Measurement.OutputRate(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OperatingPoint point(LayoutQuery query, int gpus) {
        return found(query.withGpusPerReplica(gpus))
                .layouts()
                .getFirst()
                .estimate()
                .orElseThrow();
    }

    private static Found found(LayoutQuery query) {
        return (Found) LayoutSearch.search(query);
    }

    private static LayoutQuery dense() {
        return query(ToyHardware.dense(Precision.BF16), 256, LatencyLimits.NONE);
    }

    private static LayoutQuery mixture() {
        return query(ToyHardware.mixture(Precision.FP8), 256, LatencyLimits.NONE);
    }

    private static LayoutQuery query(Deployment deployment, double maxSequences, LatencyLimits limits) {
        return LayoutQuery.of(deployment, REQUEST, maxSequences, limits);
    }
}
