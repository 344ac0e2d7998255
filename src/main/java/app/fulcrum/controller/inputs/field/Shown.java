package app.fulcrum.controller.inputs.field;

import app.fulcrum.controller.Snapshot;

/** Part of the column that follows the scenario. */
@FunctionalInterface
public interface Shown {

    /** Brings what is seen up to date. */
    void show(Snapshot snapshot);
}
