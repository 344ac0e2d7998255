package app.fulcrum.storage.usage.source;

import app.fulcrum.model.usage.column.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as tables write them: seconds or milliseconds since 1970, a day, or a day and a time with or without an offset. Without one
 * they are of UTC.
 */
final class Moments {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:,?[ T](\\d{1,2}):(\\d{2})(?::\\d{2})?(?:"
                    + " ?([AaPp])\\.?[Mm]\\.?)?)?");

    private static final int CENTURY = 2_000;
    private static final int HALF_DAY = 12;

    private Moments() {}

    /**
     * @param order of dates that end with their year and have no points between: where there are, the day comes first
     * @return nothing for what is no moment
     */
    static Optional<Instant> read(String text, DateOrder order) {
        try {
            return Optional.of(parsed(text, order));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant parsed(String text, DateOrder order) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast, order).toInstant(ZoneOffset.UTC);
        }
        String iso = text.replaceFirst("^(\\d{4})/(\\d{2})/(\\d{2})", "$1-$2-$3")
                .replaceFirst("^(\\S{10}) ", "$1T")
                .replaceFirst(" ?UTC$", "Z");
        if (DAY.matcher(iso).matches()) {
            return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime yearLast(Matcher date, DateOrder order) {
        boolean isDayFirst = order == DateOrder.DAY_FIRST || date.group(2).equals(".");
        int year = number(date, 4);
        LocalDate day = LocalDate.of(
                year < 100 ? CENTURY + year : year, number(date, isDayFirst ? 3 : 1), number(date, isDayFirst ? 1 : 3));
        return day.atTime(time(date));
    }

    private static LocalTime time(Matcher date) {
        String half = Optional.ofNullable(date.group(7)).orElse("").toLowerCase(Locale.ROOT);
        int hour = number(date, 5);
        if (half.isEmpty()) {
            return LocalTime.of(hour, number(date, 6));
        }
        if (hour < 1 || hour > HALF_DAY) {
            throw new DateTimeException("no hour of half a day");
        }
        return LocalTime.of(hour % HALF_DAY + (half.equals("p") ? HALF_DAY : 0), number(date, 6));
    }

    private static int number(Matcher date, int group) {
        return Optional.ofNullable(date.group(group)).map(Integer::parseInt).orElse(0);
    }
}
