package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every scenario, whatever is in it. */
@Tag("law")
class ProjectionLawsTest {

    private static final int CASES = 10_000;

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    @Test
    void bandsAreWhatAScanAroundEveryStepEdgeFinds() {
        Seeded.forMany(1, CASES, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            CostCurves contest = projection.contest();
            projection.bands().listed().forEach(band -> assertWinsAtItsEnds(contest, band));
            contest.curve(Standard.SELF).ifPresent(steps -> {
                long end = projection.range().from();
                for (int i = 0; i < 10 && end < projection.range().to(); i++) {
                    end = steps.segmentEnd(end + 1);
                    assertBandAt(projection, end);
                    assertBandAt(projection, end + 1);
                }
            });
            assertBandAt(projection, volume(random));
        });
    }

    private static void assertWinsAtItsEnds(CostCurves contest, WinningBand band) {
        assertThat(contest.cheapestAt(band.fromTokensPerDay())).hasValue(band.winner());
        assertThat(contest.cheapestAt(band.toTokensPerDay())).hasValue(band.winner());
    }

    private static void assertBandAt(Projection projection, long tokensPerDay) {
        if (tokensPerDay < projection.range().from()
                || tokensPerDay > projection.range().to()) {
            return;
        }
        OptionalInt winner = projection.bands().listed().stream()
                .filter(band -> band.contains(tokensPerDay))
                .mapToInt(WinningBand::winner)
                .findFirst();
        assertThat(winner)
                .as("at %d", tokensPerDay)
                .isEqualTo(projection.contest().cheapestAt(tokensPerDay));
    }

    private static long volume(SplittableRandom random) {
        return (long) Seeded.logUniform(random, VolumeRange.SLIDER.from(), VolumeRange.SLIDER.to());
    }

    @Test
    void aBillIsWhatItsCurveSaysAndLiesWithinItsRange() {
        Seeded.forMany(1, CASES, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            for (AlternativeId option : Standard.ALL) {
                AlternativeResult result = projection.of(option);
                if (result.participation() == Participation.COMPARED) {
                    double bill = result.cost().orElseThrow().bill().usdPerMonth();
                    double curve = projection.contest().at(Standard.ALL.indexOf(option), projection.tokensPerDay());
                    assertThat(bill).isNotNegative().isEqualTo(curve, within(1e-9 * curve + 1e-12));
                    assertThat(result.cost().orElseThrow().usdPerMonth().contains(bill))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void theBandOfACurveAlwaysHoldsTheLine() {
        Seeded.forMany(1, 3_000, random -> {
            Projection projection = project(RandomPlans.withRanges(random));
            for (AlternativeId option : Standard.ALL) {
                Polyline curve = projection.of(option).curve();
                assertThat(curve.tokensPerDay().length).isLessThanOrEqualTo(600);
                for (int i = 0; i < curve.usdPerMonth().length; i++) {
                    assertThat(curve.lowUsdPerMonth()[i]).isLessThanOrEqualTo(curve.usdPerMonth()[i]);
                    assertThat(curve.highUsdPerMonth()[i]).isGreaterThanOrEqualTo(curve.usdPerMonth()[i]);
                    assertThat(i == 0 || curve.tokensPerDay()[i - 1] <= curve.tokensPerDay()[i])
                            .isTrue();
                }
            }
            projection
                    .pairs()
                    .forEach(pair -> pair.first()
                            .ifPresent(interval -> pair.base()
                                    .first()
                                    .ifPresent(crossing -> assertThat(crossing.tokensPerDay())
                                            .isBetween(interval.low(), interval.high()))));
        });
    }

    @Test
    void everyEndOfEveryRangeGivesACostWithinTheRange() {
        Seeded.forMany(1, 2_000, random -> {
            Scenario scenario = RandomPlans.withRanges(random);
            Projection whole = project(scenario);
            Scenario corner = atRandomEnds(scenario, random);
            Projection one = project(corner);
            for (AlternativeId option : Standard.ALL) {
                AlternativeResult there = one.of(option);
                if (there.participation() == Participation.COMPARED
                        && whole.of(option).participation() == Participation.COMPARED) {
                    Range range = whole.of(option).cost().orElseThrow().usdPerMonth();
                    double cost = there.cost().orElseThrow().usdPerMonth().base();
                    if (!option.equals(Standard.SELF_HOSTED)
                            || Standard.serving(one).orElseThrow().accuracy().isEmpty()) {
                        assertThat(cost).isBetween(range.low() * (1 - 1e-9), range.high() * (1 + 1e-9));
                    }
                }
            }
        });
    }

    private static Scenario atRandomEnds(Scenario scenario, SplittableRandom random) {
        Scenario corner = scenario;
        for (InputKey key : scenario.ranged()) {
            Range range = scenario.assumption(key).orElseThrow().value();
            corner = corner.with(key, Assumption.of(random.nextBoolean() ? range.low() : range.high(), "end"));
        }
        return corner;
    }

    @Test
    void moreGpusNeverServeLess() {
        Seeded.forMany(1, 3_000, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            int gpus = random.nextInt(1, 200);
            assertThat(capacity(RandomPlans.withGpus(scenario, gpus + random.nextInt(1, 20))))
                    .isGreaterThanOrEqualTo(capacity(RandomPlans.withGpus(scenario, gpus)));
        });
    }

    /** Where servers follow the day no more run than the volume asks for, so that what they can serve beyond it says little. */
    private static long capacity(Fleet fleet) {
        return fleet.day().isPresent()
                ? Math.min(fleet.capacityTokensPerDay(), fleet.tokensPerDay())
                : fleet.capacityTokensPerDay();
    }

    private static long capacity(Scenario scenario) {
        return Standard.serving(project(scenario))
                .flatMap(Serving::fleet)
                .map(ProjectionLawsTest::capacity)
                .orElse(0L);
    }

    @Test
    void aDearerInputNeverLowersABill() {
        List<InputKey> prices = List.of(
                Standard.CLOSED_INPUT_PRICE,
                Standard.CLOSED_OUTPUT_PRICE,
                Standard.HOSTED_INPUT_PRICE,
                Standard.HOSTED_OUTPUT_PRICE,
                Standard.key(Input.GPU_PRICE_PER_HOUR),
                Standard.key(Input.LOADED_COST_PER_YEAR),
                Standard.key(Input.MONITORING),
                Standard.key(Input.STORAGE_AND_NETWORK),
                Standard.key(Input.ELECTRICITY_PRICE),
                Standard.key(Input.CAPEX_PER_GPU));
        Seeded.forMany(1, CASES, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            InputKey price = prices.get(random.nextInt(prices.size()));
            double low = random.nextDouble(0, 50);
            Projection cheap = project(scenario.with(price, Assumption.of(low, "test")));
            Projection dear = project(scenario.with(price, Assumption.of(low + random.nextDouble(50), "test")));
            for (AlternativeId option : Standard.ALL) {
                if (cheap.of(option).cost().isPresent()
                        && dear.of(option).cost().isPresent()) {
                    assertThat(cost(dear, option)).isGreaterThanOrEqualTo(cost(cheap, option) * (1 - 1e-12));
                }
            }
        });
    }

    private static double cost(Projection projection, AlternativeId option) {
        return projection.of(option).cost().orElseThrow().usdPerMonth().base();
    }
}
