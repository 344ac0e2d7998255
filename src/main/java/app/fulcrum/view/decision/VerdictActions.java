package app.fulcrum.view.decision;

import javafx.scene.Node;

/** What the user wants to know of the verdict. */
public interface VerdictActions {

    /** @param position which of the changes, as the state counts them; it names a figure */
    void changeExplained(int position, Node line);

    /** @param position which of the doubts; a field settles it, which is to be shown */
    void doubtSettled(int position);

    /** All that matters is to be shown. */
    void mattersAsked();
}
