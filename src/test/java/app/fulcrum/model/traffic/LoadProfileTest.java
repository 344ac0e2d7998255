package app.fulcrum.model.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.support.Seeded;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProfileTest {

    private static final int CASES = 500;

    @Test
    void aDayWithoutPeakIsFlat() {
        LoadProfile flat = LoadProfile.made(1);

        assertThat(flat.slots()).isEqualTo(24);
        for (int slot = 0; slot < 24; slot++) {
            assertThat(flat.load(slot)).isEqualTo(1);
        }
        assertThat(flat.peakWithinSlot()).isEqualTo(1);
    }

    /** {@code p = 24 ÷ Σ (k/24)^a}, worked out for whole exponents. */
    @ParameterizedTest
    @CsvSource({"1.92, 1", "2.8212244897959184, 2", "3.6864, 3"})
    void wholeExponentsAreFound(double peak, int exponent) {
        LoadProfile made = LoadProfile.made(peak);
        for (int slot = 0; slot < 24; slot++) {
            double expected = peak * Math.pow((24 - slot) / 24.0, exponent);
            assertThat(made.load(slot)).isEqualTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void aMadeDayHasMeanOneAndItsPeak() {
        Seeded.forEach(1, CASES, random -> {
            double peak = random.nextDouble(1, 30);
            LoadProfile made = LoadProfile.made(peak);

            assertThat(mean(made)).isEqualTo(1, within(1e-12));
            assertThat(made.peakToAverage()).isEqualTo(peak, within(1e-12 * peak));
            for (int slot = 1; slot < made.slots(); slot++) {
                assertThat(made.load(slot)).isLessThanOrEqualTo(made.load(slot - 1));
            }
        });
    }

    @Test
    void beyondItsSlotsAllComesInOne() {
        LoadProfile made = LoadProfile.made(48);

        assertThat(made.load(0)).isEqualTo(24);
        assertThat(made.load(1)).isZero();
        assertThat(made.peakWithinSlot()).isEqualTo(2);
    }

    /** A day given by its hours and the week of seven such days are the same load. */
    @Test
    void aWeekOfEqualDaysIsTheDay() {
        Seeded.forEach(1, CASES, random -> {
            double[] day = values(random, 24);
            double[] week = new double[168];
            for (int hour = 0; hour < week.length; hour++) {
                week[hour] = day[hour % 24];
            }
            LoadProfile one = LoadProfile.given(day, 1.5);
            LoadProfile seven = LoadProfile.given(week, 1.5);
            double level = random.nextDouble(0, 3);

            assertThat(seven.peakToAverage()).isEqualTo(one.peakToAverage(), within(1e-12));
            assertThat(seven.shareAbove(level)).isEqualTo(one.shareAbove(level), within(1e-12));
        });
    }

    @Test
    void whatIsAboveALevelIsCountedSlotBySlot() {
        Seeded.forEach(1, CASES, random -> {
            LoadProfile profile = LoadProfile.given(values(random, 168), 1);
            double level = random.nextInt(3) == 0 ? profile.load(random.nextInt(168)) : random.nextDouble(0, 4);
            double above = 0;
            int slots = 0;
            for (int slot = 0; slot < profile.slots(); slot++) {
                above += Math.max(0, profile.load(slot) - level) / profile.slots();
                slots += profile.load(slot) > level ? 1 : 0;
            }

            assertThat(profile.shareAbove(level)).isEqualTo(above, within(1e-12));
            assertThat(profile.slotsAbove(level)).isEqualTo(slots);
        });
    }

    @Test
    void workKeptOutOfThePeakIsEven() {
        Seeded.forEach(1, CASES, random -> {
            double peak = random.nextDouble(1, 5);
            double share = random.nextDouble();
            LoadProfile even = LoadProfile.made(peak).withEvenShare(share);

            assertThat(mean(even)).isEqualTo(1, within(1e-12));
            assertThat(even.peakToAverage()).isEqualTo(1 + (peak - 1) * (1 - share), within(1e-12 * peak));
            assertThat(LoadProfile.made(peak).withEvenShare(0)).isEqualTo(LoadProfile.made(peak));
        });
    }

    private static double[] values(SplittableRandom random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 100);
        }
        values[0] = 1;
        return values;
    }

    private static double mean(LoadProfile profile) {
        double sum = 0;
        for (int slot = 0; slot < profile.slots(); slot++) {
            sum += profile.load(slot);
        }
        return sum / profile.slots();
    }
}
