package app.fulcrum.storage.usage.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
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

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: (\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

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
        if (text.length() > LONGEST_NUMBER) {
            throw new DamagedField(name);
        }
        String plain = withComma ? WITH_COMMA.matcher(text).replaceFirst("$1.$2") : text;
        if (!NUMBER.matcher(plain).matches() || exponent(plain) > 30) {
            throw new DamagedField(name);
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.abs().compareTo(MOST) > 0) {
            throw new DamagedField(name);
        }
        return Optional.of(number);
    }

    private static int exponent(String number) {
        int at = Math.max(number.indexOf('e'), number.indexOf('E'));
        return at < 0 ? 0 : Math.abs(Integer.parseInt(number.substring(at + 1)));
    }

    /**
     * A moment between 2015 and 2100: seconds since 1970, a day, or a day and a time with or without an offset; without one it is of
     * UTC.
     */
    public Optional<Instant> moment(String name) throws DamagedField {
        String text = values.apply(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant moment = parsed(text);
            if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
                throw new DamagedField(name);
            }
            return Optional.of(moment);
        } catch (DateTimeException _) {
            throw new DamagedField(name);
        }
    }

    private static Instant parsed(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            return american(american).toInstant(ZoneOffset.UTC);
        }
        String iso = text.replaceFirst("^(\\S{10}) ", "$1T").replaceFirst(" ?UTC$", "Z");
        boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime american(Matcher date) {
        return LocalDate.of(number(date, 3), number(date, 1), number(date, 2)).atTime(number(date, 4), number(date, 5));
    }

    private static int number(Matcher date, int group) {
        return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
    }
}
