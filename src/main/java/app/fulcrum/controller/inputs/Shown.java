package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;

/** Part of the column that follows the scenario. */
@FunctionalInterface
interface Shown {

    /** Brings what is seen up to date. */
    void show(Snapshot snapshot);
}
