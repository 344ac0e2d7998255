package app.fulcrum.view.comparison;

import app.fulcrum.view.style.TextSize;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A name and what every column has, at the same places in all lines of the same width. */
class ColumnsLine extends Region {

    /** A name takes so many times what a cell takes. */
    private static final double NAMES = 1.3;

    private static final double LEAST_NAME = 130;
    private static final double MOST_NAME = 280;
    private static final double GAP = 8;

    private final Node name;
    private final List<? extends Node> cells;

    ColumnsLine(Node name, List<? extends Node> cells) {
        this.name = name;
        this.cells = List.copyOf(cells);
        getChildren().add(name);
        getChildren().addAll(this.cells);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean isAny = width < 0;
        double tallest = cells.stream()
                .mapToDouble(cell -> cell.prefHeight(isAny ? -1 : each(width) - GAP))
                .reduce(name.prefHeight(isAny ? -1 : names(width) - GAP), Math::max);
        return Math.ceil(tallest) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private double names(double width) {
        double size = TextSize.of(this);
        return Math.rint(
                Math.clamp(NAMES / (NAMES + cells.size()) * inner(width), LEAST_NAME * size, MOST_NAME * size));
    }

    private double each(double width) {
        return Math.floor((inner(width) - names(width)) / cells.size());
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double names = names(getWidth());
        double each = each(getWidth());
        place(name, left, names - GAP);
        for (int column = 0; column < cells.size(); column++) {
            place(cells.get(column), left + names + column * each, each - GAP);
        }
    }

    private void place(Node node, double x, double width) {
        double top = getInsets().getTop();
        double height = getHeight() - top - getInsets().getBottom();
        layoutInArea(node, x, top, Math.max(0, width), height, 0, HPos.LEFT, VPos.TOP);
    }
}
