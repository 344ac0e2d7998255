package app.fulcrum.controller.outlook;

import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.outlook.SwitchTiming;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.outlook.OverTimeFacts;
import app.fulcrum.view.outlook.OverTimeFacts.Fact;
import app.fulcrum.view.outlook.OverTimeFacts.Head;
import app.fulcrum.view.outlook.OverTimeFacts.Part;
import app.fulcrum.view.outlook.OverTimeFacts.Ranked;
import app.fulcrum.view.outlook.OverTimeFacts.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands beside the picture. */
record PaybackWords(OverTimeWords words) {

    private static final Messages MESSAGES = Messages.of("overtime");

    /** What is paid in the first month beside what runs is worth a word from this part of it on. */
    private static final double NOTICEABLE = 0.01;

    private static final double SELDOM = 0.01;

    OverTimeFacts facts() {
        String months = Figures.exact((double) words.terms().months());
        String rate = MESSAGES.get("rate", Figures.share(words.terms().discountPerYear()));
        List<Part> parts = Stream.of(
                        part("part.back", outcome()),
                        part("part.start", starts()),
                        part("part.commit", commitments()),
                        part("part.turns", turns()),
                        part("part.known", new EventWords(words).sentences()),
                        part("part.past", past()),
                        part("part.notes", notes()))
                .filter(part -> !part.sentences().isEmpty())
                .toList();
        return new OverTimeFacts(
                words.answer().best().map(this::head),
                List.of(
                        ranking(MESSAGES.get("total", months), "", AlternativeOutlook::totalUsd),
                        ranking(MESSAGES.get("present"), rate, one -> one.presentValueUsd(words.terms()))),
                parts);
    }

    private static Part part(String key, List<String> sentences) {
        return new Part(MESSAGES.get(key), sentences);
    }

    private Head head(AlternativeId best) {
        Payback payback = words.bestPayback().orElseThrow();
        String month = Figures.exact((double) payback.paidBackIn().orElseThrow());
        String all = words.sentences().paidBackIn(payback, words.paidBackIn());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(MESSAGES.get("saved"), words.money().compact(payback.savedUsd())),
                new Fact(MESSAGES.get("present"), words.money().compact(payback.savedPresentValueUsd()))));
        words.answer().sampled().ifPresent(sampled -> facts.add(sure(sampled.of(best))));
        return new Head(
                MESSAGES.get(
                        "against",
                        words.names().title(best),
                        words.names().within(words.outlook().incumbent())),
                MESSAGES.get("head.month", month),
                all.substring(month.length()).strip(),
                facts);
    }

    private Fact sure(SampledOutlook.OfOne sampled) {
        return new Fact(
                MESSAGES.get("sure.by", Figures.exact((double) words.terms().months())),
                share(sampled.paidBackBy().getLast()));
    }

    /** So few samples say neither that it is certain nor that it cannot be. */
    private static String share(double paidBack) {
        double told = Math.clamp(paidBack, SELDOM, 1 - SELDOM);
        return MESSAGES.get(
                paidBack < SELDOM ? "sure.under" : paidBack > 1 - SELDOM ? "sure.over" : "sure", Figures.share(told));
    }

    private Ranking ranking(String title, String beside, Function<AlternativeOutlook, OptionalDouble> sum) {
        return new Ranking(
                title,
                beside,
                words.shown().stream()
                        .sorted(Comparator.comparingDouble(one -> sum.apply(one).orElse(Double.POSITIVE_INFINITY)))
                        .map(one -> new Ranked(
                                words.look(one.id()),
                                words.names().title(one.id()),
                                sum.apply(one).isPresent()
                                        ? words.money().compact(sum.apply(one).getAsDouble())
                                        : MESSAGES.get("none")))
                        .toList());
    }

    /** Where the head does not say it all: nothing pays back, or not for good. */
    private List<String> outcome() {
        return words.bestPayback().filter(Payback::stays).isPresent()
                ? List.of()
                : List.of(words.sentences()
                        .best(
                                words.outlook(),
                                words.answer().best(),
                                words.answer().sampled()));
    }

    private List<String> starts() {
        return words.answer().timings().stream()
                .filter(timing -> isShown(timing.id()))
                .map((SwitchTiming timing) -> words.sentences().timing(timing))
                .toList();
    }

    private List<String> commitments() {
        return words.answer().commitments().stream()
                .filter(commitment -> isShown(commitment.id()))
                .map(commitment -> words.sentences().commitment(commitment))
                .toList();
    }

    /** What would have been recommended before, where anything is known to have changed. */
    private List<String> past() {
        VerdictCalendar past = words.answer().past();
        CalendarSentences calendar = new CalendarSentences(words.money(), words.names());
        return Stream.concat(
                        past.heldSince().stream().map(day -> MESSAGES.get("past.since", day)),
                        calendar.lines(past).stream())
                .toList();
    }

    private boolean isShown(AlternativeId id) {
        return words.shown().stream().anyMatch(one -> one.id().equals(id));
    }

    private List<String> turns() {
        return words.answer().turns().stream()
                .map(turn -> words.sentences().turn(turn, words.terms()))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean isMarked = words.snapshot().scenario().alternatives().stream().anyMatch(each -> each.isInUse());
        if (!isMarked) {
            notes.add(MESSAGES.get(
                    "note.unmarked", words.names().title(words.outlook().incumbent())));
        }
        for (AlternativeOutlook one : words.shown()) {
            if (one.end().isPresent()) {
                notes.add(words.sentences().end(one));
            }
            atTheStart(one).ifPresent(notes::add);
            if (one.resaleUsd() > 0) {
                notes.add(MESSAGES.get(
                        "note.resale",
                        words.names().title(one.id()),
                        words.money().compact(one.resaleUsd())));
            }
        }
        words.answer()
                .sampled()
                .ifPresent(sampled -> notes.add(MESSAGES.get("note.bands", Figures.exact((double) sampled.samples()))));
        return notes;
    }

    /** What the first month takes beside what runs. */
    private Optional<String> atTheStart(AlternativeOutlook one) {
        if (one.months().isEmpty()) {
            return Optional.empty();
        }
        OutlookMonth first = one.months().getFirst();
        double beside = first.cashUsd() - first.runningUsd();
        return beside > NOTICEABLE * first.runningUsd()
                ? Optional.of(MESSAGES.get(
                        "note.start",
                        words.names().title(one.id()),
                        words.money().compact(beside)))
                : Optional.empty();
    }
}
