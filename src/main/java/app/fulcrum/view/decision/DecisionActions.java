package app.fulcrum.view.decision;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.view.number.NumberEdit;

/** What the user does to the scorecard. */
public interface DecisionActions {

    void weightEdited(Axis axis, NumberEdit edit);

    /** @param note why; never blank */
    void scoreSet(Axis axis, double score, String note);

    /** The derived score is to count again. */
    void scoreReset(Axis axis);
}
