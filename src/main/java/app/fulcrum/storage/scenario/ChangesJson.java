package app.fulcrum.storage.scenario;

import app.fulcrum.session.Change;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code changes} of a file: when, what, from, to and why, oldest first. */
final class ChangesJson {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    private ChangesJson() {}

    static List<Change> read(Spot changes) {
        return changes.items().stream()
                .flatMap(item -> item.members().flatMap(ChangesJson::readChange).stream())
                .toList();
    }

    private static Optional<Change> readChange(Members members) {
        Optional<Instant> at = members.required("at").flatMap(ChangesJson::readMoment);
        Optional<String> path = members.required("path").flatMap(Spot::words);
        Optional<String> from = members.optional("from").flatMap(Spot::text);
        Optional<String> to = members.optional("to").flatMap(Spot::text);
        String why = members.optional("why").flatMap(Spot::text).orElse("");
        members.finish();
        return at.flatMap(moment -> path.map(changed -> new Change(moment, changed, from, to, why)));
    }

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
        return spot.wrongType("a moment in UTC such as 2026-11-22T14:05:00Z");
    }

    static JsonArray write(List<Change> changes) {
        return JsonValue.array(changes.stream().map(ChangesJson::write).toList());
    }

    private static JsonObject write(Change change) {
        ObjectBuilder members =
                JsonValue.object().with("at", change.at().toString()).with("path", change.path());
        change.from().ifPresent(from -> members.with("from", from));
        change.to().ifPresent(to -> members.with("to", to));
        return members.withUnlessEmpty("why", change.why()).build();
    }
}
