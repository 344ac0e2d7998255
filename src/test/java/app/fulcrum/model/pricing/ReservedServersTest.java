package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.described.GpuChoice;
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

/** The first servers reserved: billed every hour at their price, whatever is needed, and the rest at the other. */
class ReservedServersTest {

    private static final Offset<Double> CENT = within(0.005);

    /** What a replica of one GPU serves in a day. */
    private static final double REPLICA = 86_400_000;

    private Scenario scenario = Books.preset("chat");

    /** Servers of eight GPUs at 2 USD an hour; one replica on each GPU. */
    @BeforeEach
    void serversOfEightReplicas() {
        given(hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)));
        given(Input.MEASURED_OUTPUT_RATE, 500);
        given(Input.INPUT_TOKENS, 300);
        given(Input.OUTPUT_TOKENS, 300);
        given(Input.PEAK_TO_AVERAGE, 1);
        given(Input.SPARE_REPLICAS, 0);
        given(Input.GPUS_PER_SERVER, 8);
        given(Input.GPUS_ON_FAST_LINK, 8);
        given(Input.GPU_PRICE_PER_HOUR, 2);
    }

    private void given(Input input, double value) {
        scenario = scenario.with(Standard.key(input), Assumption.of(value, "test"));
    }

    private void given(UnaryOperator<Hosting> change) {
        Choices choices = Choices.of(scenario);
        scenario = Choices.in(scenario, choices.withHosting(change.apply(choices.hosting())));
    }

    private void givenReserve(int servers, double usdPerGpuHour) {
        given(Input.RESERVED_SERVERS, servers);
        given(Input.RESERVED_GPU_HOUR_PRICE, usdPerGpuHour);
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

    private double rent() {
        return bill().usdPerMonth(LineKind.GPU_RENT);
    }

    private Fleet fleet() {
        return Standard.serving(project()).orElseThrow().fleet().orElseThrow();
    }

    private Optional<Unused.Reason> unused(Input input) {
        return project().uses().unused(Standard.key(input)).map(Unused::reason);
    }

    @Test
    void whatIsNeededBeyondThemCostsTheOtherPrice() {
        givenReserve(2, 1.5);
        givenReplicas(20);

        assertThat(fleet().billedGpus()).isEqualTo(24);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730 + 8 * 2 * 730, CENT);
        double overhead = scenario.alternatives()
                .get(Standard.SELF_HOSTED)
                .assumptions()
                .base(Input.OVERHEAD_SHARE)
                .orElseThrow();
        assertThat(bill().usdPerMonth(LineKind.HARDWARE_OVERHEAD)).isEqualTo(rent() * overhead, CENT);
    }

    @Test
    void theyAreBilledWhereFewerAreNeeded() {
        givenReserve(2, 1.5);
        givenReplicas(3);

        assertThat(fleet().billedGpus()).isEqualTo(16);
        assertThat(fleet().servingReplicas()).isEqualTo(3);
        assertThat(fleet().idleGpus()).isEqualTo(13);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730, CENT);

        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(5)));
        assertThat(fleet().billedGpus()).isEqualTo(16);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730, CENT);
    }

    @Test
    void aFixedFleetOfMoreIsBilledInTwoParts() {
        givenReserve(2, 1.5);
        givenReplicas(20);
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(30)));

        assertThat(rent()).isEqualTo(16 * 1.5 * 730 + 16 * 2 * 730, CENT);
    }

    @Test
    void theyAreBilledForEveryHourWhateverIsGivenBackAndCannotBeTakenAway() {
        givenReserve(2, 1.5);
        givenReplicas(20);
        given(hosting -> hosting.withIdleGpusReleased(true));
        given(Input.BILLED_HOURS, 100);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730 + 8 * 2 * 100, CENT);

        given(hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/spot"))));
        given(Input.SPOT_ALLOWANCE, 0.25);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730 + 8 * 2 * 100 * 1.25, CENT);

        given(Input.GPU_PRICE_PER_MONTH, 900);
        assertThat(rent()).isEqualTo(16 * 1.5 * 730 + 8 * 900, CENT);
    }

    @Test
    void noneAndOnesOfTheSamePriceThatAreNeededChangeNothing() {
        givenReplicas(20);
        CostBreakdown without = bill();
        givenReserve(0, 1.5);
        assertThat(bill()).isEqualTo(without);

        givenReserve(3, 2);
        assertThat(bill().usdPerMonth()).isEqualTo(without.usdPerMonth(), CENT);
        givenReserve(4, 2);
        assertThat(rent()).isEqualTo(without.usdPerMonth(LineKind.GPU_RENT) + 8 * 2 * 730, CENT);
    }

    @Test
    void costNeverFallsWithVolumeAlsoWhereReservedOnesAreDearer() {
        givenReserve(2, 9);
        double[] costs = own().curve().usdPerMonth();

        assertThat(costs).isSorted();
        assertThat(costs[0]).isLessThan(costs[costs.length - 1]);
    }

    @Test
    void oneWithoutTheOtherCountsForNothing() {
        givenReplicas(20);
        double without = rent();
        given(Input.RESERVED_SERVERS, 2);
        assertThat(rent()).isEqualTo(without);
        assertThat(unused(Input.RESERVED_SERVERS)).contains(Unused.Reason.INCOMPLETE);

        scenario = scenario.without(Standard.key(Input.RESERVED_SERVERS));
        given(Input.RESERVED_GPU_HOUR_PRICE, 1.5);
        assertThat(rent()).isEqualTo(without);
        assertThat(unused(Input.RESERVED_GPU_HOUR_PRICE)).contains(Unused.Reason.INCOMPLETE);

        given(Input.RESERVED_SERVERS, 2);
        assertThat(unused(Input.RESERVED_SERVERS)).isEmpty();
        assertThat(unused(Input.RESERVED_GPU_HOUR_PRICE)).isEmpty();
        assertThat(unused(Input.GPU_PRICE_PER_HOUR)).isEmpty();
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(16)));
        assertThat(unused(Input.GPU_PRICE_PER_HOUR)).contains(Unused.Reason.REPLACED);
        given(hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM"))));
        assertThat(unused(Input.RESERVED_SERVERS)).contains(Unused.Reason.GPUS_OWNED);
    }
}
