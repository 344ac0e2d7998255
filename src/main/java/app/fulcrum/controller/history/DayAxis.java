package app.fulcrum.controller.history;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.Spacing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** An axis of days, counted as {@link LocalDate#toEpochDay} does and marked at first days of months. */
final class DayAxis {

    /** Before the first and after the last day that matters, as a part of the days between them. */
    private static final double ROOM = 0.15;

    private static final int LEAST_ROOM_DAYS = 60;
    private static final int MOST_MARKS = 4;
    private static final int MONTHS_PER_YEAR = 12;

    /** What is shown must have a year of four digits. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DayAxis() {}

    /** An axis with room around some days. */
    static ChartAxis around(String title, Collection<LocalDate> days) {
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        long room = Math.max(LEAST_ROOM_DAYS, Math.round(ROOM * ChronoUnit.DAYS.between(first, last)));
        LocalDate low = first.isBefore(FIRST.plusDays(room)) ? FIRST : first.minusDays(room);
        LocalDate high = last.isAfter(LAST.minusDays(room)) ? LAST : last.plusDays(room);
        DoubleFunction<String> date = day -> day(day).toString();
        return new ChartAxis(title, at(low), at(high), Spacing.LINEAR, marks(low, high), date, date);
    }

    static double at(LocalDate day) {
        return day.toEpochDay();
    }

    private static LocalDate day(double at) {
        return LocalDate.ofEpochDay((long) Math.floor(at));
    }

    private static List<Double> marks(LocalDate low, LocalDate high) {
        int step = IntStream.of(1, 2, 3, 6)
                .filter(months -> ChronoUnit.MONTHS.between(low, high) / months <= MOST_MARKS)
                .findFirst()
                .orElseGet(() -> wholeYears(low, high));
        LocalDate mark = low.withDayOfYear(1);
        List<Double> marks = new ArrayList<>();
        while (!mark.isAfter(high)) {
            if (!mark.isBefore(low)) {
                marks.add(at(mark));
            }
            mark = mark.plusMonths(step);
        }
        return marks;
    }

    private static int wholeYears(LocalDate low, LocalDate high) {
        return MONTHS_PER_YEAR * Math.ceilDiv((int) ChronoUnit.YEARS.between(low, high) + 1, MOST_MARKS);
    }
}
