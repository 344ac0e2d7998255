package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a file may hold, to the ends of every input, is worked out: finite, in order and free of contradictions. */
@Tag("law")
class AnyScenarioTest {

    private static final int CASES = 4_000;
    private static final int CASES_WITH_RANGES = 60;

    @Test
    void anyScenarioOfSingleValuesIsWorkedOut() {
        Seeded.forMany(1, CASES, random -> check(withoutRanges(scenario(random))));
    }

    @Test
    void anyScenarioOfRangesIsWorkedOut() {
        Seeded.forMany(1, CASES_WITH_RANGES, random -> check(scenario(random)));
    }

    private static Scenario scenario(SplittableRandom random) {
        return new RandomScenarios(Books.bundled(), random).next();
    }

    private static Scenario withoutRanges(Scenario scenario) {
        Scenario exact = scenario;
        for (InputKey key : scenario.ranged()) {
            double base = scenario.assumption(key).orElseThrow().value().base();
            exact = exact.with(key, Assumption.of(base, "base"));
        }
        return exact;
    }

    private static void check(Scenario scenario) {
        Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
        for (AlternativeId option : Standard.ALL) {
            AlternativeResult result = projection.of(option);
            result.cost().ifPresent(cost -> check(projection, result, cost));
            assertThat(result.curve().lowUsdPerMonth()).matches(AnyScenarioTest::areSums);
            assertThat(result.curve().highUsdPerMonth()).matches(AnyScenarioTest::areSums);
        }
        checkBands(projection);
        Standard.serving(projection).flatMap(Serving::fleet).ifPresent(AnyScenarioTest::check);
    }

    private static void check(Projection projection, AlternativeResult result, AlternativeResult.Cost cost) {
        double usdPerMonth = cost.usdPerMonth().base();
        assertSum(usdPerMonth);
        assertSum(cost.usdPerMillionTokens());
        assertSum(cost.usdPerMonth().high());
        assertThat(cost.usdPerMonth().contains(usdPerMonth)).isTrue();
        cost.bill().items().forEach(item -> assertSum(item.usdPerMonth()));
        if (result.participation() == Participation.COMPARED) {
            assertThat(projection.contest().at(Standard.ALL.indexOf(result.id()), projection.tokensPerDay()))
                    .isEqualTo(usdPerMonth, within(1e-9 * usdPerMonth + 1e-12));
        }
    }

    private static boolean areSums(double[] usd) {
        return Arrays.stream(usd).allMatch(sum -> Double.isFinite(sum) && sum >= 0);
    }

    private static void assertSum(double usd) {
        assertThat(usd).isFinite().isNotNegative();
    }

    private static void checkBands(Projection projection) {
        long next = projection.range().from();
        for (WinningBand band : projection.bands().listed()) {
            assertThat(band.fromTokensPerDay()).isGreaterThanOrEqualTo(next);
            assertThat(band.toTokensPerDay()).isGreaterThanOrEqualTo(band.fromTokensPerDay());
            assertThat(projection.contest().cheapestAt(band.fromTokensPerDay())).hasValue(band.winner());
            assertThat(projection.contest().cheapestAt(band.toTokensPerDay())).hasValue(band.winner());
            next = band.toTokensPerDay() + 1;
        }
        assertThat(next).isLessThanOrEqualTo(projection.range().to() + 1);
    }

    private static void check(Fleet fleet) {
        assertThat(fleet.servingReplicas()).isNotNegative();
        assertThat(fleet.capacityTokensPerDay()).isNotNegative();
        assertThat(fleet.idleGpus()).isNotNegative();
        assertThat(fleet.isOverCapacity()).isEqualTo(fleet.usedShare() > 1);
    }
}
