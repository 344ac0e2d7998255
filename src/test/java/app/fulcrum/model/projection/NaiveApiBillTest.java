package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bill of an API worked out a second time, as somebody would by hand: class by class, slot by slot, every number of units
 * tried. It shares nothing with the program but the scenario, the price book and which number counts.
 */
class NaiveApiBillTest {

    private static final int CASES = 500;
    private static final int ALL_CASES = 2_000;
    private static final double MOST_TRIED = 2_000;

    @Test
    void aSecondNaiveBillAgrees() {
        check(CASES);
    }

    @Test
    @Tag("endurance")
    void aSecondNaiveBillAgreesManyTimes() {
        check(ALL_CASES);
    }

    private static void check(int cases) {
        int[] compared = new int[3];
        Seeded.forEach(1, cases, random -> {
            Scenario scenario = RandomPlans.scenario(random);
            Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
            projection.of(Standard.CLOSED_API).cost().ifPresent(cost -> {
                Naive naive = new Naive(scenario, projection);
                if (naive.triesFew()) {
                    double expected = naive.bill();
                    compared[0]++;
                    compared[1] += naive.units == Purchase.Units.NONE ? 0 : 1;
                    compared[2] +=
                            naive.units != Purchase.Units.NONE && scenario.day().isPresent() ? 1 : 0;
                    assertThat(cost.bill().usdPerMonth()).isEqualTo(expected, within(1e-12 * expected));
                }
            });
        });
        assertThat(compared[0]).isGreaterThan(cases / 2);
        assertThat(compared[1]).isGreaterThan(cases / 20);
        assertThat(compared[2]).isGreaterThan(cases / 100);
    }

    /** One scenario. */
    private static final class Naive {

        private final Scenario scenario;
        private final Projection projection;
        private final Purchase.Units units;
        private final double[] loads;
        private final double peakWithinSlot;

        Naive(Scenario scenario, Projection projection) {
            this.scenario = scenario;
            this.projection = projection;
            this.units = ((Way.Api)
                            scenario.alternatives().get(Standard.CLOSED_API).way())
                    .purchase()
                    .units();
            if (scenario.day().isPresent()) {
                this.loads = loads(scenario.day().get());
                this.peakWithinSlot = number(Input.PEAK_WITHIN_HOUR, 1);
                return;
            }
            double peak = number(Input.PEAK_TO_AVERAGE);
            this.loads = loads(peak);
            this.peakWithinSlot = peak / Arrays.stream(loads).max().orElseThrow();
        }

        private static double[] loads(GivenDay day) {
            double mean =
                    day.loads().stream().mapToDouble(load -> load).average().orElseThrow();
            return day.loads().stream().mapToDouble(load -> load / mean).toArray();
        }

        private double hoursOfService() {
            return scenario.day().isPresent() ? 24 : number(Input.SERVICE_HOURS_PER_DAY);
        }

        private double number(Input input, double other) {
            InputKey key = InputKey.of(Standard.CLOSED_API, input);
            return projection
                    .resolution()
                    .of(key)
                    .value()
                    .map(range -> range.base())
                    .orElse(other);
        }

        private double number(Input input) {
            return number(input, Double.NaN);
        }

        private boolean isTyped(Input input) {
            return scenario.assumption(InputKey.of(Standard.CLOSED_API, input)).isPresent();
        }

        /** 24 hours whose mean is 1, made from the peak by halving. */
        private static double[] loads(double peak) {
            double[] loads = new double[24];
            if (peak >= 24) {
                loads[0] = 24;
                return loads;
            }
            double low = 0;
            double high = 4_096;
            for (int i = 0; i < 200 && peak > 1; i++) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (int hour = 1; hour <= 24; hour++) {
                    sum += peak * Math.pow(hour / 24.0, middle);
                }
                if (sum >= 24) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            for (int hour = 1; hour <= 24; hour++) {
                loads[hour - 1] = peak * Math.pow(hour / 24.0, low);
            }
            double mean = Arrays.stream(loads).sum() / 24;
            return Arrays.stream(loads).map(load -> load / mean).toArray();
        }

        private double requestsPerDay() {
            return number(Input.TOKENS_PER_DAY) / (number(Input.INPUT_TOKENS) + number(Input.OUTPUT_TOKENS));
        }

        private double attempts() {
            return requestsPerDay() * number(Input.REQUEST_FACTOR, 1);
        }

        private double bill() {
            double fees = attempts() * number(Input.DAYS_PER_MONTH) * number(Input.REQUEST_FEE, 0);
            double storage = number(Input.CACHE_HELD_TOKENS, 0)
                    * number(Input.INPUT_TOKEN_FACTOR, 1)
                    / 1e6
                    * number(Input.CACHE_STORAGE_PRICE, 0)
                    * number(Input.CACHE_HELD_HOURS, 0);
            double used = fees + storage + tokensAndUnits();
            return Math.max(used, number(Input.MINIMUM_SPEND, 0))
                    + number(Input.FEES)
                    + number(Input.ENGINEERS) * number(Input.LOADED_COST_PER_YEAR) / 12
                    + number(Input.SETUP) / number(Input.SETUP_MONTHS);
        }

        private double tokensAndUnits() {
            if (units == Purchase.Units.NONE) {
                return tokens();
            }
            if (isTyped(Input.UNIT_COUNT)) {
                long count = (long) number(Input.UNIT_COUNT);
                return units == Purchase.Units.WITH_OVERFLOW ? withUnits(count) : unitCost(count);
            }
            if (units == Purchase.Units.WITHOUT_OVERFLOW) {
                return unitCost(atPeak());
            }
            double least = withUnits(0);
            for (long count = smallest(); count <= atPeak(); count += step()) {
                least = Math.min(least, withUnits(count));
            }
            return least;
        }

        private long step() {
            return (long) number(Input.UNIT_STEP, 1);
        }

        private long smallest() {
            return Math.max(step(), (long) number(Input.SMALLEST_UNITS, 1));
        }

        private long atPeak() {
            double needed = perMinute(Arrays.stream(loads).max().orElseThrow()) / number(Input.UNIT_CAPACITY);
            return Math.max(smallest(), step() * (long) Math.ceil(needed / step() * (1 - 1e-14)));
        }

        /** What is tried one by one has to be few. */
        boolean triesFew() {
            return units == Purchase.Units.NONE || atPeak() / (double) step() < MOST_TRIED;
        }

        private double unitCost(long count) {
            return count * number(Input.UNIT_PRICE);
        }

        /** Input tokens a minute, as a unit counts them, while the load is so many times its mean. */
        private double perMinute(double load) {
            double input = number(Input.INPUT_TOKENS) * number(Input.INPUT_TOKEN_FACTOR, 1);
            double output = number(Input.OUTPUT_TOKENS) * number(Input.OUTPUT_TOKEN_FACTOR, 1);
            double cached = number(Input.CACHED_SHARE);
            double perRequest = input * (1 - cached)
                    + input * cached * number(Input.UNIT_CACHE_READ_WEIGHT, 0)
                    + output * number(Input.UNIT_OUTPUT_WEIGHT, 0);
            return attempts() / (hoursOfService() * 60) * load * peakWithinSlot * perRequest;
        }

        private double withUnits(long count) {
            double spilled = 0;
            for (double load : loads) {
                double served = load == 0 ? 1 : Math.min(1, count * number(Input.UNIT_CAPACITY) / perMinute(load));
                spilled += load * (1 - served) / loads.length;
            }
            return unitCost(count) + tokens() * spilled;
        }

        private double tokens() {
            double share = isTyped(Input.LONG_INPUT_TOKENS) ? number(Input.LONG_REQUEST_SHARE, 0) : 0;
            double longInput = number(Input.LONG_INPUT_TOKENS, 0);
            double mean = number(Input.INPUT_TOKENS);
            return share == 0
                    ? perMonth(1, mean)
                    : perMonth(share, longInput)
                            + perMonth(1 - share, Math.max(0, mean - share * longInput) / (1 - share));
        }

        private double perMonth(double share, double inputTokens) {
            double own = inputTokens * number(Input.INPUT_TOKEN_FACTOR, 1);
            double output = number(Input.OUTPUT_TOKENS) * number(Input.OUTPUT_TOKEN_FACTOR, 1);
            double cached = number(Input.CACHED_SHARE);
            double written = number(Input.CACHE_WRITE_SHARE);
            double batch = number(Input.BATCH_SHARE) * number(Input.BATCH_DISCOUNT, 0);
            double plain = own * Math.max(0, 1 - cached - written) * price(Input.INPUT_PRICE, own)
                    + own * written * price(Input.CACHE_WRITE_PRICE, own)
                    + output * price(Input.OUTPUT_PRICE, own);
            double read = own * cached * price(Input.CACHE_READ_PRICE, own);
            double perRequest = plain * (1 - batch) + read * (sparesReads() ? 1 : 1 - batch);
            double hours = 1 - number(Input.PEAK_HOURS_SHARE, 0) + number(Input.PEAK_HOURS_SHARE, 0) * peakFactor();
            return number(Input.DAYS_PER_MONTH)
                    / 1e6
                    * share
                    * attempts()
                    * perRequest
                    * (1 - number(Input.NEGOTIATED_DISCOUNT))
                    * (1 + number(Input.SURCHARGE, 0))
                    * hours;
        }

        private ApiOffer offer() {
            String id =
                    ((Way.Api) scenario.alternatives().get(Standard.CLOSED_API).way()).offerId();
            return Books.bundled().apiOffer(id).orElseThrow();
        }

        private Tariff tariff() {
            return offer().tariffOn(scenario.pricesOn()).orElseThrow();
        }

        private boolean sparesReads() {
            return offer().factors().batchSparesCacheReads();
        }

        private double peakFactor() {
            return offer().tariffOn(scenario.pricesOn())
                    .flatMap(Tariff::peakHours)
                    .map(hours -> hours.factor())
                    .orElse(1.0);
        }

        private double price(Input input, double ownInput) {
            if (isTyped(input)) {
                return number(input);
            }
            TokenPrices prices = tariff().forInput(ownInput);
            return switch (input) {
                case INPUT_PRICE -> prices.input().orElse(0);
                case OUTPUT_PRICE -> prices.output().orElse(0);
                case CACHE_READ_PRICE -> prices.cacheRead().orElseGet(() -> price(Input.INPUT_PRICE, ownInput));
                default -> write(prices).orElseGet(() -> price(Input.INPUT_PRICE, ownInput));
            };
        }

        private OptionalDouble write(TokenPrices prices) {
            double anHour = number(
                    Input.ONE_HOUR_WRITE_SHARE, scenario.cacheWriteLifetime() == CacheWriteLifetime.ONE_HOUR ? 1 : 0);
            boolean known = (anHour == 1 || prices.cacheWrite().isPresent())
                    && (anHour == 0 || prices.cacheWriteLong().isPresent());
            return known
                    ? OptionalDouble.of((1 - anHour) * prices.cacheWrite().orElse(0)
                            + anHour * prices.cacheWriteLong().orElse(0))
                    : OptionalDouble.empty();
        }
    }
}
