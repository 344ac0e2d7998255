package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capacity bought by the month and the limits of a tier, from the scenario to the bill. */
@Tag("law")
class UnitsByTheMonthTest {

    private static final int CASES = 300;
    private static final List<Input> LIMITS =
            List.of(Input.REQUEST_LIMIT, Input.INPUT_LIMIT, Input.OUTPUT_LIMIT, Input.TOKEN_LIMIT);

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static InputKey key(Input input) {
        return InputKey.of(Standard.CLOSED_API, input);
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(
                input.group().isShared() ? InputKey.shared(input) : key(input), Assumption.of(value, "test"));
    }

    private static Scenario buying(Scenario scenario, Purchase.Units units) {
        Alternative closed = scenario.alternatives().get(Standard.CLOSED_API);
        Way.Api api = (Way.Api) closed.way();
        return scenario.withAlternatives(scenario.alternatives()
                .with(closed.withWay(api.withPurchase(api.purchase().withUnits(units)))));
    }

    /** A plan whose closed API has units on offer, of which none are bought, and no limits. */
    private static Scenario plain(SplittableRandom random) {
        Scenario scenario =
                buying(RandomPlans.scenario(random), Purchase.Units.NONE).without(key(Input.UNIT_COUNT));
        for (Input limit : LIMITS) {
            scenario = scenario.without(key(limit));
        }
        scenario = with(scenario, Input.UNIT_PRICE, random.nextDouble(10, 5_000));
        scenario = with(scenario, Input.UNIT_CAPACITY, random.nextDouble(100, 60_000));
        return with(scenario, Input.UNIT_OUTPUT_WEIGHT, random.nextDouble(1, 8));
    }

    private static double cost(Scenario scenario) {
        return project(scenario)
                .of(Standard.CLOSED_API)
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
    }

    private static boolean isPriced(Scenario scenario) {
        return project(scenario).of(Standard.CLOSED_API).cost().isPresent();
    }

    @Test
    void overflowWithoutUnitsIsPayingByTheToken() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(random);
            if (isPriced(plain)) {
                double byToken = cost(plain);
                Scenario none = with(buying(plain, Purchase.Units.WITH_OVERFLOW), Input.UNIT_COUNT, 0);
                assertThat(cost(none)).isEqualTo(byToken, within(1e-12 * byToken));
            }
        });
    }

    @Test
    void enoughUnitsWithOverflowAreUnitsAlone() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(random);
            Scenario alone = buying(plain, Purchase.Units.WITHOUT_OVERFLOW);
            if (isPriced(plain) && isPriced(alone)) {
                long needed = Math.round(project(alone)
                                .of(Standard.CLOSED_API)
                                .cost()
                                .orElseThrow()
                                .bill()
                                .usdPerMonth(LineKind.UNITS)
                        / plain.assumption(key(Input.UNIT_PRICE))
                                .orElseThrow()
                                .value()
                                .base());
                Scenario enough = with(buying(plain, Purchase.Units.WITH_OVERFLOW), Input.UNIT_COUNT, needed);
                double expected = cost(alone);
                assertThat(cost(enough)).isEqualTo(expected, within(1e-9 * expected));
            }
        });
    }

    @Test
    void overflowIsNoDearerThanTokensOrUnitsAlone() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(random);
            if (isPriced(plain)) {
                double mixed = cost(buying(plain, Purchase.Units.WITH_OVERFLOW));
                assertThat(mixed).isLessThanOrEqualTo(cost(plain) * (1 + 1e-12));
                assertThat(mixed)
                        .isLessThanOrEqualTo(cost(buying(plain, Purchase.Units.WITHOUT_OVERFLOW)) * (1 + 1e-12));
            }
        });
    }

    /** The seller's own examples: 1,000 requests a minute of 100 or 500 tokens in and 50 or 200 out, a quarter of them cached. */
    @ParameterizedTest
    @CsvSource({"100, 50, 0, 150", "500, 200, 0, 650", "500, 200, 0.25, 600"})
    void unitsAreCountedAsTheSellerCountsThem(double input, double output, double cached, int units) {
        Scenario chat = buying(Books.preset("chat"), Purchase.Units.WITHOUT_OVERFLOW);
        chat = with(with(chat, Input.INPUT_TOKENS, input), Input.OUTPUT_TOKENS, output);
        chat = with(with(chat, Input.CACHED_SHARE, cached), Input.PEAK_TO_AVERAGE, 1);
        chat = with(with(chat, Input.SERVICE_HOURS_PER_DAY, 24), Input.TOKENS_PER_DAY, 1_440_000 * (input + output));
        chat = with(with(chat, Input.UNIT_PRICE, 1), Input.UNIT_CAPACITY, 3_400);
        chat = with(with(chat, Input.UNIT_OUTPUT_WEIGHT, 8), Input.UNIT_STEP, 50);
        chat = with(chat, Input.SMALLEST_UNITS, 50);

        assertThat(project(chat)
                        .of(Standard.CLOSED_API)
                        .cost()
                        .orElseThrow()
                        .bill()
                        .usdPerMonth(LineKind.UNITS))
                .isEqualTo(units);
    }

    /** At the last volume the busiest minute is within the limit, and with one token more it is not. */
    @Test
    void aLimitEndsTheLineAtItsBusiestMinute() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = plain(random);
            double limit = Math.exp(random.nextDouble(Math.log(1e4), Math.log(1e9)));
            Scenario limited = with(plain, Input.TOKEN_LIMIT, limit);
            Projection projection = project(limited);
            if (projection.of(Standard.CLOSED_API).terms().isEmpty()) {
                return;
            }
            ApiTerms terms =
                    ((Terms.OfTokens) projection.of(Standard.CLOSED_API).terms().orElseThrow()).api();
            double own = terms.requests().stream()
                    .mapToDouble(requests ->
                            requests.mix().inputTokens() + requests.mix().outputTokens())
                    .sum();
            double hours = limited.base(Input.SERVICE_HOURS_PER_DAY).orElseThrow();
            double peak = limited.base(Input.PEAK_TO_AVERAGE).orElseThrow();
            double last = limit * hours * 60 / peak / own;

            assertThat((double) terms.lastTokensPerDay()).isEqualTo(Math.floor(last), within(1 + 1e-12 * last));
            boolean isOver = limited.tokensPerDay().base() > terms.lastTokensPerDay();
            assertThat(projection.of(Standard.CLOSED_API).participation() == Participation.OVER_CAPACITY)
                    .isEqualTo(isOver
                            && projection.of(Standard.CLOSED_API).participation() != Participation.LEFT_OUT
                            && projection.of(Standard.CLOSED_API).participation() != Participation.RULED_OUT);
        });
    }
}
