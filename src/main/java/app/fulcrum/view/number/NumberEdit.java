package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;

/**
 * One moment of a gesture that changes a number. All moments of one drag, or of one key held down, carry the same
 * gesture, so that they can be undone in one step.
 *
 * @param gesture unique in this run of the program
 * @param value the number wished for now
 */
public record NumberEdit(long gesture, Phase phase, Range value) {

    /** Where in its gesture a moment is. */
    public enum Phase {
        /** Still moving; more will follow. */
        MOVING,
        /** The last moment; the value stays. */
        DONE,
        /** The gesture was given up; the value is the one from before it. */
        CANCELED
    }
}
