package app.fulcrum.controller.outlook;

import app.fulcrum.model.calendar.KnownChange;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.RecommendationTurn;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.outlook.OverTimePicture.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known to happen within the months: announced prices, ends of terms, and from when something else is recommended. */
record EventWords(OverTimeWords words) {

    private static final Messages MESSAGES = Messages.of("overtime");

    /** Shorter terms than this end so often that only the first end is drawn. */
    private static final int OFTEN = 3;

    /** Prices that are announced and terms that end, in order. */
    List<Event> known() {
        return Stream.concat(words.answer().announced().stream().flatMap(this::announced), termEnds())
                .sorted(Comparator.comparingDouble(Event::at))
                .toList();
    }

    private Stream<Event> announced(CalendarDay day) {
        return day.changes().stream()
                .map(change -> new Event(
                        place(day.day()),
                        Optional.of(words.look(change.alternative())),
                        MESSAGES.get(
                                "event." + change.kind().name(),
                                words.names().title(change.alternative()),
                                day.day(),
                                amount(change)),
                        MESSAGES.get("event.brief." + change.kind().name(), day.day(), amount(change))));
    }

    private String amount(KnownChange change) {
        return change.usdPerMonthAfter().isPresent()
                ? words.money().compact(change.usdPerMonthAfter().getAsDouble())
                : MESSAGES.get("unknown");
    }

    /** Months from the beginning to a day. */
    private double place(LocalDate day) {
        LocalDate start = words.terms().start();
        int before = 0;
        while (!words.terms().day(before + 2).isAfter(day)) {
            before++;
        }
        LocalDate from = words.terms().day(before + 1);
        double length = ChronoUnit.DAYS.between(from, words.terms().day(before + 2));
        return day.isBefore(start) ? 0 : before + ChronoUnit.DAYS.between(from, day) / length;
    }

    private Stream<Event> termEnds() {
        return words.shown().stream()
                .filter(one -> one.termMonths().isPresent())
                .flatMap(one -> termEnds(one, one.termMonths().getAsInt()));
    }

    private Stream<Event> termEnds(AlternativeOutlook one, int term) {
        List<Event> ends = new ArrayList<>();
        for (int end = term; end <= one.lasts() && end < words.terms().months(); end += term) {
            String key = end == term ? "event.term" : "event.term.again";
            ends.add(new Event(
                    end,
                    Optional.of(words.look(one.id())),
                    MESSAGES.get(
                            key, words.names().title(one.id()), words.terms().day(end + 1)),
                    words.terms().day(end + 1).toString()));
        }
        return ends.stream().limit(term < OFTEN ? 1 : ends.size());
    }

    /** From when something else is recommended. */
    List<Event> turns() {
        return words.answer().turns().stream().map(this::turn).toList();
    }

    private Event turn(RecommendationTurn turn) {
        String month = Figures.exact((double) turn.month());
        return new Event(
                turn.month() - 1.0,
                turn.to().map(words::look),
                turn.to()
                        .map(to -> MESSAGES.get("turn", words.names().title(to), month))
                        .orElseGet(() -> MESSAGES.get("turn.nothing", month)),
                MESSAGES.get("turn.brief", month));
    }

    /** What happens in a month, at its beginning or at its end. */
    List<String> in(int month) {
        return Stream.concat(turns().stream(), known().stream())
                .filter(event ->
                        Math.min(Math.floor(event.at()) + 1, words.terms().months()) == month)
                .map(Event::words)
                .toList();
    }

    /** All of it in sentences. */
    List<String> sentences() {
        CalendarSentences calendar = new CalendarSentences(words.money(), words.names());
        Stream<String> announced = words.answer().announced().stream()
                .map(day -> MESSAGES.get(
                        "known.line",
                        day.day(),
                        day.changes().stream().map(calendar::change).collect(Collectors.joining(" "))));
        Stream<String> terms = words.shown().stream()
                .filter(one -> one.termMonths().isPresent())
                .map(one -> MESSAGES.get(
                        "known.term",
                        words.names().title(one.id()),
                        Figures.exact((double) one.termMonths().getAsInt()),
                        words.terms().day(one.termMonths().getAsInt() + 1)));
        return Stream.concat(announced, terms).toList();
    }
}
