package app.fulcrum.model.catalog.sale;

import java.time.DayOfWeek;
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

    private static final double MINUTES_IN_A_WEEK = 7 * 24 * 60;

    public PeakHours {
        windows = List.copyOf(windows);
    }

    /** Their part of all hours: what is billed at peak of a load that is the same at every hour of the week. */
    public double shareOfWeek() {
        return windows.stream().mapToInt(Window::minutesPerWeek).sum() / MINUTES_IN_A_WEEK;
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
