package app.fulcrum.model.provenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a record's date stands to today. */
public enum Freshness {
    FRESH,
    /** Read longer ago than prices of its kind are relied on. */
    AGING,
    /** Past the last day it was said to hold. */
    EXPIRED,
    /** The source bears no date. */
    UNDATED,
    /** The source is dated after today: a wrong clock, or a wrong record. */
    DATED_AHEAD;

    /**
     * How a record with this source and validity stands on a day.
     *
     * @param oldAfterDays after more days than this it is old
     */
    public static Freshness of(Source source, Validity validity, LocalDate today, int oldAfterDays) {
        if (validity.isPast(today)) {
            return EXPIRED;
        }
        return source.asOf()
                .map(asOf -> ofAge(ChronoUnit.DAYS.between(asOf, today), oldAfterDays))
                .orElse(UNDATED);
    }

    private static Freshness ofAge(long days, int oldAfterDays) {
        if (days < 0) {
            return DATED_AHEAD;
        }
        return days > oldAfterDays ? AGING : FRESH;
    }
}
