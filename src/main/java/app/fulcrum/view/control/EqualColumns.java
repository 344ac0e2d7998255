package app.fulcrum.view.control;

import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes side by side, all equally wide and tall, whose texts wrap within their share of the width. Nodes that are not
 * managed take no share.
 */
public final class EqualColumns extends Pane {

    private static final double LIKELY_COLUMN = 240;

    private final double gap;

    public EqualColumns(double gap, Node... nodes) {
        super(nodes);
        this.gap = gap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int columns = getManagedChildren().size();
        return columns * LIKELY_COLUMN + gap * Math.max(0, columns - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return tallest(node -> node.minHeight(columnWidth(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return tallest(node -> node.prefHeight(columnWidth(width)));
    }

    private double tallest(ToDoubleFunction<Node> height) {
        double inner = getManagedChildren().stream().mapToDouble(height).max().orElse(0);
        return Math.ceil(inner) + getInsets().getTop() + getInsets().getBottom();
    }

    private double columnWidth(double width) {
        int columns = Math.max(1, getManagedChildren().size());
        return Math.max(1, Math.floor((inner(width) - gap * (columns - 1)) / columns));
    }

    private double inner(double width) {
        return (width < 0 ? prefWidth(-1) : width)
                - getInsets().getLeft()
                - getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        double width = columnWidth(getWidth());
        double height = getHeight() - y - getInsets().getBottom();
        for (Node column : getManagedChildren()) {
            column.resizeRelocate(x, y, width, height);
            x += width + gap;
        }
    }
}
