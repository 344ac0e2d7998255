package app.fulcrum.view.field;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * How a field is called. A label is tied to it; text set on the field itself would be read out instead of what stands in
 * it.
 */
public final class FieldName {

    private FieldName() {}

    /** Names a field that has no label beside it, for those who cannot see what it is about. */
    public static <T extends Node> T called(T field, String words) {
        new Label(words).setLabelFor(field);
        return field;
    }

    /** The words of the label that is tied to the node; empty where there is none. */
    public static String of(Node field) {
        return field.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                ? label.getText()
                : "";
    }
}
