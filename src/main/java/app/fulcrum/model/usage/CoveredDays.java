package app.fulcrum.model.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days a record covers, whether or not something was used on them.
 *
 * @param spans in order, with days between them
 */
public record CoveredDays(List<Span> spans) {

    public static final CoveredDays NONE = new CoveredDays(List.of());

    /**
     * Days without a gap.
     *
     * @param end the day after the last
     */
    public record Span(LocalDate first, LocalDate end) {

        /** @throws IllegalArgumentException if it has no day */
        public Span {
            if (!first.isBefore(end)) {
                throw new IllegalArgumentException("no day from " + first + " to " + end);
            }
        }
    }

    public CoveredDays {
        spans = List.copyOf(spans);
    }

    /** @param end the day after the last */
    public static CoveredDays of(LocalDate first, LocalDate end) {
        return new CoveredDays(List.of(new Span(first, end)));
    }

    /** The days of either. */
    public CoveredDays and(CoveredDays other) {
        List<Span> joined = new ArrayList<>();
        Stream.concat(spans.stream(), other.spans.stream())
                .sorted(Comparator.comparing(Span::first))
                .forEach(span -> join(joined, span));
        return new CoveredDays(joined);
    }

    private static void join(List<Span> joined, Span span) {
        if (joined.isEmpty() || joined.getLast().end().isBefore(span.first())) {
            joined.add(span);
        } else {
            Span last = joined.removeLast();
            joined.add(new Span(last.first(), last.end().isAfter(span.end()) ? last.end() : span.end()));
        }
    }

    /** How many there are. */
    public long count() {
        return spans.stream()
                .mapToLong(span -> ChronoUnit.DAYS.between(span.first(), span.end()))
                .sum();
    }

    public Stream<LocalDate> days() {
        return spans.stream().flatMap(span -> span.first().datesUntil(span.end()));
    }

    /** Whether all days from one to another, which is not among them, are covered. */
    boolean covers(LocalDate first, LocalDate end) {
        return spans.stream().anyMatch(span -> !first.isBefore(span.first()) && !end.isAfter(span.end()));
    }
}
