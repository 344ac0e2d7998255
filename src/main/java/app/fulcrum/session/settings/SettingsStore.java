package app.fulcrum.session.settings;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import java.util.List;

/** Where settings are kept. */
public interface SettingsStore {

    /** The settings; those of a first start, beside the reason, where none can be read. */
    Outcome<Settings> load();

    /** @return why they could not be saved; empty when they were */
    List<Problem> save(Settings settings);
}
