package app.fulcrum.controller.inputs;

import app.fulcrum.model.catalog.Confidence;
import app.fulcrum.model.catalog.Freshness;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SourceMark;
import app.fulcrum.view.control.SourceMark.Kind;
import java.time.LocalDate;
import java.util.Optional;

/** The mark beside a number: the price book's word for it, or the user's. */
final class Marks {

    private static final Messages MESSAGES = Messages.of("inputs");

    private Marks() {}

    /**
     * Says where a number comes from.
     *
     * @param own what the scenario holds
     * @param book what the price book would say
     */
    static SourceMark of(Input input, Optional<Assumption> own, Optional<BookValue> book, LocalDate today) {
        if (own.isEmpty()) {
            return book.map(value -> of(value, today))
                    .orElseGet(() -> new SourceMark(Kind.SOURCED, MESSAGES.get("mark.nothing")));
        }
        Assumption assumption = own.get();
        if (input == Input.MEASURED_OUTPUT_RATE) {
            return new SourceMark(Kind.MEASURED, stated(assumption, "mark.measured"));
        }
        boolean asInBook =
                book.filter(value -> value.value().equals(assumption.value())).isPresent();
        if (asInBook && input.presence() == Input.Presence.REQUIRED) {
            return of(book.get(), today);
        }
        boolean overrides = input.presence() == Input.Presence.FROM_PRICE_BOOK;
        Kind kind = overrides || assumption.source().isBlank() ? Kind.YOURS : Kind.SOURCED;
        return new SourceMark(kind, stated(assumption, "mark.unstated"));
    }

    private static String stated(Assumption assumption, String otherwise) {
        return assumption.source().isBlank() ? MESSAGES.get(otherwise) : assumption.source();
    }

    private static SourceMark of(BookValue value, LocalDate today) {
        String details = ExplanationSentences.source(value.provenance());
        if (value.provenance().confidence() == Confidence.NONE) {
            return new SourceMark(Kind.UNSOURCED, details);
        }
        Freshness freshness = Freshness.of(value.provenance().source(), value.validity(), today);
        Kind kind = switch (freshness) {
            case FRESH, UNDATED, DATED_AHEAD -> Kind.SOURCED;
            case AGING -> Kind.AGED;
            case EXPIRED -> Kind.EXPIRED;
        };
        return new SourceMark(kind, details);
    }
}
