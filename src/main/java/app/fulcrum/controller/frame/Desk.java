package app.fulcrum.controller.frame;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.controller.variant.VariantController;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.preset.Presets;
import app.fulcrum.view.frame.DocumentDialogs;

/**
 * What every part of the window works on.
 *
 * @param context the open document and what is around it
 * @param baseline what figures are compared with
 * @param presets the documents one can start from
 * @param version the version of this program
 */
public record Desk(
        DocumentContext context, Projections projections, Baseline baseline, Presets presets, String version) {

    public ScenarioSession session() {
        return context.session();
    }

    public VariantController variants() {
        return new VariantController(context);
    }

    public Preferences preferences() {
        return context.preferences();
    }

    public Notices notices() {
        return context.notices();
    }

    public Tasks tasks() {
        return context.tasks();
    }

    public DocumentDialogs dialogs() {
        return context.dialogs();
    }
}
