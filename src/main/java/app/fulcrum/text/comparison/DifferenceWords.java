package app.fulcrum.text.comparison;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.QuestionSentences;
import app.fulcrum.text.number.EditableText;
import java.util.Optional;

/** Where scenarios differ, in words. */
public final class DifferenceWords {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final int LONGEST_VALUE = 32;

    private DifferenceWords() {}

    /**
     * What differs at one place, such as {@code Peak over average 2 → 3}. Of texts, and of identifiers, which mean
     * nothing to those who do not read files, it says that they changed.
     */
    public static String of(Difference difference) {
        return switch (difference.what()) {
            case ADDED -> MESSAGES.get("edit.alternative.added", value(difference.to()));
            case REMOVED -> MESSAGES.get("edit.alternative.removed", value(difference.from()));
            case RENAMED -> MESSAGES.get("edit.alternative.renamed", value(difference.from()), value(difference.to()));
            case REORDERED, CHANGED -> changed(difference);
        };
    }

    private static String changed(Difference difference) {
        String name = name(difference.subject());
        return values(difference)
                .map(values -> MESSAGES.get("edit.changed", name, values.from(), values.to()))
                .orElseGet(() -> MESSAGES.get("edit.chosen", name));
    }

    /** The value before and after, where these say something to those who do not read files. */
    public static Optional<Values> values(Difference difference) {
        EditSubject subject = difference.subject();
        return isLeftOut(difference.from()) || isLeftOut(difference.to()) || isText(subject)
                ? Optional.empty()
                : Optional.of(new Values(value(subject, difference.from()), value(subject, difference.to())));
    }

    /** What stands at a place before and after. */
    public record Values(String from, String to) {}

    /** What is set, where it is said beside it whose it is: {@code Offer}. */
    public static String bareName(EditSubject subject) {
        return subject instanceof EditSubject.OfChoice(var _, var key)
                ? MESSAGES.get("choice." + key.name())
                : name(subject);
    }

    private static boolean isText(EditSubject subject) {
        return subject instanceof EditSubject.OfSource
                || subject instanceof EditSubject.OfNote
                || subject instanceof EditSubject.OfCompared
                || subject == EditSubject.Heading.NOTES;
    }

    private static boolean isLeftOut(Optional<Value> value) {
        return value.filter(each -> each instanceof Value.Id || each instanceof Value.Ids || each instanceof Value.Load)
                .isPresent();
    }

    /** What is set there: {@code Peak over average}; whose it is has to be seen from where it stands. */
    public static String name(EditSubject subject) {
        return switch (subject) {
            case EditSubject.OfInput(var key) -> InputNames.name(key.input());
            case EditSubject.OfDistribution(var key) -> MESSAGES.get("edit.distribution", InputNames.name(key.input()));
            case EditSubject.OfSource(var key) -> MESSAGES.get("edit.source", InputNames.name(key.input()));
            case EditSubject.OfNote(var key) -> MESSAGES.get("edit.note", InputNames.name(key.input()));
            case EditSubject.OfChoice(var id, var key) -> choice(id, key);
            case EditSubject.OfAlternative _, EditSubject.OfName _, EditSubject.OfKind _ ->
                MESSAGES.get("edit.alternative");
            case EditSubject.OfCompared _ -> MESSAGES.get("edit.compared");
            case EditSubject.OfInUse _ -> MESSAGES.get("edit.inUse");
            case EditSubject.OfStillAvailable _ -> MESSAGES.get("edit.stillAvailable");
            case EditSubject.OfLicenseObtained _ -> MESSAGES.get("edit.licenseObtained");
            case EditSubject.OfQuestion(var question) ->
                DecisionSentences.capitalized(QuestionSentences.name(question));
            case EditSubject.OfWeight(var axis) -> MESSAGES.get("edit.weight", DecisionSentences.axis(axis));
            case EditSubject.OfScore(var axis) -> MESSAGES.get("edit.score", DecisionSentences.axis(axis));
            case EditSubject.Heading heading -> MESSAGES.get("heading." + heading.name());
        };
    }

    /** Which offer is known from the alternative that buys it. */
    private static String choice(AlternativeId id, ChoiceKey key) {
        String own = "choice." + key.name() + "." + id;
        return MESSAGES.get(MESSAGES.has(own) ? own : "choice." + key.name());
    }

    /** How likely the numbers of a range are is as usual where nothing is said. */
    static String value(EditSubject subject, Optional<Value> value) {
        return subject instanceof EditSubject.OfDistribution && value.isEmpty()
                ? InputNames.shape(Shape.TRIANGULAR)
                : value(value);
    }

    /** What stands somewhere, in one line. */
    public static String value(Optional<Value> value) {
        return value.map(DifferenceWords::value).orElseGet(() -> MESSAGES.get("edit.nothing"));
    }

    private static String value(Value value) {
        String text = switch (value) {
            case Value.Amount(var range, var unit) when unit.isPresent() -> EditableText.of(range, unit.get());
            case Value.Distribution(Shape shape) -> InputNames.shape(shape);
            default -> value.text();
        };
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_VALUE
                ? line
                : line.substring(0, LONGEST_VALUE - 1).stripTrailing() + "…";
    }
}
