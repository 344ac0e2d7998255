package app.fulcrum.session;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.Edited;
import app.fulcrum.session.edit.VariantRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done to a document as entries of its log. */
public final class LoggedChanges {

    private LoggedChanges() {}

    /** @param why the reason given; may be empty */
    public static List<LoggedChange> between(Variants before, Variants after, Instant at, String why) {
        return Edited.between(before, after).stream()
                .flatMap(LoggedChanges::entry)
                .map(entry -> new LoggedChange(at, entry.path, entry.from, entry.to, why))
                .toList();
    }

    private record Entry(String path, Optional<String> from, Optional<String> to) {

        private Entry within(String variant) {
            return new Entry(VariantRules.path(variant) + "." + path, from, to);
        }
    }

    private static Stream<Entry> entry(EditLabel done) {
        return switch (done) {
            case EditLabel.Changed(Difference difference) ->
                Stream.of(new Entry(
                        difference.subject().path(),
                        difference.from().map(Value::text),
                        difference.to().map(Value::text)));
            case EditLabel.OfVariant(String variant, EditLabel label) ->
                entry(label).map(entry -> entry.within(variant));
            case EditLabel.VariantAdded(String variant) ->
                Stream.of(new Entry(VariantRules.path(variant), Optional.empty(), Optional.of(variant)));
            case EditLabel.VariantRemoved(String variant) ->
                Stream.of(new Entry(VariantRules.path(variant), Optional.of(variant), Optional.empty()));
            // What these come to is told place by place.
            case EditLabel.Restated _, EditLabel.Replaced _, EditLabel.VariantTakenOver _ -> Stream.empty();
        };
    }
}
