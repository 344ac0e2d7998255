package app.fulcrum.view.decision;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.ListedChanges.Change;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;

/** What would change the recommendation, one a line; figures are links to how they come about. */
public final class ChangeLines {

    private static final Messages MESSAGES = Messages.of("decision");

    private ChangeLines() {}

    /** Explains a change beside its line. */
    @FunctionalInterface
    public interface Explained {
        void accept(int position, Node line);
    }

    public static List<Node> of(ListedChanges changes, Explained explained) {
        if (!changes.known()) {
            return List.of(Texts.wrapped(MESSAGES.get("view.changes.pending"), Style.SECONDARY));
        }
        return changes.lines().isEmpty()
                ? List.of(Texts.wrapped(MESSAGES.get("view.changes.none"), Style.SECONDARY))
                : changes.lines().stream()
                        .map(change -> line(change, explained))
                        .toList();
    }

    private static Node line(Change change, Explained explained) {
        return change.isFigure()
                ? FigureLink.build(change.text(), node -> explained.accept(change.position(), node))
                : Texts.reachable(change.text(), Style.SECONDARY);
    }
}
