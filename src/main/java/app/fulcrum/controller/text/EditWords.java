package app.fulcrum.controller.text;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.DifferenceWords;
import java.util.List;
import java.util.Optional;

/** What an edit did, in words: {@code GPU count 8 → 16}. */
public final class EditWords {

    private static final Messages MESSAGES = Messages.of("frame");

    private EditWords() {}

    public static String label(EditLabel label) {
        return switch (label) {
            case EditLabel.Changed(Difference difference) -> DifferenceWords.of(difference);
            case EditLabel.Restated(LoadForm form) -> MESSAGES.get("edit.restated." + form.name());
            case EditLabel.Replaced(String title) -> MESSAGES.get("edit.replaced", title);
            case EditLabel.OfVariant(String variant, EditLabel done) ->
                MESSAGES.get("edit.variant", variant, label(done));
            case EditLabel.VariantAdded(String variant) -> MESSAGES.get("edit.variant.added", variant);
            case EditLabel.VariantRemoved(String variant) -> MESSAGES.get("edit.variant.removed", variant);
            case EditLabel.VariantTakenOver(String variant) -> MESSAGES.get("edit.variant.takenOver", variant);
        };
    }

    /** Several edits, each as one line. */
    public static List<String> labels(List<EditLabel> labels) {
        return labels.stream().map(EditWords::label).toList();
    }

    /** The words of a menu, where a name follows other words. */
    public static String inMenu(String key, Optional<EditLabel> label) {
        return label.map(EditWords::label)
                .map(words -> MESSAGES.get(key + ".what", words.replace("_", "__")))
                .orElseGet(() -> MESSAGES.get(key));
    }
}
