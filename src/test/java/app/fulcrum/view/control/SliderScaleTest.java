package app.fulcrum.view.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.view.number.SliderScale;
import app.fulcrum.view.number.Tick;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SliderScaleTest {

    private final SliderScale tokens = Samples.tokensScale();
    private final SliderScale models = Samples.modelScale();
    private final SliderScale gpus = Samples.gpuScale();

    @Test
    void equalFactorsAreEqualDistances() {
        assertThat(tokens.position(1e5)).isZero();
        assertThat(tokens.position(1e8)).isCloseTo(0.5, within(1e-12));
        assertThat(tokens.position(1e11)).isEqualTo(1);
        assertThat(tokens.position(1)).isZero();
        assertThat(tokens.position(1e12)).isEqualTo(1);
    }

    @Test
    void aPositionGivesAValueOfThreeDigits() {
        assertThat(tokens.valueAt(0.5)).isEqualTo(1e8);
        assertThat(tokens.valueAt(0.501)).isEqualTo(1.01e8);
        assertThat(tokens.valueAt(-3)).isEqualTo(1e5);
        assertThat(tokens.valueAt(7)).isEqualTo(1e11);
        assertThat(gpus.valueAt(0.3)).isEqualTo(12);
    }

    @Test
    void anArrowGoesToTheNextOf24ValuesPerDecade() {
        double value = 1e7;
        int steps = 0;
        while (value < 1e8) {
            double next = tokens.step(value, true);
            assertThat(next / value).isBetween(1.06, 1.17);
            assertThat(tokens.step(next, false)).isEqualTo(value);
            value = next;
            steps++;
        }
        assertThat(value).isEqualTo(1e8);
        assertThat(steps).isEqualTo(24);
        assertThat(tokens.step(6.4e7, true)).isEqualTo(6.8e7);
        assertThat(tokens.step(6.4e7, false)).isEqualTo(6.2e7);
    }

    @Test
    void anArrowGoesToTheNextNamedValueWhereThereAreSome() {
        assertThat(models.step(8.03, true)).isEqualTo(20.9);
        assertThat(models.step(30, true)).isEqualTo(70.6);
        assertThat(models.step(30, false)).isEqualTo(27.2);
        assertThat(models.step(685, true)).isEqualTo(2_000);
        assertThat(models.step(2_000, true)).isEqualTo(2_000);
        assertThat(models.step(0.5, false)).isEqualTo(0.5);
    }

    @Test
    void aSmallStepIsOnePercentAndForCountsAtLeastOne() {
        assertThat(tokens.nudge(1e8, true)).isEqualTo(1.01e8);
        assertThat(tokens.nudge(6.4e7, false)).isEqualTo(6.34e7);
        assertThat(gpus.nudge(8, true)).isEqualTo(9);
        assertThat(gpus.nudge(1, false)).isEqualTo(1);
        assertThat(gpus.nudge(1000, true)).isEqualTo(1010);
    }

    @Test
    void aLeapDoublesOrHalvesWithinTheScale() {
        assertThat(tokens.leap(64e6, true)).isEqualTo(128e6);
        assertThat(tokens.leap(64e6, false)).isEqualTo(32e6);
        assertThat(tokens.leap(6e10, true)).isEqualTo(1e11);
        assertThat(gpus.leap(3, false)).isEqualTo(2);
        assertThat(gpus.leap(1, false)).isEqualTo(1);
    }

    @Test
    void aDraggedThumbIsDrawnToRoundValuesNearbyOnly() {
        double reach = 0.01;
        assertThat(tokens.snapped(tokens.position(9.7e7), reach)).isEqualTo(1e8);
        assertThat(tokens.snapped(tokens.position(5.2e7), reach)).isEqualTo(5e7);
        assertThat(tokens.snapped(tokens.position(7e7), reach)).isEqualTo(7e7);
        assertThat(models.snapped(models.position(72), reach)).isEqualTo(70.6);
        assertThat(models.snapped(models.position(50), reach)).isEqualTo(50);
        assertThat(gpus.snapped(gpus.position(17), reach)).isEqualTo(16);
    }

    @Test
    void stepsNeverLeaveTheScaleAndCountsStayWhole() {
        long seed = 7;
        Random random = new Random(seed);
        for (SliderScale scale : List.of(tokens, models, gpus)) {
            double value = scale.valueAt(random.nextDouble());
            for (int i = 0; i < 10_000; i++) {
                boolean up = random.nextBoolean();
                value = switch (random.nextInt(4)) {
                    case 0 -> scale.step(value, up);
                    case 1 -> scale.nudge(value, up);
                    case 2 -> scale.leap(value, up);
                    default -> scale.snapped(random.nextDouble(), 0.02);
                };
                assertThat(value).as("seed %d, step %d", seed, i).isBetween(scale.min(), scale.max());
                if (scale == gpus) {
                    assertThat(value).as("seed %d, step %d", seed, i).isEqualTo(Math.rint(value));
                }
            }
        }
    }

    @Test
    void decadesAreLabeledAndTwoAndFiveAreMarked() {
        assertThat(tokens.ticks())
                .extracting(Tick::label)
                .startsWith("100K", "", "", "1M", "", "", "10M")
                .endsWith("100B");
        assertThat(gpus.ticks())
                .hasSize(13)
                .filteredOn(Tick::isLabeled)
                .extracting(Tick::label)
                .containsExactly("1", "8", "64", "512", "4,096");
    }

    @Test
    void anEvenScaleStartsAtZeroAndGoesInWholeSteps() {
        SliderScale weights = SliderScale.even(0, 100, List.of(0.0, 50.0, 100.0), String::valueOf);

        assertThat(weights.position(25)).isEqualTo(0.25);
        assertThat(weights.valueAt(0.333)).isEqualTo(33);
        assertThat(weights.step(0, true)).isEqualTo(1);
        assertThat(weights.step(0, false)).isZero();
        assertThat(weights.nudge(0, true)).isEqualTo(1);
        assertThat(weights.leap(0, true)).isEqualTo(10);
        assertThat(weights.leap(95, true)).isEqualTo(100);
        assertThat(weights.snapped(0.495, 0.01)).isEqualTo(50);
        assertThat(weights.ticks()).allMatch(Tick::isLabeled).hasSize(3);
    }

    @Test
    void aScaleNeedsTwoPositiveEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> SliderScale.decades(0, 10, String::valueOf));
        assertThatIllegalArgumentException().isThrownBy(() -> SliderScale.decades(10, 10, String::valueOf));
    }
}
