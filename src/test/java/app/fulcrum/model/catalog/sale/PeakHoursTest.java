package app.fulcrum.model.catalog.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.sale.PeakHours.Window;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.support.Seeded;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeakHoursTest {

    private static final int MINUTES_IN_A_WEEK = 7 * 24 * 60;
    private static final List<DayOfWeek> WORKDAYS = List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static PeakHours at(ZoneId zone, Window... windows) {
        return new PeakHours(zone, List.of(windows), 2);
    }

    private static GivenDay week(IntToDoubleFunction load, ZoneId zone) {
        return GivenDay.of(
                IntStream.range(0, GivenDay.WEEK).mapToDouble(load).boxed().toList(), zone);
    }

    @Test
    void anEvenLoadHasTheSharesOfTheHours() {
        PeakHours hours = at(ZoneOffset.UTC, new Window(WORKDAYS, 60, 240), new Window(WORKDAYS, 360, 600));
        assertThat(hours.shareOf(week(_ -> 1, ZoneId.of("Asia/Kolkata")))).isEqualTo(hours.shareOfWeek());
        assertThat(hours.shareOfWeek()).isEqualTo(35 / 168.0);
    }

    /** Office hours of Berlin are 8 to 16 h UTC in winter, of which the window has two, and five days of seven. */
    @Test
    void hoursAreConvertedByStandardTime() {
        IntToDoubleFunction office = hour -> hour % 24 >= 9 && hour % 24 < 17 ? 1 : 0;
        PeakHours hours = at(ZoneOffset.UTC, new Window(WORKDAYS, 6 * 60, 10 * 60));
        assertThat(hours.shareOf(week(office, ZoneId.of("Europe/Berlin")))).isEqualTo(5 / 7.0 * 2 / 8, within(1e-15));
        assertThat(hours.shareOf(week(office, ZoneOffset.UTC))).isEqualTo(5 / 7.0 * 1 / 8, within(1e-15));
    }

    /** What is Sunday evening in New York is Monday in Shanghai, and the week goes round. */
    @Test
    void aWeekGoesRound() {
        PeakHours monday = at(ZoneId.of("Asia/Shanghai"), new Window(List.of(DayOfWeek.MONDAY), 8 * 60, 9 * 60));
        IntToDoubleFunction sundayAtSeven = hour -> hour == 6 * 24 + 19 ? 1 : 0;
        assertThat(monday.shareOf(week(sundayAtSeven, ZoneId.of("America/New_York"))))
                .isEqualTo(1);

        PeakHours sunday = at(ZoneId.of("America/New_York"), new Window(List.of(DayOfWeek.SUNDAY), 19 * 60, 20 * 60));
        assertThat(sunday.shareOf(week(hour -> hour == 8 ? 1 : 0, ZoneId.of("Asia/Shanghai"))))
                .isEqualTo(1);
    }

    @Test
    void itIsWhatCountingMinutesFinds() {
        Seeded.forEach(1, 300, random -> {
            PeakHours hours = at(zone(random), window(random));
            ZoneId clock = zone(random);
            double[] loads = new double[168];
            for (int hour = 0; hour < loads.length; hour++) {
                loads[hour] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            }
            assertThat(hours.shareOf(week(hour -> loads[hour], clock)))
                    .isEqualTo(counted(hours, loads, clock), within(1e-12));
        });
    }

    private static double counted(PeakHours hours, double[] loads, ZoneId clock) {
        double within = 0;
        double all = 0;
        for (int minute = 0; minute < MINUTES_IN_A_WEEK; minute++) {
            int there = Math.floorMod(minute + minutes(hours.zone()) - minutes(clock), MINUTES_IN_A_WEEK);
            DayOfWeek day = DayOfWeek.of(1 + there / (24 * 60));
            boolean isPeak = hours.windows().stream()
                    .anyMatch(window -> window.days().contains(day)
                            && window.fromMinute() <= there % (24 * 60)
                            && there % (24 * 60) < window.toMinute());
            within += isPeak ? loads[minute / 60] : 0;
            all += loads[minute / 60];
        }
        return within / all;
    }

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati");
    private static final List<Integer> AHEAD = List.of(0, 60, 330, 345, -300, 840);

    private static ZoneId zone(SplittableRandom random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private static int minutes(ZoneId zone) {
        return AHEAD.get(ZONES.indexOf(zone.getId()));
    }

    private static Window window(SplittableRandom random) {
        int from = random.nextInt(24 * 60);
        int to = random.nextInt(from + 1, 24 * 60 + 1);
        List<DayOfWeek> days = List.of(DayOfWeek.values()).subList(random.nextInt(3), random.nextInt(4, 8));
        return new Window(days, from, to);
    }
}
