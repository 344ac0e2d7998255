package app.fulcrum.model.provenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a record's date stands to today. */
public enum Freshness {
    FRESH,
    /** Read more than {@value #AGING_AFTER_DAYS} days ago. */
    AGING,
    /** Past the last day it was said to hold. */
    EXPIRED,
    /** The source bears no date. */
    UNDATED,
    /** The source is dated after today: a wrong clock, or a wrong record. */
    DATED_AHEAD;

    /** Days after which a price is shown as aging. */
    public static final int AGING_AFTER_DAYS = 90;

    /** How a record with this source and validity stands on a day. */
    public static Freshness of(Source source, Validity validity, LocalDate today) {
        if (validity.isPast(today)) {
            return EXPIRED;
        }
        return source.asOf()
                .map(asOf -> ofAge(ChronoUnit.DAYS.between(asOf, today)))
                .orElse(UNDATED);
    }

    private static Freshness ofAge(long days) {
        if (days < 0) {
            return DATED_AHEAD;
        }
        return days > AGING_AFTER_DAYS ? AGING : FRESH;
    }
}
