package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Unused;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first GPUs are there already: what they would be sold for counts in place of the purchase price. */
class BoughtBeforeTest {

    private static final Offset<Double> CENT = within(0.005);

    /** What a replica of one GPU serves in a day. */
    private static final double REPLICA = 86_400_000;

    private Scenario scenario = Books.preset("chat");

    /** GPUs of 30,000 USD, of which 6,000 are left after four years; one replica on each. */
    @BeforeEach
    void ownReplicas() {
        given(hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM"))));
        given(hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)));
        given(Input.MEASURED_OUTPUT_RATE, 500);
        given(Input.INPUT_TOKENS, 300);
        given(Input.OUTPUT_TOKENS, 300);
        given(Input.PEAK_TO_AVERAGE, 1);
        given(Input.SPARE_REPLICAS, 0);
        given(Input.CAPEX_PER_GPU, 30_000);
        given(Input.RESIDUAL_SHARE, 0.2);
        given(Input.OWNERSHIP_MONTHS, 48);
        given(Input.SUPPORT_SHARE_PER_YEAR, 0.05);
        scenario = scenario.with(InputKey.shared(Input.COST_OF_CAPITAL), Assumption.of(0.12, "test"));
    }

    private void given(Input input, double value) {
        scenario = scenario.with(Standard.key(input), Assumption.of(value, "test"));
    }

    private void given(UnaryOperator<Hosting> change) {
        Choices choices = Choices.of(scenario);
        scenario = Choices.in(scenario, choices.withHosting(change.apply(choices.hosting())));
    }

    private void givenBefore(int gpus, double resaleUsd) {
        given(Input.GPUS_ALREADY_OWNED, gpus);
        given(Input.RESALE_VALUE_PER_GPU, resaleUsd);
    }

    private void givenReplicas(int replicas) {
        given(Input.TOKENS_PER_DAY, replicas * REPLICA);
    }

    private Projection project() {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private AlternativeResult own() {
        Projection projection = project();
        assertThat(Check.all(projection)).allMatch(Check::passed);
        return projection.of(Standard.SELF_HOSTED);
    }

    private CostBreakdown bill() {
        return own().cost().orElseThrow().bill();
    }

    private double line(LineKind kind) {
        return bill().usdPerMonth(kind);
    }

    private Fleet fleet() {
        return Standard.serving(project()).orElseThrow().fleet().orElseThrow();
    }

    private Optional<Unused.Reason> unused(Input input) {
        return project().uses().unused(Standard.key(input)).map(Unused::reason);
    }

    @Test
    void theyCarryWhatTheyWouldBeSoldForAndTheOthersTheirPrice() {
        givenReplicas(10);
        CostBreakdown without = bill();
        givenBefore(4, 8_000);

        assertThat(fleet().billedGpus()).isEqualTo(10);
        assertThat(line(LineKind.DEPRECIATION)).isEqualTo(4 * 2_000 / 48.0 + 6 * 24_000 / 48.0, CENT);
        assertThat(line(LineKind.COST_OF_CAPITAL)).isEqualTo(0.01 * (4 * 14_000 / 2.0 + 6 * 36_000 / 2.0), CENT);
        for (LineKind kind : new LineKind[] {LineKind.SUPPORT, LineKind.ENERGY, LineKind.COLOCATION}) {
            assertThat(line(kind)).as("%s", kind).isEqualTo(without.usdPerMonth(kind), CENT);
        }
    }

    @Test
    void whatWouldBeSoldForNothingCostsNothingToHave() {
        givenReplicas(10);
        given(Input.GPUS_ALREADY_OWNED, 4);
        assertThat(line(LineKind.DEPRECIATION)).isEqualTo(6 * 24_000 / 48.0, CENT);
        assertThat(line(LineKind.COST_OF_CAPITAL)).isEqualTo(0.01 * 6 * 36_000 / 2.0, CENT);

        given(Input.GPUS_ALREADY_OWNED, 40);
        assertThat(line(LineKind.DEPRECIATION)).isZero();
        assertThat(line(LineKind.COST_OF_CAPITAL)).isZero();
        assertThat(line(LineKind.SUPPORT)).isEqualTo(10 * 0.05 * 30_000 / 12, CENT);
    }

    @Test
    void noMoreIsLeftOfThemThanTheyAreWorthAndThatIsSaid() {
        givenReplicas(10);
        givenBefore(4, 8_000);
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.RESIDUAL_LIMITED);

        given(Input.RESALE_VALUE_PER_GPU, 5_000);
        assertThat(line(LineKind.DEPRECIATION)).isEqualTo(6 * 24_000 / 48.0, CENT);
        assertThat(line(LineKind.COST_OF_CAPITAL)).isEqualTo(0.01 * (4 * 5_000 + 6 * 36_000 / 2.0), CENT);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.RESIDUAL_LIMITED);
    }

    @Test
    void noneAndOnesWorthTheirPriceChangeNothing() {
        givenReplicas(10);
        CostBreakdown without = bill();
        givenBefore(0, 8_000);
        assertThat(bill()).isEqualTo(without);

        givenBefore(4, 30_000);
        assertThat(bill()).isEqualTo(without);
        givenBefore(4, 40_000);
        assertThat(bill().usdPerMonth()).isGreaterThan(without.usdPerMonth());
    }

    @Test
    void aFixedFleetIsBilledInTwoPartsToo() {
        givenReplicas(5);
        givenBefore(4, 8_000);
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(10)));
        assertThat(line(LineKind.DEPRECIATION)).isEqualTo(4 * 2_000 / 48.0 + 6 * 24_000 / 48.0, CENT);
    }

    @Test
    void costNeverFallsWithVolumeAlsoWhereTheyAreDearer() {
        givenBefore(5, 90_000);
        double[] costs = own().curve().usdPerMonth();

        assertThat(costs).isSorted();
        assertThat(costs[0]).isLessThan(costs[costs.length - 1]);
    }

    @Test
    void whatCountsForNothingSaysSo() {
        givenReplicas(10);
        given(Input.RESALE_VALUE_PER_GPU, 8_000);
        assertThat(unused(Input.RESALE_VALUE_PER_GPU)).contains(Unused.Reason.INCOMPLETE);
        given(Input.GPUS_ALREADY_OWNED, 0);
        assertThat(unused(Input.RESALE_VALUE_PER_GPU)).contains(Unused.Reason.TIMES_ZERO);
        given(Input.GPUS_ALREADY_OWNED, 10);
        assertThat(unused(Input.RESALE_VALUE_PER_GPU)).isEmpty();
        assertThat(unused(Input.OWNERSHIP_MONTHS)).isEmpty();

        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(10)));
        given(Input.RESALE_VALUE_PER_GPU, 0);
        assertThat(unused(Input.OWNERSHIP_MONTHS)).contains(Unused.Reason.REPLACED);
        assertThat(unused(Input.RESIDUAL_SHARE)).contains(Unused.Reason.REPLACED);
        assertThat(unused(Input.CAPEX_PER_GPU)).isEmpty();
        given(Input.SUPPORT_SHARE_PER_YEAR, 0);
        assertThat(unused(Input.CAPEX_PER_GPU)).contains(Unused.Reason.TIMES_ZERO);

        given(hosting ->
                hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/on-demand"))));
        assertThat(unused(Input.GPUS_ALREADY_OWNED)).contains(Unused.Reason.GPUS_RENTED);
    }
}
