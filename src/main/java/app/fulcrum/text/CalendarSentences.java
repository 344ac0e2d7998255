package app.fulcrum.text;

import app.fulcrum.model.calendar.KnownChange;
import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What is known to change, in words.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record CalendarSentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("calendar");

    /** One line for each day. */
    public List<String> lines(VerdictCalendar calendar) {
        return calendar.days().stream().map(this::line).toList();
    }

    private String line(CalendarDay day) {
        String changes = day.changes().stream().map(this::change).collect(Collectors.joining(" "));
        return MESSAGES.get("line", day.day(), changes, outcome(day));
    }

    /** {@code Google Gemini 4 Argon costs $13,900 a month instead of $6,940.} */
    public String change(KnownChange change) {
        String key = "change." + change.kind().name();
        String offer = change.offer().title();
        return switch (change.kind()) {
            case PRICE_CHANGES ->
                MESSAGES.get(key, offer, amount(change.usdPerMonthAfter()), amount(change.usdPerMonthBefore()));
            case PRICE_ENDS, SALE_STARTS, SALE_ENDS -> MESSAGES.get(key, offer);
        };
    }

    private String amount(OptionalDouble usd) {
        return usd.isPresent() ? money.amount(usd.getAsDouble()) : MESSAGES.get("unknown");
    }

    /** What is recommended from the day on: another alternative, still the same, or nothing. */
    public String outcome(CalendarDay day) {
        return day.recommended()
                .map(named -> MESSAGES.get(day.isTurn() ? "turn" : "same", names.within(named)))
                .orElseGet(() -> MESSAGES.get("nothing"));
    }
}
