package app.fulcrum.view.bar;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/**
 * Two groups of controls, one at either end of a line. Where they do not fit beside each other the second goes to a line
 * of its own, so that nothing is cut off whatever the language and the size of text.
 */
public final class WrappingBar extends Region {

    private final Region first;
    private final Region second;

    public WrappingBar(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + snapSizeX(first.prefWidth(-1)) + snapSizeX(second.prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = snapSizeY(first.prefHeight(-1));
        double other = snapSizeY(second.prefHeight(-1));
        Insets around = getInsets();
        return around.getTop() + around.getBottom() + (isOneLine(width) ? Math.max(one, other) : one + other);
    }

    /** @param width negative for as much as is needed */
    private boolean isOneLine(double width) {
        return width < 0 || computePrefWidth(-1) <= width;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double width = getWidth() - sides();
        double height = getHeight() - around.getTop() - around.getBottom();
        boolean oneLine = isOneLine(getWidth());
        double above = oneLine ? height : snapSizeY(first.prefHeight(-1));
        layoutInArea(
                first,
                around.getLeft(),
                around.getTop(),
                width,
                above,
                0,
                Insets.EMPTY,
                false,
                true,
                HPos.LEFT,
                VPos.CENTER);
        layoutInArea(
                second,
                around.getLeft(),
                around.getTop() + (oneLine ? 0 : above),
                width,
                oneLine ? height : height - above,
                0,
                Insets.EMPTY,
                false,
                true,
                HPos.RIGHT,
                VPos.CENTER);
    }
}
