package app.fulcrum.controller.text;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.ChoiceKey;
import app.fulcrum.session.edit.Difference;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.EditSubject;
import app.fulcrum.session.edit.Value;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.QuestionSentences;
import app.fulcrum.text.number.EditableText;
import java.util.List;
import java.util.Optional;

/** What an edit did, in words: {@code GPU count 8 → 16}. */
public final class EditWords {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final int LONGEST_VALUE = 32;

    private EditWords() {}

    public static String label(EditLabel label) {
        return switch (label) {
            case EditLabel.Changed(Difference difference) -> difference(difference);
            case EditLabel.Restated(LoadForm form) -> MESSAGES.get("edit.restated." + form.name());
            case EditLabel.Replaced(String title) -> MESSAGES.get("edit.replaced", title);
        };
    }

    /**
     * What differs at one place, such as {@code Peak over average 2 → 3}. Of texts, and of identifiers, which mean
     * nothing to those who do not read files, it says that they changed.
     */
    public static String difference(Difference difference) {
        return switch (difference.what()) {
            case ADDED -> MESSAGES.get("edit.alternative.added", value(difference.to()));
            case REMOVED -> MESSAGES.get("edit.alternative.removed", value(difference.from()));
            case RENAMED -> MESSAGES.get("edit.alternative.renamed", value(difference.from()), value(difference.to()));
            case REORDERED, CHANGED -> changed(difference);
        };
    }

    private static String changed(Difference difference) {
        if (isLeftOut(difference.from()) || isLeftOut(difference.to()) || isText(difference.subject())) {
            return MESSAGES.get("edit.chosen", name(difference.subject()));
        }
        EditSubject subject = difference.subject();
        return MESSAGES.get(
                "edit.changed", name(subject), value(subject, difference.from()), value(subject, difference.to()));
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

    /** Several differences, each as one line. */
    public static List<String> differences(List<Difference> differences) {
        return differences.stream().map(EditWords::difference).toList();
    }

    private static String name(EditSubject subject) {
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
    private static String value(EditSubject subject, Optional<Value> value) {
        return subject instanceof EditSubject.OfDistribution && value.isEmpty()
                ? InputNames.shape(Shape.TRIANGULAR)
                : value(value);
    }

    private static String value(Optional<Value> value) {
        return value.map(EditWords::value).orElseGet(() -> MESSAGES.get("edit.nothing"));
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

    /** The words of a menu, where a name follows other words. */
    public static String inMenu(String key, Optional<EditLabel> label) {
        return label.map(EditWords::label)
                .map(words -> MESSAGES.get(key + ".what", words.replace("_", "__")))
                .orElseGet(() -> MESSAGES.get(key));
    }
}
