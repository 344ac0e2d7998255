package app.fulcrum.text.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Notation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Numbers as they stand in a typed field: exact, and such that {@link NumberParser} reads the same value back whatever
 * the locale.
 */
public final class EditableText {

    private EditableText() {}

    /** A single value, or {@code base (low to high)}. */
    public static String of(Range range, Unit unit) {
        String low = of(range.low(), unit);
        String base = of(range.base(), unit);
        String high = of(range.high(), unit);
        if (range.isExact()) {
            return base;
        }
        boolean isShort = Stream.of(low, base, high).allMatch(EditableText::hasMagnitude);
        return isShort
                ? bracketed(base, withoutSharedMagnitude(low, high), high)
                : bracketed(inFull(range.base(), unit), inFull(range.low(), unit), inFull(range.high(), unit));
    }

    private static String bracketed(String base, String low, String high) {
        return base + " (" + low + " " + Notation.current().to() + " " + high + ")";
    }

    private static String withoutSharedMagnitude(String low, String high) {
        return Notation.current().writesUnitOnce()
                ? magnitudes()
                        .filter(magnitude -> low.endsWith(magnitude.suffix()) && high.endsWith(magnitude.suffix()))
                        .findFirst()
                        .map(magnitude -> low.substring(
                                0, low.length() - magnitude.suffix().length()))
                        .orElse(low)
                : low;
    }

    private static Stream<Magnitude> magnitudes() {
        return Arrays.stream(Magnitude.values()).skip(1);
    }

    private static boolean hasMagnitude(String text) {
        return magnitudes().anyMatch(magnitude -> text.endsWith(magnitude.suffix()));
    }

    /** Without a magnitude, which beside a bare number would look as if it were meant for both. */
    private static String inFull(double value, Unit unit) {
        return full(Significant.exactly(value).movePointRight(unit == Unit.SHARE ? 2 : 0));
    }

    public static String of(double value, Unit unit) {
        BigDecimal exact = Significant.exactly(value);
        return switch (unit) {
            case SHARE -> full(exact.movePointRight(2));
            case BILLION_PARAMETERS -> parameters(exact.movePointRight(Magnitude.BILLION.exponent()));
            default -> count(exact);
        };
    }

    /** Always with a magnitude: a bare number in such a field would mean billions. */
    private static String parameters(BigDecimal value) {
        Magnitude magnitude = isShort(value) ? Magnitude.of(Significant.exponent(value)) : Magnitude.BILLION;
        return magnitude == Magnitude.ONE ? shortened(value, Magnitude.BILLION) : shortened(value, magnitude);
    }

    private static String count(BigDecimal value) {
        Magnitude magnitude = Magnitude.of(Significant.exponent(value));
        boolean millions = magnitude.exponent() >= Magnitude.MILLION.exponent();
        return millions && isShort(value) ? shortened(value, magnitude) : full(value);
    }

    private static boolean isShort(BigDecimal value) {
        return value.stripTrailingZeros().precision() <= Significant.DIGITS + 1;
    }

    private static String shortened(BigDecimal value, Magnitude magnitude) {
        return plain(value.movePointLeft(magnitude.exponent())) + magnitude.suffix();
    }

    private static String full(BigDecimal value) {
        boolean millions = Significant.exponent(value) >= Magnitude.MILLION.exponent();
        return millions ? Significant.grouped(value) : plain(value);
    }

    /** Three decimals would look like a group of three where the point separates groups; a fourth settles it. */
    private static String plain(BigDecimal value) {
        BigDecimal trimmed = value.stripTrailingZeros();
        int decimals = Math.max(0, trimmed.scale());
        return Notation.current()
                .signs(trimmed.setScale(decimals == 3 ? 4 : decimals).toPlainString());
    }
}
