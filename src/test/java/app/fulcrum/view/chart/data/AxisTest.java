package app.fulcrum.view.chart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {

    private static ChartAxis axis(double low, double high, Spacing spacing) {
        return new ChartAxis("Tokens per day", low, high, spacing, Figures::tokens);
    }

    @Test
    void aLogarithmicAxisGivesEqualRoomToEqualFactors() {
        ChartAxis axis = axis(1e5, 1e11, Spacing.LOGARITHMIC);
        assertThat(axis.position(1e8)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.valueAt(0.5)).isCloseTo(1e8, within(1e-3));
        assertThat(axis.position(0)).isNaN();
        assertThat(axis.position(-1)).isNaN();
    }

    @Test
    void aLinearAxisGivesEqualRoomToEqualDifferences() {
        ChartAxis axis = axis(0, 200, Spacing.LINEAR);
        assertThat(axis.position(50)).isEqualTo(0.25);
        assertThat(axis.valueAt(0.25)).isEqualTo(50);
    }

    @Test
    void impossibleAxesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> axis(2, 2, Spacing.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> axis(0, 10, Spacing.LOGARITHMIC));
        assertThatIllegalArgumentException().isThrownBy(() -> axis(0, Double.POSITIVE_INFINITY, Spacing.LINEAR));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.01, 2", "2, 2", "3, 5", "5, 5", "5.5, 10", "999, 1000", "0.03, 0.05", "20000000, 20000000"})
    void anUpperEndIsTheNextRoundValue(double value, double end) {
        assertThat(AxisFit.roundUp(value)).isCloseTo(end, within(end * 1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.99, 1", "2.7, 2", "9.9, 5", "0.03, 0.02"})
    void aLowerEndIsTheLastRoundValue(double value, double end) {
        assertThat(AxisFit.roundDown(value)).isCloseTo(end, within(end * 1e-12));
    }

    @ParameterizedTest
    @EnumSource(Spacing.class)
    void aFittedAxisHoldsEverythingInSightAndLittleElse(Spacing spacing) {
        long seed = 11;
        Random random = new Random(seed);
        ChartAxis x = axis(1, 1e6, spacing);
        for (int i = 0; i < 1_000; i++) {
            double cost = Math.pow(10, random.nextDouble(-3, 9));
            double spread = 1 + random.nextDouble();
            Curve curve = Curve.of(
                    new double[] {1, 1e6},
                    new double[] {cost, cost * 50},
                    new double[] {cost / spread, cost * 50 / spread},
                    new double[] {cost * spread, cost * 50 * spread});
            ChartAxis fitted = AxisFit.costs("USD", List.of(curve), x, spacing, Figures::money);
            assertThat(fitted.contains(cost / spread) && fitted.contains(cost * 50 * spread))
                    .as("seed %d, case %d, %s", seed, i, fitted)
                    .isTrue();
            assertThat(fitted.high()).as("seed %d, case %d", seed, i).isLessThan(cost * 50 * spread * 3);
        }
    }

    @Test
    void anAxisOfNothingIsStillAnAxis() {
        ChartAxis x = axis(1, 10, Spacing.LOGARITHMIC);
        assertThat(AxisFit.costs("USD", List.of(), x, Spacing.LOGARITHMIC, Figures::money)
                        .high())
                .isEqualTo(10);
        Curve free = Curve.of(new double[] {1, 10}, new double[] {0, 0});
        assertThat(AxisFit.costs("USD", List.of(free), x, Spacing.LOGARITHMIC, Figures::money)
                        .low())
                .isEqualTo(1);
        assertThat(AxisFit.costs("USD", List.of(free), x, Spacing.LINEAR, Figures::money)
                        .high())
                .isEqualTo(1);
    }
}
