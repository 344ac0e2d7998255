package app.fulcrum.view.chart;

import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.style.TextSize;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** The chart, laid out at the usual size of text in as much room as that leaves, and enlarged as a whole to the present one. */
final class Enlarged extends Region {

    private final ChartPane chart;
    private final Scale scale = new Scale(1, 1);

    Enlarged(ChartPane chart) {
        this.chart = chart;
        chart.getTransforms().add(scale);
        getChildren().add(chart);
        TextSize.follow(this, factor -> {
            scale.setX(factor);
            scale.setY(factor);
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        chart.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computeMinWidth(double height) {
        return chart.minWidth(-1) * scale.getX();
    }

    @Override
    protected double computeMinHeight(double width) {
        return chart.minHeight(-1) * scale.getY();
    }

    @Override
    protected double computePrefWidth(double height) {
        return chart.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return chart.prefHeight(-1) * scale.getY();
    }
}
