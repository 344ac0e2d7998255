package app.fulcrum.model.usage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tokens of a day.
 *
 * @param mean over all covered days
 * @param low what one in ten days stays at or below: the P10 of the days' totals by nearest rank, the ⌈0.1·n⌉-th smallest
 * @param high what nine in ten stay at or below: the P90, the ⌈0.9·n⌉-th smallest
 */
public record DailyTokens(double mean, long low, long high) {

    /** @param usage of at least one counted day */
    static DailyTokens of(Usage usage) {
        Map<LocalDate, Long> totals = totals(usage);
        long[] sorted = usage.counted()
                .days()
                .mapToLong(day -> totals.getOrDefault(day, 0L))
                .sorted()
                .toArray();
        return new DailyTokens((double) Arrays.stream(sorted).sum() / sorted.length, rank(sorted, 1), rank(sorted, 9));
    }

    /** Of each day with any. */
    static Map<LocalDate, Long> totals(Usage usage) {
        Map<LocalDate, Long> totals = new TreeMap<>();
        for (UsageEntry entry : usage.entries()) {
            entry.tokens().ifPresent(tokens -> totals.merge(entry.day(), tokens.total(), Long::sum));
        }
        return totals;
    }

    private static long rank(long[] sorted, int tenths) {
        return sorted[Math.ceilDiv(sorted.length * tenths, 10) - 1];
    }
}
