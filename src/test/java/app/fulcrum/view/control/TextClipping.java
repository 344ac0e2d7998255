package app.fulcrum.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds text that does not fit where it stands. */
public final class TextClipping {

    private TextClipping() {}

    /** One line for each label whose shown text is shorter than its text, or that stands out of its parent. */
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
                if (!text.getText().replace("\n", "").equals(words(labeled).replace("\n", ""))) {
                    found.add("shortened to \"" + text.getText() + "\": " + labeled.getText());
                }
                if (text.getBoundsInParent().getHeight() > labeled.getHeight() + 1) {
                    found.add("too tall for its place: " + labeled.getText());
                }
            }
        }
    }

    /** The text as it is to be read: in menus, an underscore only marks the letter after it. */
    private static String words(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
    }
}
