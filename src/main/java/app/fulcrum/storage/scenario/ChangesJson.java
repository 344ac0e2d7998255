package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code changes} of a file: when, what, from, to and why, oldest first. */
final class ChangesJson {

    private static final Pattern MOMENT = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$");

    private static final Member<LoggedChange, Instant> AT =
            Member.required("at", Scalars.text(MOMENT, ChangesJson::readMoment, Instant::toString), LoggedChange::at);
    private static final Member<LoggedChange, String> PATH =
            Member.required("path", Scalars.words(), LoggedChange::path);
    private static final Member<LoggedChange, Optional<String>> FROM =
            Member.optional("from", Scalars.text(), LoggedChange::from);
    private static final Member<LoggedChange, Optional<String>> TO =
            Member.optional("to", Scalars.text(), LoggedChange::to);
    private static final Member<LoggedChange, String> WHY = Member.unless("why", Scalars.text(), "", LoggedChange::why);

    static final ListType<LoggedChange> TYPE = ListType.of(RecordType.of(
            read -> new LoggedChange(read.get(AT), read.get(PATH), read.get(FROM), read.get(TO), read.get(WHY)),
            List.of(AT, PATH, FROM, TO, WHY)));

    private ChangesJson() {}

    private static Optional<Instant> readMoment(Spot spot) {
        if (spot.value() instanceof JsonText text && MOMENT.matcher(text.text()).matches()) {
            try {
                Instant moment = Instant.parse(text.text());
                // 24:00:00 parses as the next day, and a leap second as the second before.
                if (moment.toString().equals(text.text())) {
                    return Optional.of(moment);
                }
            } catch (DateTimeException _) {
                // Falls through: well written, but no such moment.
            }
        }
        return spot.wrongType(Phrase.MOMENT_IN_UTC_AS);
    }
}
