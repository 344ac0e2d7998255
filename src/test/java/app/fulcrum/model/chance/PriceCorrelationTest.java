package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceCorrelationTest {

    private static final InputKey CORRELATION = InputKey.shared(Input.PRICE_CORRELATION);
    private static final int SIZE = SampledCosts.BLOCK;
    private static final double FOUR_ERRORS = 4 / Math.sqrt(SIZE);

    /** Two prices of the closed API, two of the hosted one, and one of own GPUs. */
    private static final Scenario PRICES = Books.preset("chat")
            .with(Standard.CLOSED_INPUT_PRICE, ranged(new Range(1, 2, 4)))
            .with(Standard.CLOSED_OUTPUT_PRICE, ranged(new Range(5, 10, 12)))
            .with(Standard.HOSTED_INPUT_PRICE, ranged(new Range(0.1, 0.5, 0.6)))
            .with(Standard.HOSTED_OUTPUT_PRICE, ranged(new Range(0.5, 0.6, 2)))
            .with(InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR), ranged(new Range(1, 2, 3)));

    private static final int CLOSED_INPUT = 0;
    private static final int CLOSED_OUTPUT = 1;
    private static final int HOSTED_INPUT = 2;
    private static final int HOSTED_OUTPUT = 3;
    private static final int GPU_HOUR = 4;

    private static Assumption ranged(Range range) {
        return new Assumption(range, "test", "");
    }

    private static List<Contender> contenders(Scenario scenario) {
        return Contender.all(Resolution.of(scenario, Books.bundled()));
    }

    private static double[][] shares(Scenario scenario) {
        List<Uncertain.Amount> numbers =
                Uncertainty.of(scenario, contenders(scenario)).numbers();
        double[][] shares = new double[numbers.size()][SIZE];
        for (int place = 0; place < shares.length; place++) {
            LatinHypercube.fill(Odds.SEED, 0, numbers.get(place).dimension(), shares[place]);
        }
        new DrawnNumbers(scenario, numbers).correlate(Odds.SEED, 0, shares);
        return shares;
    }

    /** The coefficient of correlation of ranks of two normally distributed numbers whose own is γ. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void pricesOfAKindGoTogetherAsFarAsIsSaid(double correlation) {
        double[][] shares = shares(PRICES.with(CORRELATION, Assumption.of(correlation, "test")));
        double expected = 6 / Math.PI * Math.asin(correlation / 2);

        assertThat(ranks(shares[CLOSED_INPUT], shares[CLOSED_OUTPUT])).isEqualTo(expected, within(FOUR_ERRORS));
        assertThat(ranks(shares[HOSTED_INPUT], shares[HOSTED_OUTPUT])).isEqualTo(expected, within(FOUR_ERRORS));
        assertThat(ranks(shares[CLOSED_INPUT], shares[HOSTED_INPUT])).isEqualTo(0, within(FOUR_ERRORS));
        assertThat(ranks(shares[CLOSED_OUTPUT], shares[HOSTED_OUTPUT])).isEqualTo(0, within(FOUR_ERRORS));
        assertThat(ranks(shares[CLOSED_INPUT], shares[GPU_HOUR])).isEqualTo(0, within(FOUR_ERRORS));
    }

    /** By Kolmogorov and Smirnov: each price by itself is as likely as before. */
    @Test
    void whatOnePriceMayBeIsAsLikelyAsBefore() {
        for (double[] drawn : shares(PRICES.with(CORRELATION, Assumption.of(0.7, "test")))) {
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            double farthest = IntStream.range(0, SIZE)
                    .mapToDouble(i -> Math.abs(sorted[i] - (i + 0.5) / SIZE))
                    .max()
                    .orElseThrow();
            assertThat(farthest).isLessThan(1.95 / Math.sqrt(SIZE));
            assertThat(sorted[0]).isGreaterThan(0);
            assertThat(sorted[SIZE - 1]).isLessThan(1);
        }
    }

    @Test
    void withoutItAndForTheOnlyPriceOfAKindNothingChanges() {
        double[][] apart = shares(PRICES);
        double[][] together = shares(PRICES.with(CORRELATION, Assumption.of(0.7, "test")));

        assertThat(shares(PRICES.with(CORRELATION, Assumption.of(0, "test")))).isDeepEqualTo(apart);
        assertThat(together[CLOSED_INPUT]).isNotEqualTo(apart[CLOSED_INPUT]);
        assertThat(together[GPU_HOUR]).isEqualTo(apart[GPU_HOUR]);
    }

    /** The samples that recommendations rest on are kept: whoever mixes prices of them must leave them as they are. */
    @Test
    void whatIsAskedBeforeChangesNoRecommendation() {
        Scenario together = PRICES.with(CORRELATION, Assumption.of(0.7, "test"));
        List<double[][]> asked = Stream.of(PRICES, together, PRICES, together)
                .map(scenario -> new SampledCosts(scenario, contenders(scenario))
                        .draw(Odds.SEED, 0, Odds.SAMPLES)
                        .usdPerMonth())
                .toList();

        assertThat(asked.get(2)).isDeepEqualTo(asked.get(0));
        assertThat(asked.get(3)).isDeepEqualTo(asked.get(1));
        assertThat(asked.get(1)[0]).isNotEqualTo(asked.get(0)[0]);
    }

    /** One that is itself a range is drawn for every sample. */
    @Test
    void itMayBeARange() {
        double[][] shares = shares(PRICES.with(CORRELATION, ranged(new Range(0, 0.9, 0.99))));
        assertThat(shares).hasDimensions(6, SIZE);
        assertThat(ranks(shares[CLOSED_INPUT], shares[CLOSED_OUTPUT])).isBetween(0.4, 0.85);
        assertThat(ranks(shares[CLOSED_INPUT], shares[5])).isEqualTo(0, within(FOUR_ERRORS));
    }

    /** Two prices that go together make a bill vary more. */
    @Test
    void itMovesWhatIsDrawnAndNoCost() {
        Scenario together = PRICES.with(CORRELATION, Assumption.of(0.9, "test"));

        assertThat(deviation(together)).isGreaterThan(1.1 * deviation(PRICES));
        assertThat(contenders(together).getFirst().bill())
                .isEqualTo(contenders(PRICES).getFirst().bill());
    }

    private static double deviation(Scenario scenario) {
        double[] costs = new SampledCosts(scenario, contenders(scenario))
                .draw(1, 0, SIZE)
                .usdPerMonth()[0];
        double mean = Arrays.stream(costs).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(costs).map(cost -> (cost - mean) * (cost - mean)).sum() / SIZE);
    }

    @Test
    void withoutTwoPricesOfAKindItIsSaidToBeWithoutEffect() {
        Scenario typed = Books.preset("chat").with(CORRELATION, Assumption.of(0.5, "test"));
        Scenario oneOfEach = typed.with(Standard.CLOSED_INPUT_PRICE, ranged(new Range(1, 2, 4)))
                .with(Standard.HOSTED_INPUT_PRICE, ranged(new Range(0.1, 0.5, 0.6)));
        Scenario twoOfOne = oneOfEach.with(Standard.CLOSED_OUTPUT_PRICE, ranged(new Range(5, 10, 12)));

        for (Scenario scenario : List.of(typed, oneOfEach)) {
            assertThat(uses(scenario).unused(CORRELATION).map(Unused::reason)).contains(Unused.Reason.FEW_PRICE_RANGES);
        }
        assertThat(uses(twoOfOne).unused(CORRELATION)).isEmpty();
    }

    private static Uses uses(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY).uses();
    }

    private static double ranks(double[] one, double[] other) {
        double[] first = ranks(one);
        double[] second = ranks(other);
        double middle = (SIZE - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < SIZE; i++) {
            product += (first[i] - middle) * (second[i] - middle);
            square += (i - middle) * (i - middle);
        }
        return product / square;
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }
}
