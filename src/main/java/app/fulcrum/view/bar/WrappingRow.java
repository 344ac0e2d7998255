package app.fulcrum.view.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Things side by side that go to further lines where one is too short. Unlike a flow pane it wants no more width than they
 * take on one line.
 */
public final class WrappingRow extends Pane {

    private final double gap;

    /** @param gap between things and between lines */
    public WrappingRow(double gap, Node... things) {
        super(things);
        this.gap = gap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides()
                + getManagedChildren().stream().mapToDouble(this::width).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + width(getManagedChildren());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        List<List<Node>> lines = lines(width < 0 ? Double.MAX_VALUE : width - sides());
        return around.getTop()
                + around.getBottom()
                + lines.stream().mapToDouble(this::height).sum()
                + gap * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double top = around.getTop() + Math.max(0, Math.floor((getHeight() - computePrefHeight(getWidth())) / 2));
        for (List<Node> line : lines(getWidth() - sides())) {
            double left = around.getLeft();
            double height = height(line);
            for (Node thing : line) {
                thing.resizeRelocate(left, top, width(thing), height);
                left += width(thing) + gap;
            }
            top += height + gap;
        }
    }

    private List<List<Node>> lines(double width) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node thing : getManagedChildren()) {
            List<Node> longer = new ArrayList<>(line);
            longer.add(thing);
            if (!line.isEmpty() && width(longer) > width + 0.5) {
                lines.add(line);
                line = new ArrayList<>(List.of(thing));
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private double width(List<Node> line) {
        return line.stream().mapToDouble(this::width).sum() + gap * Math.max(0, line.size() - 1);
    }

    private double width(Node thing) {
        return snapSizeX(Math.max(thing.minWidth(-1), thing.prefWidth(-1)));
    }

    private double height(List<Node> line) {
        return line.stream()
                .mapToDouble(thing -> snapSizeY(Math.max(thing.minHeight(-1), thing.prefHeight(-1))))
                .max()
                .orElse(0);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
