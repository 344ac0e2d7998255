package app.fulcrum.view.export;

import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportDetails;

/**
 * What stands in the dialog.
 *
 * @param choices with the author
 * @param title instead of the name of the scenario; may be empty
 * @param note for readers; may be empty
 */
public record ExportDraft(ExportChoices choices, String title, String note) {

    /** What is said of the file. */
    public ExportDetails details() {
        return new ExportDetails(title, choices.author(), note);
    }
}
