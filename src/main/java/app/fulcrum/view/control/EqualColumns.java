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
    private static final double LEAST_GAP = 4;

    private final double widestGap;
    private final double leastColumn;

    public EqualColumns(double gap, Node... nodes) {
        super(nodes);
        this.widestGap = gap;
        this.leastColumn = 0;
    }

    /** @param leastColumn how narrow columns may get before they move closer together */
    public EqualColumns(double gap, double leastColumn) {
        this.widestGap = gap;
        this.leastColumn = leastColumn;
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
        return columns * LIKELY_COLUMN + widestGap * Math.max(0, columns - 1);
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
        return Math.max(1, Math.floor((inner(width) - gap(width) * (columns - 1)) / columns));
    }

    /** As wide as it is wished, or as narrow as it must be for the columns. */
    private double gap(double width) {
        int columns = getManagedChildren().size();
        double left = inner(width) - columns * leastColumn;
        return columns < 2
                ? 0
                : Math.clamp(Math.floor(left / (columns - 1)), Math.min(LEAST_GAP, widestGap), widestGap);
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
        double gap = gap(getWidth());
        double height = getHeight() - y - getInsets().getBottom();
        for (Node column : getManagedChildren()) {
            column.resizeRelocate(x, y, width, height);
            x += width + gap;
        }
    }
}
