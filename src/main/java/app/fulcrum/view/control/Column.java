package app.fulcrum.view.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column of texts that wrap. Works its height out once per width until something in it changes: parents ask again and
 * again, and each level of them would multiply the work. Never lower than its texts need.
 */
public final class Column extends VBox {

    private double width = Double.NaN;
    private double height;
    private double otherWidth = Double.NaN;
    private double otherHeight;

    public Column(double spacing, Node... children) {
        super(spacing, children);
    }

    @Override
    public void requestLayout() {
        width = Double.NaN;
        otherWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double asked) {
        if (asked == otherWidth) {
            return otherHeight;
        }
        if (asked != width) {
            otherWidth = width;
            otherHeight = height;
            height = super.computePrefHeight(asked);
            width = asked;
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double asked) {
        return computePrefHeight(asked);
    }
}
