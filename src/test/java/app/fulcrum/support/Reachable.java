package app.fulcrum.support;

import app.fulcrum.view.field.FieldName;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** What the keyboard reaches in a pane, and what is wrong with it. */
public final class Reachable {

    private static final double SMALLEST_TARGET = 24;

    private Reachable() {}

    /** Everything the keyboard reaches, in order, as it is read out. */
    public static List<String> spoken(Parent root) {
        return all(root).stream().map(Reachable::spoken).toList();
    }

    /** One line for each thing that is reached without saying what it is, or is too small to hit. On the FX thread. */
    public static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        for (Node node : all(root)) {
            if (spoken(node).isBlank()) {
                faults.add("says nothing: " + node);
            }
            boolean target = node instanceof ButtonBase;
            if (target && ((Region) node).getHeight() < SMALLEST_TARGET) {
                faults.add("only " + ((Region) node).getHeight() + " px high: " + node);
            }
        }
        return faults;
    }

    private static List<Node> all(Parent root) {
        List<Node> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof Hyperlink)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
        }
    }

    private static String spoken(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : FieldName.of(node);
    }
}
