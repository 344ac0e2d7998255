package app.fulcrum.view.answer;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.view.answer.AnswerState.Figure;
import app.fulcrum.view.menu.MenuEntry;
import java.util.List;
import javafx.scene.Node;

/** What the user wants from the answer. Explanations open beside the node they are called with. */
public interface AnswerActions {

    /** An alternative is to be the one selected. */
    void alternativeSelected(AlternativeId id);

    /** How the monthly cost of an alternative came about. */
    void monthlyCostExplained(AlternativeId id, Node figure);

    /** How the cost per million tokens came about. */
    void costPerMillionExplained(AlternativeId id, Node figure);

    /** What can be done about the remark on the card of an alternative is to be done. */
    void wayOutTaken(AlternativeId id);

    /** What can be done about the comparison with what was before. */
    List<MenuEntry> comparison();

    /** What can be added to the alternatives. */
    List<MenuEntry> adding();

    /** How a figure of the capacity strip came about. */
    void capacityExplained(Figure about, Node figure);

    /** What would help is to be done. */
    void remedyTaken(int position);
}
