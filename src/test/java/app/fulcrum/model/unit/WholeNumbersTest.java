package app.fulcrum.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {

    /** Any double up to 2^52, and those a few units in the last place beside a whole number. */
    private static double value(SplittableRandom random) {
        double value = Seeded.logUniform(random, 0.5, 0x1p52);
        double near = random.nextBoolean() ? Math.rint(value) : value;
        return near + random.nextInt(-4, 5) * Math.ulp(near);
    }

    @Test
    void floorAndCeilingAreThoseOfExactArithmetic() {
        BigDecimal lastPlace = BigDecimal.valueOf(0x1p-52);
        Seeded.forEach(1, 200_000, random -> {
            double value = value(random);
            BigDecimal exact = new BigDecimal(value);
            BigDecimal more = exact.multiply(BigDecimal.ONE.add(lastPlace));
            BigDecimal less = exact.multiply(BigDecimal.ONE.subtract(lastPlace));

            assertThat(WholeNumbers.floor(value))
                    .as("floor of %s", value)
                    .isEqualTo(more.setScale(0, RoundingMode.FLOOR).longValueExact());
            assertThat(WholeNumbers.ceil(value))
                    .as("ceiling of %s", value)
                    .isEqualTo(less.setScale(0, RoundingMode.CEILING).longValueExact());
        });
    }

    @Test
    void wholeNumbersStay() {
        for (double whole : new double[] {0, 1, 81_000_000, 1e15}) {
            assertThat(WholeNumbers.floor(whole)).isEqualTo((long) whole);
            assertThat(WholeNumbers.ceil(whole)).isEqualTo((long) whole);
        }
    }

    @Test
    void oneUnitInTheLastPlaceIsForgiven() {
        assertThat(WholeNumbers.floor(Math.nextDown(81_000_000.0))).isEqualTo(81_000_000);
        assertThat(WholeNumbers.ceil(3 * 0.1 * 10)).isEqualTo(3);
    }

    @Test
    void noTokenIsGivenAwayAtLargeCapacities() {
        assertThat(WholeNumbers.floor(35_459_490_084.985_8)).isEqualTo(35_459_490_084L);
        assertThat(WholeNumbers.floor(81_000_000 * (1 - 9e-13))).isEqualTo(80_999_999);
        assertThat(WholeNumbers.ceil(35_459_490_084.014_2)).isEqualTo(35_459_490_085L);
    }

    @Test
    void whatIsMoreThanRoundingErrorIsCutOff() {
        assertThat(WholeNumbers.floor(0.999_999)).isZero();
        assertThat(WholeNumbers.floor(80_999_999.5)).isEqualTo(80_999_999);
        assertThat(WholeNumbers.ceil(0.000_001)).isEqualTo(1);
    }

    @Test
    void beyondTheRangeOfLongItIsTheLargest() {
        assertThat(WholeNumbers.floor(1e30)).isEqualTo(Long.MAX_VALUE);
        assertThat(WholeNumbers.ceil(Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
    }

    /** The units counted hold the demand and one less does not, also at edges where the last digit decides. */
    @Test
    void unitsForIsTheLeastNumberThatHoldsADemand() {
        Seeded.forEach(1, 20_000, random -> {
            double size = Seeded.logUniform(random, 1e-2, 1e9);
            long units = (long) Seeded.logUniform(random, 1, 1e6);
            long edge = WholeNumbers.floor(units * size);
            double demand = Math.max(1, edge + random.nextInt(-1, 2));

            long least = WholeNumbers.unitsFor(demand, size);

            assertThat(WholeNumbers.floor(least * size)).isGreaterThanOrEqualTo((long) demand);
            assertThat(WholeNumbers.floor((least - 1) * size)).isLessThan((long) demand);
        });
    }
}
