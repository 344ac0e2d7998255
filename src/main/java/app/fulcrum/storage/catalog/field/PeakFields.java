package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.model.catalog.sale.PeakHours.Window;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the hours of the week at which tokens have another price. */
final class PeakFields {

    private static final int MINUTES_IN_AN_HOUR = 60;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    private PeakFields() {}

    static PeakHours read(Fields peak) {
        String zone = peak.reference("timeZone", Phrase.TIME_ZONE, ZoneId.getAvailableZoneIds());
        List<Window> windows = peak.parts("windows", PeakFields::window);
        if (windows.isEmpty()) {
            peak.report(ProblemCode.MISSING_MEMBER, member("windows"));
        }
        for (int i = 0; i < windows.size(); i++) {
            for (int j = i + 1; j < windows.size(); j++) {
                if (windows.get(i).overlaps(windows.get(j))) {
                    contradiction(peak, "windows[" + i + "]", "windows[" + j + "]", Phrase.WINDOWS_OVERLAP);
                }
            }
        }
        return new PeakHours(
                ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneOffset.UTC,
                windows,
                peak.number("factor", Bounds.PEAK_FACTOR));
    }

    private static Window window(Fields window) {
        List<DayOfWeek> days =
                window.choices("days", DayOfWeek.class).stream().distinct().toList();
        if (days.isEmpty()) {
            window.report(ProblemCode.MISSING_MEMBER, member("days"));
        }
        Optional<Integer> from = minute(window, "from");
        Optional<Integer> to = minute(window, "to");
        if (from.isPresent() && to.isPresent() && to.get() <= from.get()) {
            contradiction(window, "from", "to", Phrase.WINDOW_ENDS_AFTER_START);
        }
        return new Window(days, from.orElse(0), to.orElse(0));
    }

    private static Optional<Integer> minute(Fields window, String name) {
        return window.spot(name)
                .flatMap(spot -> spot.text()
                        .flatMap(time -> TIME.matcher(time).matches()
                                ? Optional.of(minute(time))
                                : spot.wrongType(Phrase.TIME_AS)));
    }

    private static int minute(String time) {
        return Integer.parseInt(time, 0, 2, 10) * MINUTES_IN_AN_HOUR + Integer.parseInt(time, 3, 5, 10);
    }

    private static void contradiction(Fields fields, String first, String second, Phrase rule) {
        fields.report(ProblemCode.CONTRADICTION, member(first), member(second), rule.fact());
    }
}
