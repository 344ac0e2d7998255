package app.fulcrum.session.preset;

import app.fulcrum.model.problem.Outcome;

/** Where the documents to start from are had. */
@FunctionalInterface
public interface PresetSource {

    /** All presets that read well; the problems name the others. */
    Outcome<Presets> read();
}
