package app.fulcrum.session.edit;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.scenario.LoadForm;

/** What an edit did, for the undo menu ("GPU count 8 → 16") and the log. Words are made by whoever shows it. */
public sealed interface EditLabel {

    /** One thing was set. */
    record Changed(Difference difference) implements EditLabel {}

    /** The volume was stated in another way. */
    record Restated(LoadForm form) implements EditLabel {}

    /**
     * Everything was replaced at once.
     *
     * @param title what it was replaced by, such as the name of a preset
     */
    record Replaced(String title) implements EditLabel {}

    /**
     * Something was done to a variant.
     *
     * @param variant its name before
     */
    record OfVariant(String variant, EditLabel label) implements EditLabel {}

    record VariantAdded(String variant) implements EditLabel {}

    record VariantRemoved(String variant) implements EditLabel {}

    /** What a variant was is the base now. */
    record VariantTakenOver(String variant) implements EditLabel {}
}
