package app.fulcrum.view.decision;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.view.number.NumberEdit;
import javafx.scene.Node;

/** What the user does to gates and scorecard. */
public interface DecisionActions {

    void weightEdited(Axis axis, NumberEdit edit);

    /** @param note why; never blank */
    void scoreSet(Axis axis, double score, String note);

    /** The derived score is to count again. */
    void scoreReset(Axis axis);

    /** The license of an alternative is now obtained, or is not after all. */
    void licenseMarked(AlternativeId id);

    /** How the score of an axis and its share of the weight came about. */
    void axisExplained(Axis axis, Node figure);

    /** How the mean of the scores and the fit of each alternative came about. */
    void resultExplained(Node figure);
}
