package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

    private static final Range RANGE = new Range(2, 3, 8);

    /** Closed forms; of a log-normal one the ends are percentiles, and one standard deviation is a power of them. */
    @ParameterizedTest
    @CsvSource({
        "TRIANGULAR, 0.041666666666666664, 2.5",
        "TRIANGULAR, 0.16666666666666666, 3",
        "TRIANGULAR, 0.7916666666666666, 5.5",
        "UNIFORM, 0.25, 3.5",
        "UNIFORM, 0.5, 5",
        "LOG_NORMAL, 0.1, 2",
        "LOG_NORMAL, 0.5, 3",
        "LOG_NORMAL, 0.9, 8",
        "LOG_NORMAL, 0.8413447460685429, 6.4492086",
        "LOG_NORMAL, 0.15865525393145707, 2.1863340",
    })
    void theseSharesLieBelowTheseNumbers(Shape shape, double share, double number) {
        assertThat(Distribution.of(RANGE, shape).quantile(share)).isCloseTo(number, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void moreLieBelowALargerNumber(Shape shape) {
        Distribution distribution = Distribution.of(RANGE, shape);
        double before = 0;
        for (int i = 1; i < 10_000; i++) {
            double now = distribution.quantile(i / 10_000.0);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        assertThat(distribution.quantile(Math.nextDown(1.0))).isFinite();
        assertThat(distribution.quantile(Double.MIN_NORMAL)).isNotNegative();
    }

    /** Means and variances: a third of the sum, the middle, and the two halves of two log-normal distributions. */
    @Test
    void momentsAreThoseOfTheFormulas() {
        check(Shape.TRIANGULAR, 13.0 / 3, (4 + 9 + 64 - 6 - 16 - 24) / 18.0);
        check(Shape.UNIFORM, 5, 3);
        double below = Math.log(3 / 2.0) / Distribution.NINE_IN_TEN;
        double above = Math.log(8 / 3.0) / Distribution.NINE_IN_TEN;
        DoubleUnaryOperator power = times -> Math.pow(3, times) * (half(-times * below) + half(times * above));
        double mean = power.applyAsDouble(1);
        check(Shape.LOG_NORMAL, mean, power.applyAsDouble(2) - mean * mean);
    }

    /** The mean of e to the power of s·z over the z above 0, one half of all. */
    private static double half(double s) {
        return Math.exp(s * s / 2) * Distribution.NORMAL.cumulativeProbability(s);
    }

    private static void check(Shape shape, double mean, double variance) {
        Distribution distribution = Distribution.of(RANGE, shape);
        int parts = 1_000_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < parts; i++) {
            double number = distribution.quantile((i + 0.5) / parts);
            sum += number;
            squares += number * number;
        }
        double found = sum / parts;
        assertThat(found).as("mean of %s", shape).isCloseTo(mean, within(2e-4 * mean));
        assertThat(squares / parts - found * found)
                .as("variance of %s", shape)
                .isCloseTo(variance, within(3e-3 * variance));
    }
}
