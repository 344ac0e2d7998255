package app.fulcrum.view.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Round values on a logarithmic scale, each an exact decimal. */
final class Decades {

    /** The E24 series of preferred numbers (IEC 60063): 24 values per decade, each about 10 % above the last. */
    private static final List<String> E24 = List.of(
            "1.0", "1.1", "1.2", "1.3", "1.5", "1.6", "1.8", "2.0", "2.2", "2.4", "2.7", "3.0", "3.3", "3.6", "3.9",
            "4.3", "4.7", "5.1", "5.6", "6.2", "6.8", "7.5", "8.2", "9.1");

    private static final List<String> ONE_TWO_FIVE = List.of("1", "2", "5");
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Decades() {}

    static NavigableSet<Double> e24(double min, double max) {
        return values(E24, min, max);
    }

    static NavigableSet<Double> oneTwoFive(double min, double max) {
        return values(ONE_TWO_FIVE, min, max);
    }

    static NavigableSet<Double> powersOfTen(double min, double max) {
        return values(List.of("1"), min, max);
    }

    /** The value itself where it is a whole number of few digits, else its first three digits. */
    static double threeDigits(double value) {
        return new BigDecimal(value).round(THREE_DIGITS).doubleValue();
    }

    private static NavigableSet<Double> values(List<String> mantissas, double min, double max) {
        NavigableSet<Double> values = new TreeSet<>();
        for (int exponent = exponent(min); exponent <= exponent(max); exponent++) {
            for (String mantissa : mantissas) {
                double value =
                        new BigDecimal(mantissa).scaleByPowerOfTen(exponent).doubleValue();
                if (value >= min && value <= max) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value));
    }
}
