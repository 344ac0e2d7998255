package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.field.SourceMark.Kind;
import java.util.List;

/** The mark beside a number: the price book's word for it, or the user's. */
final class Marks {

    private static final Messages MESSAGES = Messages.of("inputs");

    private Marks() {}

    /** Says where the number that counts comes from. */
    static SourceMark of(Resolved resolved, Snapshot now) {
        return switch (resolved.origin()) {
            case Origin.Measured(Assumption own) -> new SourceMark(Kind.MEASURED, stated(own, "mark.measured"));
            case Origin.Imported(var _, var file) -> new SourceMark(Kind.IMPORTED, ExplanationSentences.imported(file));
            case Origin.Typed(Assumption own) ->
                new SourceMark(
                        Kind.TYPED, stated(own, "mark.unstated"), own.source().isBlank());
            case Origin.Described(String gpu) -> new SourceMark(Kind.TYPED, MESSAGES.get("mark.described", gpu));
            case Origin.Default(BookValue value) -> of(value, Kind.DEFAULT, now);
            case Origin.Offered(BookValue value) -> of(value, Kind.BOOK, now);
            case Origin.OfDay(BookValue hours) ->
                new SourceMark(Kind.TYPED, MESSAGES.get("mark.day", ExplanationSentences.source(hours.provenance())));
            case Origin.SameAs(InputKey other, Origin _) ->
                new SourceMark(Kind.DEFAULT, MESSAGES.get("mark.sameAs", InputNames.name(other.input())));
            case Origin.Derived(List<Resolved> factors) -> new SourceMark(Kind.TYPED, LoadSentences.from(factors));
            case Origin.Unknown _ -> new SourceMark(Kind.DEFAULT, MESSAGES.get("mark.nothing"));
        };
    }

    private static String stated(Assumption assumption, String otherwise) {
        return assumption.source().isBlank() ? MESSAGES.get(otherwise) : assumption.source();
    }

    /** @param fresh the kind of one that is not old */
    private static SourceMark of(BookValue value, Kind fresh, Snapshot now) {
        String details = ExplanationSentences.source(value.provenance());
        if (value.provenance().confidence() == SourceConfidence.NONE) {
            return new SourceMark(Kind.DEFAULT, details);
        }
        Freshness freshness = value.freshness(now.today(), now.book().ageLimits());
        Kind kind = switch (freshness) {
            case FRESH, UNDATED, DATED_AHEAD -> fresh;
            case AGING -> Kind.AGED;
            case EXPIRED -> Kind.ENDED;
        };
        return new SourceMark(kind, details);
    }
}
