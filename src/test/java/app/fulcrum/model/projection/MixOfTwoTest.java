package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.BilledGpus;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mix through the projection: against its parts alone, and against a second, naive bill. */
@Tag("law")
class MixOfTwoTest {

    private static final int CASES = 500;
    private static final AlternativeId MIX = Way.Kind.MIX.standardId();
    private static final Set<LineKind> OF_MIX = Set.of(LineKind.PEOPLE, LineKind.SETUP, LineKind.ROUTING);

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Scenario mixed(Scenario scenario, AlternativeId first, AlternativeId second) {
        Map<Input, Assumption> own =
                Map.of(Input.ENGINEERS, Assumption.of(0.3, "test"), Input.SETUP, Assumption.of(5_000, "test"));
        Alternative mix = Alternative.standard(new Way.Mix(first, second), true, Assumptions.of(own));
        Alternatives all = scenario.alternatives();
        return scenario.withAlternatives(all.inserting(mix, all.size()));
    }

    private static Scenario with(Scenario scenario, AlternativeId id, Input input, double value) {
        return scenario.with(InputKey.of(id, input), Assumption.of(value, "test"));
    }

    /** Own GPUs of one layout that run all day, and APIs without units or limits. */
    private static Scenario plain(SplittableRandom random) {
        Scenario scenario = Standard.withHosting(
                RandomPlans.scenario(random),
                hosting -> hosting.withGpuCount(GpuCount.AUTO)
                        .withScaling(Scaling.STANDING)
                        .withGpusPerReplica(OptionalInt.of(1 << random.nextInt(4))));
        for (AlternativeId api : Set.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)) {
            Alternative bought = scenario.alternatives().get(api);
            Way.Api way = (Way.Api) bought.way();
            scenario = scenario.withAlternatives(scenario.alternatives()
                    .with(bought.withWay(way.withPurchase(way.purchase().withUnits(Purchase.Units.NONE)))));
            for (Input limit : Input.rateLimits()) {
                scenario = scenario.without(InputKey.of(api, limit));
            }
        }
        return scenario;
    }

    private static double withoutPeople(CostBreakdown bill) {
        return bill.items().stream()
                .filter(item -> !OF_MIX.contains(item.kind()))
                .mapToDouble(LineItem::usdPerMonth)
                .sum();
    }

    private static double bill(Projection projection, AlternativeId id) {
        return withoutPeople(projection.of(id).cost().orElseThrow().bill());
    }

    private static boolean isPriced(Projection projection, AlternativeId id) {
        return projection.of(id).cost().isPresent();
    }

    private static boolean isServed(Projection projection, AlternativeId id) {
        return isPriced(projection, id) && projection.of(id).participation() == Participation.COMPARED;
    }

    private static ApiTerms api(Projection projection, AlternativeId id) {
        return ((Terms.OfTokens) projection.of(id).terms().orElseThrow()).api();
    }

    private static HostingTerms hosting(Projection projection) {
        return ((Terms.OfGpus) projection.of(Standard.SELF_HOSTED).terms().orElseThrow()).hosting();
    }

    /** Replica by replica and slot by slot: every number of replicas up to what the peak needs. */
    private static double naive(Scenario scenario, Projection projection, double hardShare) {
        Fleet fleet = projection.of(Standard.SELF_HOSTED).fleet().orElseThrow();
        LoadProfile profile = profile(scenario);
        double volume = (double) projection.tokensPerDay();
        double capacity = fleet.sizing().tokensPerDayPerReplica() * profile.largest(0);
        double least = Double.POSITIVE_INFINITY;
        long atPeak = (long) Math.ceil(profile.largest(0) * volume / capacity) + 1;
        for (long replicas = 0; replicas <= Math.max(atPeak, fleet.sizing().minReplicas()); replicas++) {
            if (replicas == 0 || replicas >= fleet.sizing().minReplicas()) {
                double spilled = 0;
                for (int slot = 0; slot < profile.slots(); slot++) {
                    double asked = profile.load(slot) * (1 - hardShare) * volume;
                    spilled += Math.max(0, asked - replicas * capacity) / profile.slots();
                }
                double rest = hardShare * volume + (spilled <= 1e-12 * volume ? 0 : spilled);
                double usd = replicas == 0 ? 0 : gpus(projection, fleet, replicas);
                usd += rest == 0 ? 0 : withoutPeople(ApiBill.at(api(projection, Standard.CLOSED_API), rest));
                least = Math.min(least, usd);
            }
        }
        return least;
    }

    private static LoadProfile profile(Scenario scenario) {
        boolean keepsBatchOff = ((Way.OwnGpus)
                        scenario.alternatives().get(Standard.SELF_HOSTED).way())
                .hosting()
                .batchRunsOffPeak();
        double batch = scenario.assumptions().base().get(Input.BATCH_SHARE);
        return Projector.project(scenario, Books.bundled(), Books.TODAY)
                .resolution()
                .of(Standard.SELF_HOSTED)
                .base()
                .profile()
                .withEvenShare(keepsBatchOff ? batch : 0);
    }

    private static double gpus(Projection projection, Fleet fleet, long replicas) {
        Lot lot = fleet.servers().lot(fleet.layout().gpusPerReplica());
        long needed = Math.ceilDiv(replicas + fleet.sizing().spareReplicas(), (long) lot.replicas()) * lot.gpus();
        long reserved = hosting(projection).rate() instanceof GpuRate.InTwoParts parts && parts.areFirstAlwaysBilled()
                ? parts.firstGpus()
                : 0;
        return withoutPeople(HostingBill.of(hosting(projection), BilledGpus.always(Math.max(needed, reserved))));
    }

    @Test
    void theCheapestBaseLoadIsThatOfANaiveBill() {
        Seeded.forMany(1, CASES, random -> {
            double hard = random.nextBoolean() ? 0 : random.nextDouble();
            Scenario scenario =
                    with(mixed(plain(random), Standard.SELF_HOSTED, Standard.CLOSED_API), MIX, Input.HARD_SHARE, hard);
            Projection projection = project(scenario);
            if (isServed(projection, MIX)
                    && projection.of(Standard.SELF_HOSTED).fleet().isPresent()
                    && projection.of(Standard.SELF_HOSTED).fleet().get().servingReplicas() < 5_000) {
                double expected = naive(scenario, projection, hard);

                assertThat(bill(projection, MIX)).isEqualTo(expected, within(1e-11 * expected));
            }
        });
    }

    @Test
    void noReplicasAreTheSecondAlone() {
        Seeded.forMany(1, CASES, random -> {
            Scenario scenario = with(
                    mixed(plain(random), Standard.SELF_HOSTED, Standard.CLOSED_API), MIX, Input.BASE_LOAD_UNITS, 0);
            Projection projection = project(scenario);
            if (isPriced(projection, MIX)) {
                double alone = bill(projection, Standard.CLOSED_API);

                assertThat(bill(projection, MIX)).isEqualTo(alone, within(1e-12 * alone));
                Division division = projection.of(MIX).division().orElseThrow();
                assertThat(division.units()).hasValue(0);
                assertThat(division.billedGpus()).hasValue(0);
                assertThat(division.secondShare()).isEqualTo(1);
                assertThat(division.firstUsdPerMonth()).isZero();
                assertThat(division.secondUsdPerMonth()).isEqualTo(alone, within(1e-12 * alone));
            }
        });
    }

    @Test
    void asManyAsThePeakNeedsAreTheFirstAlone() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = mixed(plain(random), Standard.SELF_HOSTED, Standard.CLOSED_API);
            Projection alone = project(plain);
            if (isPriced(alone, MIX) && alone.of(Standard.SELF_HOSTED).fleet().isPresent()) {
                Fleet fleet = alone.of(Standard.SELF_HOSTED).fleet().get();
                Projection projection =
                        project(with(plain, MIX, Input.BASE_LOAD_UNITS, (double) fleet.servingReplicas()));
                double expected = bill(alone, Standard.SELF_HOSTED);

                assertThat(bill(projection, MIX)).isEqualTo(expected, within(1e-12 * expected));
                assertThat(projection.of(MIX).division().orElseThrow().secondShare())
                        .isZero();
            }
        });
    }

    @Test
    void isNoDearerThanEitherPartAlone() {
        Seeded.forMany(1, CASES, random -> {
            Scenario scenario = mixed(plain(random), Standard.SELF_HOSTED, Standard.CLOSED_API)
                    .with(Standard.CLOSED_FEES, Assumption.of(0, "test"))
                    .without(InputKey.of(Standard.CLOSED_API, Input.MINIMUM_SPEND))
                    .without(InputKey.of(Standard.CLOSED_API, Input.CACHE_HELD_TOKENS));
            Projection projection = project(scenario);
            if (isPriced(projection, MIX)) {
                double mix = bill(projection, MIX) * (1 - 1e-12);

                assertThat(mix).isLessThanOrEqualTo(bill(projection, Standard.CLOSED_API));
                if (isServed(projection, Standard.SELF_HOSTED)) {
                    assertThat(mix).isLessThanOrEqualTo(bill(projection, Standard.SELF_HOSTED));
                }
            }
        });
    }

    @Test
    void aRouterCostsItsSharesOfBothAndTheFeeForDeciding() {
        Seeded.forMany(1, CASES, random -> {
            double hard = random.nextDouble(0.01, 0.99);
            Scenario scenario = mixed(plain(random), Standard.HOSTED_OPEN_API, Standard.CLOSED_API);
            for (AlternativeId part : Set.of(Standard.HOSTED_OPEN_API, Standard.CLOSED_API)) {
                scenario = with(scenario, part, Input.FEES, 0)
                        .without(InputKey.of(part, Input.MINIMUM_SPEND))
                        .without(InputKey.of(part, Input.CACHE_HELD_TOKENS));
            }
            scenario = with(with(scenario, MIX, Input.HARD_SHARE, hard), MIX, Input.ROUTING_FEE, 0.001);
            Projection projection = project(scenario);
            if (isPriced(projection, MIX)) {
                double expected = (1 - hard) * bill(projection, Standard.HOSTED_OPEN_API)
                        + hard * bill(projection, Standard.CLOSED_API);
                double requests = projection.tokensPerDay()
                        / (base(scenario, Input.INPUT_TOKENS) + base(scenario, Input.OUTPUT_TOKENS))
                        * base(scenario, Input.DAYS_PER_MONTH);

                assertThat(bill(projection, MIX)).isEqualTo(expected, within(1e-12 * expected));
                assertThat(projection.of(MIX).cost().orElseThrow().bill().usdPerMonth(LineKind.ROUTING))
                        .isEqualTo(0.001 * requests, within(1e-12 * requests));
            }
        });
    }

    private static double base(Scenario scenario, Input input) {
        return scenario.assumptions().base().get(input);
    }

    @Test
    void isRuledOutWithEitherPart() {
        Scenario scenario = mixed(Books.preset("chat"), Standard.SELF_HOSTED, Standard.CLOSED_API)
                .withSituation(Books.preset("chat").situation().with(Question.DATA_MAY_LEAVE, new Answer.YesNo(false)));
        Projection projection = project(scenario);

        assertThat(projection.of(Standard.SELF_HOSTED).participation()).isNotEqualTo(Participation.RULED_OUT);
        assertThat(projection.of(Standard.CLOSED_API).participation()).isEqualTo(Participation.RULED_OUT);
        assertThat(projection.of(MIX).participation()).isEqualTo(Participation.RULED_OUT);
    }

    @Test
    void pricesOfAPartThatIsLeftOutAreInUseWhileTheMixTakesPart() {
        Scenario mixed = mixed(Books.preset("chat"), Standard.SELF_HOSTED, Standard.CLOSED_API);
        Alternatives all = mixed.alternatives();
        Scenario hidden =
                mixed.withAlternatives(all.with(all.get(Standard.CLOSED_API).withCompared(false)));

        assertThat(project(hidden).prices().stream().map(PriceInUse::alternative))
                .contains(Standard.CLOSED_API);
        assertThat(project(hidden.withAlternatives(hidden.alternatives()
                                .with(hidden.alternatives().get(MIX).withCompared(false))))
                        .prices()
                        .stream()
                        .map(PriceInUse::alternative))
                .doesNotContain(Standard.CLOSED_API);
    }

    @Test
    void aLimitOfTheSecondEndsTheLineAndDoesNotSpill() {
        Scenario scenario = with(
                with(
                        mixed(Books.preset("chat"), Standard.HOSTED_OPEN_API, Standard.CLOSED_API),
                        MIX,
                        Input.HARD_SHARE,
                        0.25),
                Standard.CLOSED_API,
                Input.TOKEN_LIMIT,
                1_000);
        Projection projection = project(scenario);
        long alone = api(projection, Standard.CLOSED_API).lastTokensPerDay();

        assertThat(projection.of(MIX).participation()).isEqualTo(Participation.OVER_CAPACITY);
        assertThat(((Terms.OfMix) projection.of(MIX).terms().orElseThrow())
                        .mix()
                        .curve()
                        .lastServed())
                .isBetween(4 * alone, 4 * alone + 4);
    }
}
