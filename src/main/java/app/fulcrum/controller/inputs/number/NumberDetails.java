package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a number comes from, the way back to the price book, and what else has been published about it. */
public final class NumberDetails {

    private static final Messages MESSAGES = Messages.of("inputs");

    private NumberDetails() {}

    public static Details of(NumberInput number, Snapshot snapshot) {
        Input input = number.input();
        Optional<Assumption> own = number.own();
        List<Entry> entries = new ArrayList<>();
        number.fromBook().ifPresent(value -> entries.add(book(value, number, snapshot)));
        Suggestion.of(number.key(), snapshot)
                .filter(suggestion ->
                        number.fromBook().map(BookValue::value).stream().noneMatch(suggestion.value()::equals))
                .forEach(suggestion -> entries.add(suggested(suggestion, number)));
        return new Details(
                number.state().spec().label(),
                MESSAGES.get(
                        "details.ends",
                        UnitFigures.withUnit(input.minimum(), input.unit()),
                        UnitFigures.withUnit(input.maximum(), input.unit())),
                own.map(assumption -> own(assumption, number)),
                entries,
                remarks(number, snapshot));
    }

    private static Details.Own own(Assumption assumption, NumberInput number) {
        return new Details.Own(
                UnitFigures.range(assumption.value(), number.input().unit()),
                assumption.source(),
                assumption.note(),
                (source, note) ->
                        number.own().map(now -> now.withWords(source, note)).ifPresent(number::set),
                Optional.of(number).filter(_ -> !assumption.value().isExact()).map(Likely::pick));
    }

    private static Entry book(BookValue value, NumberInput number, Snapshot snapshot) {
        boolean inUse =
                number.own().map(Assumption::value).map(value.value()::equals).orElse(true);
        String figure = UnitFigures.range(value.value(), number.input().unit());
        Freshness freshness = value.freshness(snapshot.today(), snapshot.book().ageLimits());
        return new Entry(
                value.name().isEmpty() ? MESSAGES.get("details.default") : MESSAGES.get("details.book", value.name()),
                figure,
                Stream.of(
                                ExplanationSentences.source(value.provenance()),
                                MESSAGES.get("freshness." + freshness.name()),
                                value.provenance().note())
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(""),
                url(value.provenance()),
                inUse
                        ? Optional.empty()
                        : Optional.of(new Entry.Take(MESSAGES.get("details.back", figure), number::useBook)));
    }

    private static Entry suggested(Suggestion suggestion, NumberInput number) {
        String figure = UnitFigures.range(suggestion.value(), number.input().unit());
        return new Entry(
                suggestion.name(),
                figure,
                suggestion.details(),
                suggestion.url(),
                Optional.of(new Entry.Take(
                        MESSAGES.get("details.take", figure),
                        () -> number.use(suggestion.value(), suggestion.source()))));
    }

    private static List<String> remarks(NumberInput number, Snapshot snapshot) {
        Optional<String> tokens = TokenFactorSuggestions.remark(number.key(), snapshot);
        if (tokens.isPresent()) {
            return List.of(tokens.get());
        }
        return number.own().isEmpty() && number.fromBook().isEmpty()
                ? List.of(MESSAGES.get("details.nothing"))
                : List.of();
    }

    private static Optional<String> url(Provenance provenance) {
        return Optional.of(provenance.source().url()).filter(url -> !url.isEmpty());
    }
}
