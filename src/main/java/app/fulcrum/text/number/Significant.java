package app.fulcrum.text.number;

import app.fulcrum.text.language.Notation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Rounding for the eye: three significant digits, half away from zero, and the signs of the program's own notation. */
final class Significant {

    static final int DIGITS = 3;
    static final String MINUS = "\u2212";
    private static final MathContext THREE = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private Significant() {}

    /** @throws IllegalArgumentException if the value is not finite: an unknown number must not reach the screen */
    static BigDecimal exactly(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no figure: " + value);
        }
        return BigDecimal.valueOf(value);
    }

    static BigDecimal round(double value) {
        return exactly(value).round(THREE);
    }

    /** The same without decimals. */
    static BigDecimal whole(BigDecimal value) {
        return exponent(value) >= DIGITS ? value.round(THREE) : value.setScale(0, RoundingMode.HALF_UP);
    }

    /** A fraction in percent, with two digits below ten percent and whole from there on. */
    static BigDecimal percent(double fraction) {
        BigDecimal percent = exactly(fraction).movePointRight(2);
        BigDecimal two = percent.round(new MathContext(2, RoundingMode.HALF_UP));
        return exponent(two) < 1 ? two : whole(percent);
    }

    /** The power of ten of the leading digit; 0 for zero. */
    static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    /** With a sign between thousands and as many decimals as there are. */
    static String grouped(BigDecimal value) {
        BigDecimal trimmed = value.stripTrailingZeros();
        return grouped(trimmed, Math.max(0, trimmed.scale()));
    }

    static String grouped(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
        String written = Notation.current().signs(text);
        return rounded.signum() < 0 ? MINUS + written : written;
    }

    /** Three digits with a magnitude: {@code 64M}, {@code 1.2B}, {@code 21.5K}. */
    static String compact(double value) {
        BigDecimal rounded = round(value);
        Magnitude magnitude = Magnitude.of(exponent(rounded));
        return grouped(rounded.scaleByPowerOfTen(-magnitude.exponent())) + magnitude.suffix();
    }
}
