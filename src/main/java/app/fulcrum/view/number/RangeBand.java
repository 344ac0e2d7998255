package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.unit.Range;
import app.fulcrum.view.style.Style;
import javafx.scene.layout.Region;

/**
 * A range below its field: where it lies, and where in it the number that counts. A third of the range is shown on either side,
 * as far as the number may go there.
 */
final class RangeBand extends Region {

    private static final double HEIGHT = 9;
    private static final double LINE = 1;
    private static final double BAND = 5;
    private static final double MARK = 2;

    private final NumberState state;
    private final Region line = style(new Region(), Style.RANGE_LINE);
    private final Region band = style(new Region(), Style.RANGE_BAND);
    private final Region mark = style(new Region(), Style.RANGE_MARK);

    private RangeBand(NumberState state) {
        this.state = state;
        getChildren().addAll(line, band, mark);
        state.valueProperty().subscribe(this::requestLayout);
    }

    static Region build(NumberState state) {
        RangeBand band = new RangeBand(state);
        band.managedProperty()
                .bind(state.valueProperty()
                        .flatMap(value -> state.emptyProperty().map(none -> !none && !value.isExact())));
        band.visibleProperty().bind(band.managedProperty());
        return band;
    }

    @Override
    protected void layoutChildren() {
        Range range = state.valueProperty().get();
        Range bounds = state.spec().bounds();
        double around = (range.high() - range.low()) / 3;
        double low = Math.max(bounds.low(), range.low() - around);
        double high = Math.min(bounds.high(), range.high() + around);
        double perUnit = getWidth() / Math.max(high - low, Double.MIN_NORMAL);
        center(line, 0, getWidth(), LINE);
        center(band, (range.low() - low) * perUnit, (range.high() - range.low()) * perUnit, BAND);
        center(mark, (range.base() - low) * perUnit - MARK / 2, MARK, HEIGHT);
    }

    private void center(Region part, double x, double width, double height) {
        part.resizeRelocate(snapPositionX(x), (HEIGHT - height) / 2, snapSizeX(width), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
