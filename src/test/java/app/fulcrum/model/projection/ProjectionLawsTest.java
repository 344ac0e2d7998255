package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every scenario, whatever is in it. */
class ProjectionLawsTest {

    private static final int CASES = 10_000;

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    @Test
    void bandsAreWhatAScanAroundEveryStepEdgeFinds() {
        Seeded.forEach(1, CASES, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            CostCurves contest = projection.contest();
            projection.bands().listed().forEach(band -> assertWinsAtItsEnds(contest, band));
            contest.curve(Option.SELF_HOSTED.place()).ifPresent(steps -> {
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
        Seeded.forEach(1, CASES, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            for (Option option : Option.values()) {
                OptionResult result = projection.option(option);
                if (result.participation() == Participation.COMPARED) {
                    double bill = result.cost().orElseThrow().bill().usdPerMonth();
                    double curve = projection.contest().at(option.place(), projection.tokensPerDay());
                    assertThat(bill).isNotNegative().isEqualTo(curve, within(1e-9 * curve + 1e-12));
                    assertThat(result.cost().orElseThrow().usdPerMonth().contains(bill))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void theBandOfACurveAlwaysHoldsTheLine() {
        Seeded.forEach(1, 3_000, random -> {
            Projection projection = project(RandomPlans.withRanges(random));
            for (Option option : Option.values()) {
                Polyline curve = projection.option(option).curve();
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
        Seeded.forEach(1, 2_000, random -> {
            Scenario scenario = RandomPlans.withRanges(random);
            Projection whole = project(scenario);
            Scenario corner = atRandomEnds(scenario, random);
            Projection one = project(corner);
            for (Option option : Option.values()) {
                OptionResult there = one.option(option);
                if (there.participation() == Participation.COMPARED
                        && whole.option(option).participation() == Participation.COMPARED) {
                    Range range = whole.option(option).cost().orElseThrow().usdPerMonth();
                    double cost = there.cost().orElseThrow().usdPerMonth().base();
                    if (option != Option.SELF_HOSTED
                            || one.serving().orElseThrow().accuracy().isEmpty()) {
                        assertThat(cost).isBetween(range.low() * (1 - 1e-9), range.high() * (1 + 1e-9));
                    }
                }
            }
        });
    }

    private static Scenario atRandomEnds(Scenario scenario, SplittableRandom random) {
        Scenario corner = scenario;
        for (Input input : scenario.assumptions().ranged()) {
            Range range = scenario.assumptions().get(input).orElseThrow().value();
            corner = corner.with(input, Assumption.of(random.nextBoolean() ? range.low() : range.high(), "end"));
        }
        return corner;
    }

    @Test
    void moreGpusNeverServeLess() {
        Seeded.forEach(1, 3_000, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            int gpus = random.nextInt(1, 200);
            assertThat(capacity(RandomPlans.withGpus(scenario, gpus + random.nextInt(1, 20))))
                    .isGreaterThanOrEqualTo(capacity(RandomPlans.withGpus(scenario, gpus)));
        });
    }

    private static long capacity(Scenario scenario) {
        return project(scenario)
                .serving()
                .flatMap(Serving::fleet)
                .map(Fleet::capacityTokensPerDay)
                .orElse(0L);
    }

    @Test
    void aDearerInputNeverLowersABill() {
        List<Input> prices = List.of(
                Input.CLOSED_INPUT_PRICE,
                Input.CLOSED_OUTPUT_PRICE,
                Input.HOSTED_INPUT_PRICE,
                Input.HOSTED_OUTPUT_PRICE,
                Input.GPU_PRICE_PER_HOUR,
                Input.LOADED_COST_PER_YEAR,
                Input.MONITORING,
                Input.STORAGE_AND_NETWORK,
                Input.ELECTRICITY_PRICE,
                Input.CAPEX_PER_GPU);
        Seeded.forEach(1, CASES, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            Input price = prices.get(random.nextInt(prices.size()));
            double low = random.nextDouble(0, 50);
            Projection cheap = project(scenario.with(price, Assumption.of(low, "test")));
            Projection dear = project(scenario.with(price, Assumption.of(low + random.nextDouble(50), "test")));
            for (Option option : Option.values()) {
                if (cheap.option(option).cost().isPresent()
                        && dear.option(option).cost().isPresent()) {
                    assertThat(cost(dear, option)).isGreaterThanOrEqualTo(cost(cheap, option) * (1 - 1e-12));
                }
            }
        });
    }

    private static double cost(Projection projection, Option option) {
        return projection.option(option).cost().orElseThrow().usdPerMonth().base();
    }
}
