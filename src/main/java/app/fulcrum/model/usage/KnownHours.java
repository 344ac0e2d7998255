package app.fulcrum.model.usage;

import app.fulcrum.model.traffic.GivenDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The days of which every hour is known: those whose hours come to all their tokens, days without any among them.
 *
 * @param tokens of the hours with any
 * @param days in order
 */
record KnownHours(Map<LocalDateTime, Long> tokens, List<LocalDate> days) {

    /** Fewest days for the hours of a day. */
    static final int DAYS_FOR_A_DAY = 7;

    /** Fewest days for the hours of a week. */
    static final int DAYS_FOR_A_WEEK = 28;

    static KnownHours of(Usage usage) {
        Map<LocalDateTime, Long> tokens = new TreeMap<>();
        Map<LocalDate, Long> byHours = new TreeMap<>();
        for (UsedHour hour : usage.hours()) {
            tokens.merge(hour.hour(), hour.tokens(), Long::sum);
            byHours.merge(hour.hour().toLocalDate(), hour.tokens(), Long::sum);
        }
        Map<LocalDate, Long> totals = DailyTokens.totals(usage);
        return new KnownHours(
                tokens,
                usage.counted()
                        .days()
                        .filter(day -> totals.getOrDefault(day, 0L).equals(byHours.getOrDefault(day, 0L)))
                        .toList());
    }

    /** The mean load of each hour of the day, over their mean. */
    GivenDay day() {
        double[] sums = new double[GivenDay.DAY];
        days.forEach(day -> add(sums, 0, day));
        return relative(Arrays.stream(sums).map(sum -> sum / days.size()).toArray());
    }

    /** The mean load of each hour of the week, over their mean. Every day of the week must be among the days. */
    GivenDay week() {
        double[] sums = new double[GivenDay.WEEK];
        int[] counts = new int[DayOfWeek.values().length];
        for (LocalDate day : days) {
            int weekday = day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
            counts[weekday]++;
            add(sums, weekday * GivenDay.DAY, day);
        }
        return relative(IntStream.range(0, GivenDay.WEEK)
                .mapToDouble(slot -> sums[slot] / counts[slot / GivenDay.DAY])
                .toArray());
    }

    boolean hasEveryWeekday() {
        return days.stream().map(LocalDate::getDayOfWeek).distinct().count() == DayOfWeek.values().length;
    }

    boolean isIdle() {
        return days.stream()
                .noneMatch(day ->
                        IntStream.range(0, GivenDay.DAY).anyMatch(hour -> tokens.containsKey(day.atTime(hour, 0))));
    }

    private void add(double[] sums, int from, LocalDate day) {
        for (int hour = 0; hour < GivenDay.DAY; hour++) {
            sums[from + hour] += tokens.getOrDefault(day.atTime(hour, 0), 0L);
        }
    }

    private static GivenDay relative(double[] loads) {
        double mean = Arrays.stream(loads).sum() / loads.length;
        List<Double> relative = new ArrayList<>();
        for (double load : loads) {
            relative.add(load / mean);
        }
        return GivenDay.of(relative, ZoneOffset.UTC);
    }
}
