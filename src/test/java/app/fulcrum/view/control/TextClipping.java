package app.fulcrum.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds text that does not fit where it stands. */
public final class TextClipping {

    private TextClipping() {}

    /**
     * One line for each label whose shown text is shorter than its text and not shown in full on hover, or that stands out of
     * its parent, of the window, or of a part that cannot be scrolled sideways.
     */
    public static List<String> find(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            check(labeled, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
        }
    }

    private static void check(Labeled labeled, List<String> found) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !(text instanceof FontIcon) && text.isVisible()) {
                if (!text.getText().replace("\n", "").equals(words(labeled).replace("\n", ""))
                        && !isShownOnHover(labeled)) {
                    found.add("shortened to \"" + text.getText() + "\": " + labeled.getText());
                }
                if (isBeyondEdge(labeled)) {
                    found.add("beyond the edge: " + labeled.getText());
                }
                if (text.getBoundsInParent().getHeight() > labeled.getHeight() + 1) {
                    found.add("too tall for its place: " + labeled.getText());
                }
            }
        }
    }

    private static boolean isBeyondEdge(Labeled labeled) {
        Bounds shown = labeled.localToScene(labeled.getLayoutBounds());
        for (Node outer = labeled.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane pane) {
                if (pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
                    return false;
                }
                Bounds view = pane.localToScene(pane.getLayoutBounds());
                if (isOutside(shown, view.getMinX(), view.getMaxX())) {
                    return true;
                }
            } else if (outer instanceof VirtualFlow<?>) {
                return false;
            }
        }
        Scene scene = labeled.getScene();
        return scene != null && isOutside(shown, 0, scene.getWidth());
    }

    private static boolean isOutside(Bounds shown, double left, double right) {
        return shown.getWidth() > 0 && (shown.getMaxX() > right + 1 || shown.getMinX() < left - 1);
    }

    /** What is meant to keep to one line says all of it on hover. */
    private static boolean isShownOnHover(Labeled labeled) {
        return labeled.getTooltip() != null
                && labeled.getText().equals(labeled.getTooltip().getText());
    }

    /** The text as it is to be read: in menus, an underscore only marks the letter after it. */
    private static String words(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
    }
}
