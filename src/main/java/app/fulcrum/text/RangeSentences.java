package app.fulcrum.text;

import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.UnservedEnds.End;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import java.util.stream.Collectors;

/**
 * What does not hold over the whole of a range, in words.
 *
 * @param names what the alternatives are called
 */
public record RangeSentences(AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("decision");

    /** {@code Self-hosting cannot serve at the high end of Tokens per day.} */
    public String unserved(AlternativeId id, UnservedEnds ends) {
        String what = MESSAGES.get(
                names.alternatives().get(id).kind().isApi() ? "unserved.price" : "unserved.serve",
                DecisionSentences.capitalized(names.within(id)));
        if (ends.common().isEmpty()) {
            return MESSAGES.get("unserved.some", what, ends.unserved(), ends.combinations());
        }
        String where = ends.common().stream()
                .map(RangeSentences::end)
                .collect(Collectors.joining(MESSAGES.get("unserved.and")));
        return ends.isAlways()
                ? MESSAGES.get("unserved.at", what, where)
                : MESSAGES.get("unserved.at.some", what, where, ends.unserved(), ends.combinations());
    }

    private static String end(End end) {
        String of = end.input()
                .map(InputKey::input)
                .map(InputNames::name)
                .orElseGet(() -> MESSAGES.get("unserved.estimate"));
        return MESSAGES.get("unserved.end." + end.side().name(), of);
    }
}
