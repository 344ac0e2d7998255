package app.fulcrum.view.bar;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import javafx.scene.layout.Region;

/** How well an alternative fits as a bar in its color; the figure beside it says the same. */
public final class FitBar extends Region {

    private static final double HEIGHT = 6;

    private final Region track = style(new Region(), Style.BAR_TRACK);
    private final Region bar = new Region();
    private double fit;

    public FitBar() {
        style(this, Style.FIT_BAR);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(track, bar);
    }

    /** @param newFit 0 to 1 */
    public void show(double newFit, Look look) {
        fit = newFit;
        bar.getStyleClass().setAll(Style.BAR_SEGMENT.cssClass(), look.style().cssClass());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), HEIGHT);
        bar.resizeRelocate(0, 0, snapSizeX(fit * getWidth()), HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
