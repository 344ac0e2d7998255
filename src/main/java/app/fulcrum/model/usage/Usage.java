package app.fulcrum.model.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was used and paid, day by day.
 *
 * @param entries by day, seller, model and tier, each once
 * @param hours by hour and seller; a day whose hours come to its tokens is known by the hour, others are not
 * @param finest how finely the record tells when something was used; absent where it counts nothing
 * @param counted the days whose tokens are told: those without an entry had none
 * @param billed the days whose amounts are told
 */
public record Usage(
        List<UsageEntry> entries,
        List<UsedHour> hours,
        Optional<BucketLength> finest,
        CoveredDays counted,
        CoveredDays billed) {

    /** Sorts both lists. */
    public Usage {
        entries = entries.stream().sorted(UsageEntry.ORDER).toList();
        hours = hours.stream().sorted(UsedHour.ORDER).toList();
    }

    /** The first day that is told of. */
    public Optional<LocalDate> first() {
        return days().spans().stream().findFirst().map(CoveredDays.Span::first);
    }

    /** The day after the last that is told of. */
    public Optional<LocalDate> end() {
        return days().spans().reversed().stream().findFirst().map(CoveredDays.Span::end);
    }

    private CoveredDays days() {
        return counted.and(billed);
    }

    /**
     * Both records together. Counts (tokens and requests) and amounts are taken apart from one another, so that an export of usage
     * and one of costs complete each other. Where both records have counts of a seller on a day, they are held to be of the
     * same use, and those of the record that has more of them on that day are taken, all of them; where they have as many, those that
     * tell it more finely. The same goes for amounts. So a record put together with itself is itself, and the order of several
     * does not matter.
     *
     * @throws ArithmeticException if tokens leave the range of a long, which takes a thousand records of the largest size
     */
    public Usage plus(Usage other) {
        return UsageSum.of(this, other);
    }
}
