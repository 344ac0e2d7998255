package app.fulcrum.storage.usage.source;

import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The values of a row by the names of their columns, in small letters. An empty value is none.
 *
 * @param values what stands under a name; an empty text where nothing does
 * @param line where it begins in the file, from 1
 * @param hasDecimalCommas whether an amount may be written as in 0,25
 */
public record UsageRow(UnaryOperator<String> values, int line, boolean hasDecimalCommas) {

    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

    /** Not 1,234 and the like, which may be a thousand times as much. */
    private static final Pattern WITH_COMMA = Pattern.compile("^([+-]?\\d+),(\\d{1,2}|\\d{4,}|(?<=^[+-]?0,)\\d{3})$");

    /** Beside an amount. */
    private static final Pattern CURRENCY = Pattern.compile("^(?:USD|US[$]|[$])\\s*|(?<=^[+-])[$]|\\s*(?:USD|[$])$");

    /** Thousands in groups of three, with whatever may stand between them. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[ '’\\u00A0\\u202F]\\d{3})+(?:[.,]\\d*)?");

    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final BigDecimal MOST = new BigDecimal("1e15");

    public Optional<String> text(String name) {
        String value = values.apply(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The text in small letters, to be compared. */
    public String word(String name) {
        return values.apply(name).toLowerCase(Locale.ROOT);
    }

    /** A count: whole, not negative, at most 10<sup>15</sup>. */
    public OptionalLong count(String name) throws DamagedField {
        Optional<BigDecimal> number = number(name, false);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        if (number.get().signum() < 0 || number.get().stripTrailingZeros().scale() > 0) {
            throw new DamagedField(name);
        }
        return OptionalLong.of(number.get().longValueExact());
    }

    /** An amount with all its digits, at most 10<sup>15</sup> up or down. */
    public Optional<BigDecimal> amount(String name) throws DamagedField {
        return number(name, hasDecimalCommas);
    }

    private Optional<BigDecimal> number(String name, boolean withComma) throws DamagedField {
        String text = values.apply(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parsed(withComma ? WITH_COMMA.matcher(text).replaceFirst("$1.$2") : text, name));
    }

    private static BigDecimal parsed(String plain, String name) throws DamagedField {
        if (plain.length() > LONGEST_NUMBER || !NUMBER.matcher(plain).matches() || exponent(plain) > 30) {
            throw new DamagedField(name);
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.abs().compareTo(MOST) > 0) {
            throw new DamagedField(name);
        }
        return number;
    }

    private static int exponent(String number) {
        int at = Math.max(number.indexOf('e'), number.indexOf('E'));
        return at < 0 ? 0 : Math.abs(Integer.parseInt(number.substring(at + 1)));
    }

    /** An amount whose thousands may be grouped, and beside which the sign of dollars may stand; at most 10<sup>15</sup>. */
    public Optional<BigDecimal> amount(String name, DecimalMark mark) throws DamagedField {
        String text = CURRENCY.matcher(values.apply(name)).replaceAll("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean isGrouped = GROUPED.matcher(text.replace(mark.grouping(), ' ')).matches();
        if (!isGrouped && text.indexOf(mark.grouping()) >= 0) {
            throw new DamagedField(name);
        }
        String plain = isGrouped ? text.replaceAll("[^\\d+" + mark.sign() + "-]", "") : text;
        return Optional.of(parsed(plain.replace(mark.sign(), '.'), name));
    }

    /** A moment between 2015 and 2100, as {@link Moments} reads it. */
    public Optional<Instant> moment(String name) throws DamagedField {
        return moment(name, DateOrder.MONTH_FIRST);
    }

    /** @param order of dates that end with their year */
    public Optional<Instant> moment(String name, DateOrder order) throws DamagedField {
        String text = values.apply(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Instant moment = Moments.read(text, order).orElseThrow(() -> new DamagedField(name));
        if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
            throw new DamagedField(name);
        }
        return Optional.of(moment);
    }
}
