package app.fulcrum.view.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A line of texts, centered on each other. Of several ways to fill it the first that fits is shown, and the last where none does;
 * nodes that are not managed count in none. As tall as any way needs.
 */
public final class FittingLine extends Region {

    private static final double GAP = 4;

    private final List<? extends Node> atEnd;
    private final List<List<Node>> ways;

    /**
     * @param atEnd nodes that stand at the right end; at most one in each way, its last
     * @param ways the nodes of each way from left to right, the fullest way first
     */
    public FittingLine(List<? extends Node> atEnd, List<List<Node>> ways) {
        this.atEnd = List.copyOf(atEnd);
        this.ways = List.copyOf(ways);
        Set<Node> all = new LinkedHashSet<>();
        ways.forEach(all::addAll);
        getChildren().addAll(all);
    }

    private List<Node> shown(double width) {
        return ways.stream()
                .map(FittingLine::managed)
                .filter(way -> needed(way) <= width)
                .findFirst()
                .orElseGet(() -> managed(ways.getLast()));
    }

    private static List<Node> managed(List<Node> way) {
        return way.stream().filter(Node::isManaged).toList();
    }

    private static double needed(List<Node> way) {
        return way.stream().mapToDouble(FittingLine::width).sum() + GAP * Math.max(0, way.size() - 1);
    }

    private static double width(Node node) {
        return Math.ceil(node.prefWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        List<Node> shown = shown(getWidth());
        double x = 0;
        for (Node node : getChildren()) {
            node.setVisible(node.isManaged() && shown.contains(node));
        }
        for (Node node : shown) {
            double width = Math.min(width(node), Math.max(0, getWidth() - x));
            double left = atEnd.contains(node) ? getWidth() - width : x;
            double height = node.prefHeight(-1);
            node.resizeRelocate(left, snapPositionY((getHeight() - height) / 2), width, height);
            x += width + GAP;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(needed(managed(ways.getFirst())));
    }

    @Override
    protected double computePrefHeight(double width) {
        return ways.stream()
                .flatMap(List::stream)
                .mapToDouble(node -> node.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
