package app.fulcrum.session.settings;

import app.fulcrum.model.problem.Problem;
import java.util.List;

/** Where settings are kept. */
public interface SettingsStore {

    /** @return why they could not be saved; empty when they were */
    List<Problem> save(Settings settings);
}
