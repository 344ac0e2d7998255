package app.fulcrum.model.catalog.sale;

import app.fulcrum.model.traffic.GivenDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Hours of the week at which tokens cost more than the prices of the tariff. Holidays are ignored.
 *
 * @param zone where the clock stands that the windows are read off
 * @param windows at least one, none overlapping another
 * @param factor on every token price within them, at least 1; 2 is double
 */
public record PeakHours(ZoneId zone, List<Window> windows, double factor) {

    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final int MINUTES_IN_AN_HOUR = 60;
    private static final int MINUTES_IN_A_DAY = 24 * MINUTES_IN_AN_HOUR;
    private static final int MINUTES_IN_A_WEEK = GivenDay.WEEK * MINUTES_IN_AN_HOUR;

    public PeakHours {
        windows = List.copyOf(windows);
    }

    /** Their part of all hours: what is billed at peak of a load that is the same at every hour of the week. */
    public double shareOfWeek() {
        return windows.stream().mapToInt(Window::minutesPerWeek).sum() / (double) MINUTES_IN_A_WEEK;
    }

    /**
     * Their part of a load that differs by the hour of the week. Neither clock is put forward in summer: both are read at the
     * standard time of their zones, the latest known.
     *
     * <p>What minutes of an hour have of its load is in proportion.
     */
    public double shareOf(GivenDay day) {
        int ahead = (standardOffset(zone) - standardOffset(day.zone())) / SECONDS_IN_A_MINUTE;
        double within = 0;
        double all = 0;
        for (int hour = 0; hour < GivenDay.WEEK; hour++) {
            within += day.load(hour) * minutesWithin(hour * MINUTES_IN_AN_HOUR + ahead);
            all += day.load(hour) * MINUTES_IN_AN_HOUR;
        }
        return within / all;
    }

    private static int standardOffset(ZoneId zone) {
        return zone.getRules().getStandardOffset(Instant.MAX).getTotalSeconds();
    }

    /** Minutes of the hour from a minute of the week on that lie in a window. */
    private int minutesWithin(int from) {
        int within = 0;
        for (Window window : windows) {
            for (DayOfWeek day : window.days()) {
                int midnight = (day.getValue() - 1) * MINUTES_IN_A_DAY;
                for (int week = -1; week <= 1; week++) {
                    int start = midnight + week * MINUTES_IN_A_WEEK;
                    int first = Math.max(from, start + window.fromMinute());
                    int last = Math.min(from + MINUTES_IN_AN_HOUR, start + window.toMinute());
                    within += Math.max(0, last - first);
                }
            }
        }
        return within;
    }

    /**
     * One stretch of some days.
     *
     * @param days each once
     * @param fromMinute first minute of the day within it, 0 to 1439
     * @param toMinute first minute after it, later than the first; 1440 is midnight
     */
    public record Window(List<DayOfWeek> days, int fromMinute, int toMinute) {

        public Window {
            days = List.copyOf(days);
        }

        int minutesPerWeek() {
            return days.size() * (toMinute - fromMinute);
        }

        /** Whether some minute of the week lies in both. */
        public boolean overlaps(Window other) {
            return days.stream().anyMatch(other.days::contains)
                    && fromMinute < other.toMinute
                    && other.fromMinute < toMinute;
        }
    }
}
