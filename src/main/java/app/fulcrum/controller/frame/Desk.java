package app.fulcrum.controller.frame;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.session.Presets;
import app.fulcrum.session.ScenarioSession;

/**
 * What every part of the window works on.
 *
 * @param presets the documents one can start from
 * @param version the version of this program
 */
public record Desk(
        ScenarioSession session,
        Projections projections,
        Preferences preferences,
        Notices notices,
        Presets presets,
        String version) {}
