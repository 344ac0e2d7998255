package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.GpuContender;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.FleetDay;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that follow the day: what runs in every hour, what it costs, and for which GPUs there is such a thing. */
@Tag("law")
class FollowingTheDayTest {

    private static final Offset<Double> CENT = within(0.005);

    /** What a replica serves in a second of any load. */
    private static final double TOKENS_PER_SECOND = 1_000;

    /** What a replica serves in a day of an even load. */
    private static final double REPLICA = TOKENS_PER_SECOND * 86_400;

    private Scenario scenario = start();

    /** Single GPUs at 2 USD an hour, a replica on each. */
    private static Scenario start() {
        Scenario chat = Books.preset("chat");
        Scenario small = Choices.in(chat, Choices.of(chat).withModel(new ModelChoice.Named("llama-3.1-8b")));
        Scenario plain = with(
                small, hosting -> hosting.withGpusPerReplica(OptionalInt.of(1)).withScaling(Scaling.FOLLOWING_THE_DAY));
        plain = with(plain, Input.MEASURED_OUTPUT_RATE, TOKENS_PER_SECOND / 2);
        plain = with(plain, Input.INPUT_TOKENS, 300);
        plain = with(plain, Input.OUTPUT_TOKENS, 300);
        plain = with(plain, Input.PEAK_TO_AVERAGE, 1);
        plain = with(plain, Input.SPARE_REPLICAS, 0);
        return with(plain, Input.GPU_PRICE_PER_HOUR, 2);
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(Standard.key(input), Assumption.of(value, "test"));
    }

    private static Scenario with(Scenario scenario, UnaryOperator<Hosting> change) {
        Choices choices = Choices.of(scenario);
        return Choices.in(scenario, choices.withHosting(change.apply(choices.hosting())));
    }

    private void given(Input input, double value) {
        scenario = with(scenario, input, value);
    }

    private void given(UnaryOperator<Hosting> change) {
        scenario = with(scenario, change);
    }

    private AlternativeResult own() {
        return Projector.project(scenario, Books.bundled(), Books.TODAY).of(Standard.SELF_HOSTED);
    }

    private static GpuContender own(Scenario scenario) {
        return (GpuContender)
                Contender.alone(Resolution.of(scenario, Books.bundled()).of(Standard.SELF_HOSTED));
    }

    private double rent() {
        return own().cost().orElseThrow().bill().usdPerMonth(LineKind.GPU_RENT);
    }

    private FleetDay day() {
        return own().fleet().orElseThrow().day().orElseThrow();
    }

    private Optional<Unused.Reason> unused(Input input) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY)
                .uses()
                .unused(Standard.key(input))
                .map(Unused::reason);
    }

    @Test
    void anEvenDayCostsWhatStandingServersDo() {
        given(Input.TOKENS_PER_DAY, 7 * REPLICA);
        CostBreakdown following = own().cost().orElseThrow().bill();
        assertThat(rent()).isEqualTo(7 * 2 * 730, CENT);
        assertThat(day().gpuHoursPerMonth()).isEqualTo(7 * 730);

        given(hosting -> hosting.withScaling(Scaling.STANDING));
        assertThat(own().cost().orElseThrow().bill()).isEqualTo(following);
    }

    @Test
    void whereAllComesInOneHourOneRunsInTheOthers() {
        given(Input.TOKENS_PER_DAY, REPLICA);
        given(Input.PEAK_TO_AVERAGE, 24);
        assertThat(own().fleet().orElseThrow().billedGpus()).isEqualTo(24);
        assertThat(day().fewestGpus()).isEqualTo(1);
        assertThat(rent()).isEqualTo(2 * 730 * (24 + 23) / 24.0, CENT);

        given(Input.MIN_REPLICAS, 0);
        assertThat(day().fewestGpus()).isZero();
        assertThat(rent()).isEqualTo(2 * 730, CENT);
        assertThat(Projector.project(scenario, Books.bundled(), Books.TODAY)
                        .decision()
                        .confidence()
                        .doubts())
                .contains(new Doubt.ColdStart(Standard.SELF_HOSTED));

        given(Input.SPARE_REPLICAS, 1);
        assertThat(day().startsFromNothing()).isFalse();
        assertThat(rent()).isEqualTo(2 * 730 * (25 + 23) / 24.0, CENT);
    }

    @Test
    void nothingRunsOutsideTheHoursOfServiceButWhatIsReserved() {
        given(Input.TOKENS_PER_DAY, 6 * REPLICA / 2);
        given(Input.SERVICE_HOURS_PER_DAY, 12);
        assertThat(rent()).isEqualTo(6 * 2 * 730 / 2.0, CENT);

        given(Input.RESERVED_SERVERS, 2);
        given(Input.RESERVED_GPU_HOUR_PRICE, 1.5);
        assertThat(rent()).isEqualTo(2 * 1.5 * 730 + 4 * 2 * 730 / 2.0, CENT);
        assertThat(day().gpuHoursPerMonth()).isEqualTo(2 * 730 + 4 * 365);

        given(hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/spot"))));
        given(Input.GPUS_PER_SERVER, 1);
        given(Input.SPOT_ALLOWANCE, 0.25);
        assertThat(rent()).isEqualTo(2 * 1.5 * 730 + 4 * 1.25 * 2 * 730 / 2.0, CENT);
    }

    @Test
    void aTypedNumberIsTheMostThatRuns() {
        given(Input.TOKENS_PER_DAY, 5 * REPLICA);
        given(Input.PEAK_TO_AVERAGE, 2);
        double asNeeded = rent();
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(30)));
        assertThat(rent()).isEqualTo(asNeeded);
        assertThat(own().fleet().orElseThrow().billedGpus()).isEqualTo(10);

        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(10)));
        assertThat(rent()).isEqualTo(asNeeded);
        given(hosting -> hosting.withGpuCount(new GpuCount.Fixed(9)));
        assertThat(own().participation()).isEqualTo(Participation.OVER_CAPACITY);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.OVER_CAPACITY);
        assertThat(rent()).isLessThan(asNeeded);
    }

    @Test
    void whatIsBilledAnywayCannotFollowTheDay() {
        given(Input.GPU_PRICE_PER_MONTH, 1_500);
        refused();

        scenario = scenario.without(Standard.key(Input.GPU_PRICE_PER_MONTH));
        given(hosting -> hosting.withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM"))));
        refused();

        String committed = Books.bundled().gpuOffers().stream()
                .filter(offer -> !offer.releasesIdleGpus() && offer.gpuId().equals("H100-SXM"))
                .findFirst()
                .orElseThrow()
                .id();
        given(hosting -> hosting.withHardware(new Hardware.Rented("H100-SXM", Optional.of(committed))));
        refused();

        scenario = Substitution.choosing(
                Books.bundled().gpuOffer(committed).orElseThrow(), Standard.SELF_HOSTED, start(), Books.bundled());
        assertThat(Standard.hosting(scenario).scaling()).isEqualTo(Scaling.STANDING);
    }

    private void refused() {
        assertThat(own().participation()).isEqualTo(Participation.NOT_PRICED);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.CANNOT_FOLLOW_THE_DAY);
        given(hosting -> hosting.withScaling(Scaling.STANDING));
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.CANNOT_FOLLOW_THE_DAY);
        given(hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY));
    }

    @Test
    void standingServersKeepOneReplicaAndSaySo() {
        given(Input.TOKENS_PER_DAY, 5 * REPLICA);
        given(hosting -> hosting.withScaling(Scaling.STANDING));
        double withOne = rent();
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.STANDING_KEEPS_A_REPLICA);

        given(Input.MIN_REPLICAS, 0);
        assertThat(rent()).isEqualTo(withOne);
        assertThat(own().problems()).extracting(Problem::code).contains(ProblemCode.STANDING_KEEPS_A_REPLICA);
        given(hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY));
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.STANDING_KEEPS_A_REPLICA);
    }

    @Test
    void hoursBilledAreNotUsedAndThoseOfTheMonthAre() {
        given(hosting -> hosting.withIdleGpusReleased(true));
        assertThat(unused(Input.BILLED_HOURS)).contains(Unused.Reason.FOLLOWS_THE_DAY);
        assertThat(unused(Input.POWERED_HOURS)).contains(Unused.Reason.GPUS_RENTED);
        assertThat(unused(Input.HOURS_PER_MONTH)).isEmpty();
        assertThat(unused(Input.SERVICE_HOURS_PER_DAY)).isEmpty();
        double before = rent();
        given(Input.BILLED_HOURS, 3);
        assertThat(rent()).isEqualTo(before);
        assertThat(own().problems()).extracting(Problem::code).doesNotContain(ProblemCode.IDLE_GPUS_STILL_BILLED);
    }

    @Test
    void everyBillIsWhatALookAtEverySlotMakesOfIt() {
        Seeded.forMany(1, 3_000, random -> {
            Case drawn = Case.draw(random);
            GpuContender own = own(drawn.scenario());
            Fleet fleet = own.fleet().orElseThrow();
            if (drawn.isOver()) {
                assertThat(fleet.isOverCapacity()).as("%s", drawn).isTrue();
                return;
            }
            CostBreakdown bill = own.bill().orElseThrow();
            double rent = drawn.rent();
            assertThat(bill.usdPerMonth(LineKind.GPU_RENT)).as("%s", drawn).isCloseTo(rent, within(1e-12 * rent));
            assertThat(fleet.day().orElseThrow().gpuHoursPerMonth())
                    .as("%s", drawn)
                    .isCloseTo(drawn.gpuHours(), within(1e-12 * drawn.gpuHours()));
            double total = bill.usdPerMonth();
            CostCurve curve = own.curve().orElseThrow();
            assertThat(curve.at(drawn.tokensPerDay())).as("%s", drawn).isCloseTo(total, within(1e-12 * total));
        });
    }

    @Test
    void noMoreRunsThanWhereServersStandAllDay() {
        Seeded.forMany(1, 1_000, random -> {
            Scenario following = Case.draw(random).scenario();
            Optional<Fleet> day = own(following).fleet();
            Optional<Fleet> all = own(with(following, hosting -> hosting.withScaling(Scaling.STANDING)))
                    .fleet();
            assertThat(day.orElseThrow().billed().mean())
                    .isLessThanOrEqualTo(all.orElseThrow().billed().mean());
            assertThat(day.get().billedGpus()).isLessThanOrEqualTo(all.get().billedGpus());
        });
    }

    /** A fleet worked out slot by slot. */
    private record Case(
            int perReplica,
            int sold,
            int link,
            int least,
            int spare,
            int reserved,
            int typed,
            double peak,
            double hours,
            double offPeak,
            double interruptions,
            long tokensPerDay) {

        private static final double HOURS_PER_MONTH = 700;
        private static final double USD = 2;
        private static final double USD_RESERVED = 1.25;

        static Case draw(SplittableRandom random) {
            int link = random.nextInt(1, 17);
            return new Case(
                    random.nextInt(1, Math.min(8, link) + 1),
                    random.nextInt(3) == 0 ? link : random.nextInt(1, link + 1),
                    link,
                    random.nextInt(0, 4),
                    random.nextInt(0, 3),
                    random.nextInt(3) == 0 ? random.nextInt(1, 9) : 0,
                    random.nextInt(4) == 0 ? random.nextInt(50, 400) : 0,
                    random.nextInt(6) == 0 ? random.nextDouble(20, 40) : random.nextDouble(1, 6),
                    random.nextInt(3) == 0 ? random.nextDouble(4, 24) : 24,
                    random.nextInt(3) == 0 ? random.nextDouble() : 0,
                    random.nextInt(3) == 0 ? random.nextDouble(0, 2) : 0,
                    (long) Seeded.logUniform(random, 1e4, 40 * REPLICA));
        }

        Scenario scenario() {
            Scenario drawn = with(
                    start(),
                    hosting -> hosting.withGpusPerReplica(OptionalInt.of(perReplica))
                            .withGpuCount(typed == 0 ? GpuCount.AUTO : new GpuCount.Fixed(typed))
                            .withBatchRunsOffPeak(true)
                            .withHardware(new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/spot"))));
            drawn = with(drawn, Input.GPUS_PER_SERVER, sold);
            drawn = with(drawn, Input.GPUS_ON_FAST_LINK, link);
            drawn = with(drawn, Input.MIN_REPLICAS, least);
            drawn = with(drawn, Input.SPARE_REPLICAS, spare);
            drawn = with(drawn, Input.RESERVED_SERVERS, reserved);
            drawn = with(drawn, Input.RESERVED_GPU_HOUR_PRICE, USD_RESERVED);
            drawn = with(drawn, Input.SPOT_ALLOWANCE, interruptions);
            drawn = with(drawn, Input.PEAK_TO_AVERAGE, peak);
            drawn = with(drawn, Input.SERVICE_HOURS_PER_DAY, hours);
            drawn = with(drawn, Input.BATCH_SHARE, offPeak);
            drawn = with(drawn, Input.HOURS_PER_MONTH, HOURS_PER_MONTH);
            drawn = with(drawn, Input.GPU_PRICE_PER_HOUR, USD);
            return with(drawn, Input.TOKENS_PER_DAY, tokensPerDay);
        }

        /** Tokens per second at the busiest moment of each of 24 slots. */
        private double[] demands() {
            double[] loads = new double[24];
            double low = 0;
            double high = 1e4;
            for (int i = 0; i < 200; i++) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (int slot = 0; slot < 24; slot++) {
                    loads[slot] = peak * StrictMath.pow((24 - slot) / 24.0, middle);
                    sum += loads[slot];
                }
                if (sum / 24 >= 1) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            if (peak >= 24) {
                loads = new double[24];
                loads[0] = 24;
            }
            double within = peak / loads[0];
            double busiest = (1 - offPeak) * loads[0] + offPeak;
            double kappa = ((1 - offPeak) * within * loads[0] + offPeak) / busiest;
            for (int slot = 0; slot < 24; slot++) {
                double load = (1 - offPeak) * loads[slot] + offPeak;
                loads[slot] = load * kappa * tokensPerDay / (hours * 3_600);
            }
            return loads;
        }

        private long gpus(double demand) {
            long replicas = Math.max(least, (long) Math.ceil(demand / TOKENS_PER_SECOND * (1 - 1e-13))) + spare;
            long placed = sold == link
                    ? (long) Math.ceil((double) replicas / (link / perReplica)) * link
                    : replicas * ((perReplica + sold - 1) / sold * sold);
            return typed == 0 ? placed : Math.min(placed, (typed + sold - 1) / sold * (long) sold);
        }

        boolean isOver() {
            if (typed == 0) {
                return false;
            }
            long holds = typed / link * (link / perReplica) + typed % link / perReplica;
            return Math.max(least, Math.ceil(demands()[0] / TOKENS_PER_SECOND * (1 - 1e-13))) + spare > holds;
        }

        private double othersHours() {
            double sum = 0;
            for (double demand : demands()) {
                sum += Math.max(0, gpus(demand) - reserved * sold) * (HOURS_PER_MONTH * hours / 24 / 24);
            }
            return sum * (1 + interruptions);
        }

        double gpuHours() {
            return othersHours() + reserved * sold * HOURS_PER_MONTH;
        }

        double rent() {
            return othersHours() * USD + reserved * sold * HOURS_PER_MONTH * USD_RESERVED;
        }
    }
}
