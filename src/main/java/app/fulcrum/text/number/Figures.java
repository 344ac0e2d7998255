package app.fulcrum.text.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.text.language.Notation;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/**
 * Numbers as this program prints them. On the screen at most three significant digits, so that nothing looks more
 * certain than it is; the {@code exact} forms for tooltips; {@link #machine} for data columns. The notation is that of
 * the language of this run, written here as in English: a point before decimals, commas between thousands.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a value that is not finite.
 */
public final class Figures {

    private static final double BYTES_PER_GIB = 1L << 30;
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String DASH = "\u2013";

    private Figures() {}

    /** A count: {@code 64M}, {@code 1.2B}, {@code 845}. */
    public static String tokens(double count) {
        BigDecimal exact = Significant.exactly(count);
        return Significant.exponent(exact) >= 1 && Significant.exponent(exact) < Significant.DIGITS
                ? Significant.compact(Significant.whole(exact).doubleValue())
                : Significant.compact(count);
    }

    /** Of things there are only whole ones, GPUs, sequences, requests: {@code 24}, {@code 154,000}. */
    public static String count(double things) {
        return Significant.grouped(Significant.whole(Significant.exactly(things)));
    }

    /** Billions, of less than one too: {@code 0.5B}. */
    public static String billions(double billions) {
        return plain(billions) + Magnitude.BILLION.suffix();
    }

    /** A count in full: {@code 61,234,567}. */
    public static String exact(double count) {
        return Significant.grouped(Significant.exactly(count));
    }

    /** A fraction in percent with every digit, without the sign for percent. */
    public static String exactPercent(double fraction) {
        return Significant.grouped(Significant.exactly(fraction).movePointRight(2));
    }

    /** {@code $7,790}, {@code $1.23M}: a monthly bill. */
    public static String money(double usd) {
        return MoneyFigures.USD.amount(usd);
    }

    /** {@code $21.5K}: a bill where there is little room. */
    public static String compactMoney(double usd) {
        return MoneyFigures.USD.compact(usd);
    }

    /** {@code $0.88}, {@code $10.00}: a price per unit, with cents below a hundred. */
    public static String price(double usd) {
        return MoneyFigures.USD.price(usd);
    }

    /** {@code $7,791.25}. */
    public static String exactMoney(double usd) {
        return MoneyFigures.USD.exact(usd);
    }

    /** A fraction in percent, whole from ten percent on: {@code 26 %}, {@code 4.2 %}. */
    public static String share(double fraction) {
        return Significant.grouped(Significant.percent(fraction)) + NO_BREAK_SPACE + "%";
    }

    /** {@code 2.5×}. */
    public static String ratio(double factor) {
        return Significant.grouped(Significant.round(factor)) + "×";
    }

    /** A plain number with at most three digits and no magnitude: {@code 1,230}, {@code 0.7}. */
    public static String plain(double value) {
        return Significant.grouped(Significant.round(value));
    }

    /** {@code 73.2 GiB}. */
    public static String gibibytes(double bytes) {
        return plain(bytes / BYTES_PER_GIB) + NO_BREAK_SPACE + "GiB";
    }

    /** {@code 50 ms}, {@code 1.25 s}. */
    public static String milliseconds(double milliseconds) {
        BigDecimal rounded = Significant.round(milliseconds);
        boolean seconds = rounded.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return Significant.grouped(seconds ? rounded.movePointLeft(3) : rounded)
                + NO_BREAK_SPACE
                + (seconds ? "s" : "ms");
    }

    /** {@code 158M–221M}, with what both ends count once where the language has it so, or one figure where both ends print the same. */
    public static String span(double low, double high, DoubleFunction<String> figure) {
        String first = figure.apply(low);
        String last = figure.apply(high);
        return first.equals(last) ? first : withoutUnitOf(last, first) + DASH + last;
    }

    /** The first of two figures without what the other counts too, where the language says that once: {@code 10} of 10 $ and 50 $. */
    public static String withoutUnitOf(String other, String figure) {
        int unit = figure.indexOf(NO_BREAK_SPACE);
        boolean isShared = Notation.current().writesUnitOnce() && unit > 0 && other.endsWith(figure.substring(unit));
        return isShared ? figure.substring(0, unit) : figure;
    }

    /** {@code 175M (158M–221M)}, or one figure if the range is a single value. */
    public static String range(Range range, DoubleFunction<String> figure) {
        String base = figure.apply(range.base());
        return range.isExact() ? base : base + " (" + span(range.low(), range.high(), figure) + ")";
    }

    /** The shortest decimal text that reads back as the same double: no grouping, no magnitude, no locale. */
    public static String machine(double value) {
        BigDecimal trimmed = Significant.exactly(value).stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0).toPlainString() : trimmed.toPlainString();
    }
}
