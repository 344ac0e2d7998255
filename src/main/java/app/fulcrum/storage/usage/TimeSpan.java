package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When what a row tells of was used.
 *
 * @param end the moment after it
 */
record TimeSpan(Instant start, Instant end) {

    /** A day in spring and autumn may have an hour more. */
    private static final Duration LONGEST = Duration.ofHours(25);

    /** From one column to another; a day where there is no end. The first of several names that has a value counts. */
    static TimeSpan of(UsageRow row, String[] starts, String[] ends) throws DamagedField, OmittedRow {
        Instant start = first(row, starts).orElseThrow(() -> new DamagedField(starts[0]));
        Optional<Instant> told = first(row, ends);
        Instant end = told.orElse(start.plus(Duration.ofDays(1)));
        if (!start.isBefore(end)) {
            throw new DamagedField(ends[0]);
        }
        TimeSpan span = new TimeSpan(start, end);
        if (span.length().compareTo(LONGEST) > 0) {
            throw new OmittedRow(Omission.LONGER_THAN_A_DAY);
        }
        return span;
    }

    /** The day of a column. */
    static TimeSpan day(UsageRow row, String column) throws DamagedField, OmittedRow {
        return of(row, new String[] {column}, new String[0]);
    }

    private static Optional<Instant> first(UsageRow row, String[] names) throws DamagedField {
        for (String name : names) {
            Optional<Instant> moment = row.moment(name);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    private Duration length() {
        return Duration.between(start, end);
    }

    BucketLength bucket() {
        if (length().compareTo(Duration.ofMinutes(1)) <= 0) {
            return BucketLength.MINUTE;
        }
        return length().compareTo(Duration.ofHours(1)) <= 0 ? BucketLength.HOUR : BucketLength.DAY;
    }

    /** The day of UTC in which it begins. */
    LocalDate day() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** The minute of UTC in which it begins, counted from 1970. */
    long minute() {
        return Math.floorDiv(start.getEpochSecond(), 60L);
    }
}
