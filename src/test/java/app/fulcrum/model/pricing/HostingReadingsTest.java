package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How the law of the numbers is read for self-hosting, one reading a test, worked by hand. */
class HostingReadingsTest {

    private static final Offset<Double> CENT = within(0.005);

    private Scenario scenario = Books.preset("chat");

    private void given(InputKey key, double value) {
        scenario = scenario.with(key, Assumption.of(value, "test"));
    }

    private void given(Input input, double value) {
        given(Standard.key(input), value);
    }

    private void given(UnaryOperator<Hosting> change) {
        Choices choices = Choices.of(scenario);
        scenario = Choices.in(scenario, choices.withHosting(change.apply(choices.hosting())));
    }

    private void rented(String gpu, String offer) {
        given(hosting -> hosting.withHardware(new Hardware.Rented(gpu, Optional.of(offer))));
    }

    private Projection project() {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private AlternativeResult own() {
        return project().of(Standard.SELF_HOSTED);
    }

    private double line(LineKind kind) {
        return bill().usdPerMonth(kind);
    }

    private CostBreakdown bill() {
        return own().cost().orElseThrow().bill();
    }

    private Fleet fleet() {
        return Standard.serving(project()).orElseThrow().fleet().orElseThrow();
    }

    /** A replica of one GPU that serves 1,000 tokens a second, half of them output, at the mean rate all day. */
    private void measuredReplica() {
        given(hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)));
        given(Input.MEASURED_OUTPUT_RATE, 500);
        given(Input.INPUT_TOKENS, 300);
        given(Input.OUTPUT_TOKENS, 300);
        given(Input.PEAK_TO_AVERAGE, 1);
        given(Input.TOKENS_PER_DAY, 86_400_000);
    }

    @Test
    void aMonthHas730HoursAndAGpuIsPaidForAllOfThem() {
        given(Input.GPU_PRICE_PER_HOUR, 2);
        given(Input.SERVICE_HOURS_PER_DAY, 12);

        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 730, CENT);
    }

    @Test
    void hoursAreIndependentOfDays() {
        given(Input.GPU_PRICE_PER_HOUR, 2);
        given(Input.DAYS_PER_MONTH, 30);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 730, CENT);

        given(Input.HOURS_PER_MONTH, 720);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 720, CENT);
    }

    @Test
    void onlyReleasedGpusAreBilledByTheHoursOfService() {
        given(Input.GPU_PRICE_PER_HOUR, 2);
        given(Input.SERVICE_HOURS_PER_DAY, 12);
        given(Input.DAYS_PER_MONTH, 30);
        given(hosting -> hosting.withIdleGpusReleased(true));
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 12 * 30, CENT);

        given(Input.BILLED_HOURS, 100);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 100, CENT);
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.IDLE_GPUS_STILL_BILLED);
    }

    @Test
    void billedHoursAloneReleaseNothing() {
        given(Input.GPU_PRICE_PER_HOUR, 2);
        given(Input.BILLED_HOURS, 100);

        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 730, CENT);
    }

    @Test
    void anAllowanceForInterruptionsIsBilledOnSpotGpusAloneAndSizesNothing() {
        rented("H100-SXM", "nebius/h100/sxm/spot");
        given(Input.SERVICE_HOURS_PER_DAY, 12);
        given(Input.DAYS_PER_MONTH, 30);
        given(hosting -> hosting.withIdleGpusReleased(true));
        Fleet without = fleet();
        CostBreakdown bill = bill();
        given(Input.SPOT_ALLOWANCE, 0);
        assertThat(bill()).isEqualTo(bill);

        given(Input.SPOT_ALLOWANCE, 0.07);
        assertThat(fleet()).isEqualTo(without);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(without.billedGpus() * 1.25 * 12 * 30 * 1.07, CENT);
        given(Input.BILLED_HOURS, 100);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(without.billedGpus() * 1.25 * 100 * 1.07, CENT);
        given(hosting -> hosting.withIdleGpusReleased(false));
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(without.billedGpus() * 1.25 * 730 * 1.07, CENT);

        rented("H100-SXM", "nebius/h100/sxm/on-demand");
        given(Input.GPU_PRICE_PER_HOUR, 2);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 2 * 730, CENT);
        assertThat(unused(Input.SPOT_ALLOWANCE)).contains(Unused.Reason.NOT_SPOT);
        given(Input.GPU_PRICE_PER_MONTH, 900);
        assertThat(unused(Input.SPOT_ALLOWANCE)).contains(Unused.Reason.PAID_BY_MONTH);
    }

    private Optional<Unused.Reason> unused(Input input) {
        return project().uses().unused(Standard.key(input)).map(Unused::reason);
    }

    @Test
    void aCommitmentIsPaidForAllHoursEvenIfIdleGpusWereToBeReleased() {
        rented("H200-SXM", "lambda/h200/sxm/reserved-1y");
        given(Input.SERVICE_HOURS_PER_DAY, 12);
        given(Input.BILLED_HOURS, 100);
        given(hosting -> hosting.withIdleGpusReleased(true));

        double usdPerGpuHour = Books.bundled()
                .gpuOffer("lambda/h200/sxm/reserved-1y")
                .orElseThrow()
                .usdPerGpuHour();
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * usdPerGpuHour * 730, CENT);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.IDLE_GPUS_STILL_BILLED);
    }

    @Test
    void ownedHardwareAndMonthlyPricesAreNotReleasedEither() {
        given(hosting -> hosting.withIdleGpusReleased(true));
        given(Input.GPU_PRICE_PER_MONTH, 1_500);
        assertThat(line(LineKind.GPU_RENT)).isEqualTo(fleet().billedGpus() * 1_500, CENT);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.IDLE_GPUS_STILL_BILLED);

        given(hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM"))));
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.IDLE_GPUS_STILL_BILLED);
    }

    @Test
    void ownedHardwareIsPaidForEveryBilledGpuSparesIncluded() {
        measuredReplica();
        given(hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM"))));
        given(Input.SPARE_REPLICAS, 2);
        given(Input.CAPEX_PER_GPU, 36_000);
        given(Input.RESIDUAL_SHARE, 0.25);
        given(Input.OWNERSHIP_MONTHS, 36);
        given(Input.COST_OF_CAPITAL, 0.08);
        given(Input.SUPPORT_SHARE_PER_YEAR, 0.05);
        given(Input.POWER_PER_GPU, 1.2);
        given(Input.PUE, 1.3);
        given(Input.ELECTRICITY_PRICE, 0.1);
        given(Input.POWERED_HOURS, 700);
        given(Input.COLOCATION_PER_KW, 150);
        given(Input.COLOCATION_FLAT, 2_000);
        given(Input.OVERHEAD_SHARE, 0.1);

        assertThat(fleet().billedGpus()).isEqualTo(3);
        assertThat(line(LineKind.DEPRECIATION)).isEqualTo(3 * 27_000 / 36.0, CENT);
        assertThat(line(LineKind.COST_OF_CAPITAL)).isEqualTo(3 * 0.08 / 12 * (36_000 + 9_000) / 2, CENT);
        assertThat(line(LineKind.SUPPORT)).isEqualTo(3 * 0.05 * 36_000 / 12, CENT);
        assertThat(line(LineKind.ENERGY)).isEqualTo(3 * 1.2 * 1.3 * 0.1 * 700, CENT);
        assertThat(line(LineKind.COLOCATION)).isEqualTo(3 * 1.2 * 150 + 2_000, CENT);
        assertThat(line(LineKind.HARDWARE_OVERHEAD)).isEqualTo(0.1 * (2_250 + 450 + 450 + 327.6 + 540 + 2_000), CENT);
    }

    @Test
    void peopleMonitoringAndStorageDoNotGrowWithTheGpus() {
        double few = fixedLines();
        given(Input.TOKENS_PER_DAY, 5e9);
        assertThat(fleet().billedGpus()).isGreaterThan(10);

        assertThat(fixedLines()).isEqualTo(few);
    }

    private double fixedLines() {
        return line(LineKind.PEOPLE) + line(LineKind.MONITORING) + line(LineKind.STORAGE_AND_NETWORK);
    }

    @Test
    void aStepEndsOnTheVeryTokenItsReplicasServe() {
        measuredReplica();
        assertThat(fleet().servingReplicas()).isEqualTo(1);
        assertThat(fleet().capacityTokensPerDay()).isEqualTo(86_400_000);
        assertThat(fleet().usedShare()).isEqualTo(1);

        given(Input.TOKENS_PER_DAY, 86_400_001);
        assertThat(fleet().servingReplicas()).isEqualTo(2);
    }

    @Test
    void theAverageRunsOverTheHoursOfServiceAndThePeakOverTheAverage() {
        measuredReplica();
        given(Input.SERVICE_HOURS_PER_DAY, 12);
        assertThat(fleet().servingReplicas()).isEqualTo(2);

        given(Input.PEAK_TO_AVERAGE, 3);
        assertThat(fleet().servingReplicas()).isEqualTo(6);
    }

    @Test
    void batchWorkIsSizedLikeTheRestUnlessItRunsOffPeak() {
        measuredReplica();
        given(Input.PEAK_TO_AVERAGE, 3);
        given(Input.BATCH_SHARE, 0.5);
        assertThat(fleet().servingReplicas()).isEqualTo(3);

        given(hosting -> hosting.withBatchRunsOffPeak(true));
        assertThat(fleet().servingReplicas()).isEqualTo(2);
    }

    @Test
    void theRealizationFactorCutsEstimatesOnly() {
        measuredReplica();
        given(Input.REALISATION_FACTOR, 0.5);

        assertThat(fleet().capacityTokensPerDay()).isEqualTo(86_400_000);
    }

    @Test
    void ownServersReadWhatAProviderHadCachedUnlessTheyCacheThemselves() {
        given(hosting -> hosting.withGpusPerReplica(OptionalInt.of(4)).withGpuCount(new GpuCount.Fixed(4)));
        long plain = fleet().capacityTokensPerDay();
        given(Input.CACHED_SHARE, 0.9);
        assertThat(fleet().capacityTokensPerDay()).isEqualTo(plain);

        given(Input.PREFIX_CACHE_SHARE, 0.9);
        assertThat(fleet().capacityTokensPerDay()).isGreaterThan(plain);
    }

    @Test
    void minimumAndSpareCountTowardAFixedNumberOfGpus() {
        measuredReplica();
        given(Input.MIN_REPLICAS, 2);
        given(Input.SPARE_REPLICAS, 1);
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(2)));
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.TOO_FEW_GPUS);
        assertThat(own().participation()).isEqualTo(Participation.OVER_CAPACITY);

        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(5)));
        assertThat(fleet().servingReplicas()).isEqualTo(4);
        assertThat(fleet().capacityTokensPerDay()).isEqualTo(4 * 86_400_000L);
    }

    @Test
    void leftoverGpusOfAFixedNumberAreBilledAndIdle() {
        measuredReplica();
        given(hosting -> hosting.withGpusPerReplica(OptionalInt.of(4)).withGpuCount(new GpuCount.Fixed(7)));

        assertThat(fleet().billedGpus()).isEqualTo(7);
        assertThat(fleet().idleGpus()).isEqualTo(3);
        assertThat(fleet().servingReplicas()).isEqualTo(1);
    }

    @Test
    void serversAreBoughtWhole() {
        measuredReplica();
        given(Input.GPUS_PER_SERVER, 8);
        given(Input.SPARE_REPLICAS, 1);
        assertThat(fleet().billedGpus()).isEqualTo(8);

        given(Input.TOKENS_PER_DAY, 7 * 86_400_000.0);
        assertThat(fleet().billedGpus()).isEqualTo(8);

        given(Input.TOKENS_PER_DAY, 7 * 86_400_000.0 + 1);
        assertThat(fleet().billedGpus()).isEqualTo(16);
    }

    @Test
    void aLimitThatEvenOneSequenceMissesIsNotAvailable() {
        given(Input.TPOT_LIMIT, 1);

        assertThat(own().cost()).isEmpty();
        assertThat(own().participation()).isEqualTo(Participation.NOT_PRICED);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.LATENCY_LIMIT_MISSED);
    }

    @Test
    void setUpIsOnEveryOptionAndSpreadOverItsMonths() {
        given(Standard.CLOSED_SETUP, 2_400);
        given(Standard.HOSTED_SETUP, 4_800);
        given(Standard.SELF_SETUP, 36_000);
        given(Input.SETUP_MONTHS, 24);
        Projection projection = project();

        assertThat(setup(projection, Standard.CLOSED_API)).isEqualTo(100, CENT);
        assertThat(setup(projection, Standard.HOSTED_OPEN_API)).isEqualTo(200, CENT);
        assertThat(setup(projection, Standard.SELF_HOSTED)).isEqualTo(1_500, CENT);
    }

    private static double setup(Projection projection, AlternativeId option) {
        return projection.of(option).cost().orElseThrow().bill().usdPerMonth(LineKind.SETUP);
    }
}
