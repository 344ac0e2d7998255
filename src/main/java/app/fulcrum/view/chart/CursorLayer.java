package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.style.Style;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/** The cursor: a thin line at the volume pointed at, and what every option costs there. */
final class CursorLayer extends Pane {

    private static final double GAP = 10;
    private static final double TOP = 8;

    private final Line line = style(new Line(), Style.CHART_CURSOR);
    private final GridPane readout = style(new GridPane(), Style.CALLOUT, Style.CHART_READOUT);

    CursorLayer() {
        setMouseTransparent(true);
        readout.setHgap(8);
        getChildren().addAll(line, readout);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    void show(ChartLayout layout, double volume) {
        Box plot = layout.plot();
        double x = Math.floor(layout.scale().x(volume)) + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.y());
        line.setEndY(plot.bottom());
        fill(layout.model(), volume);
        setVisible(true);
        readout.applyCss();
        readout.autosize();
        boolean fitsRight = x + GAP + readout.getWidth() <= plot.right();
        readout.relocate(fitsRight ? x + GAP : x - GAP - readout.getWidth(), plot.y() + TOP);
    }

    private void fill(ChartModel model, double volume) {
        readout.getChildren().clear();
        readout.add(style(new Label(model.x().figure().apply(volume)), Style.STRONG), 0, 0, 3, 1);
        int row = 1;
        for (ChartLine option : model.lines()) {
            readout.add(Marker.build(new SimpleObjectProperty<>(option.look())), 0, row);
            readout.add(style(new Label(option.name()), Style.SECONDARY), 1, row);
            String cost = ChartRows.cost(option, volume, model.y().figure());
            readout.add(style(new Label(cost), Style.STRONG, Style.COST), 2, row);
            row++;
        }
    }

    /** What the read-out says. */
    static String inWords(ChartModel model, double volume) {
        return model.lines().stream()
                .map(line -> line.name() + " "
                        + ChartRows.cost(line, volume, model.y().figure()))
                .collect(Collectors.joining(", ", model.x().figure().apply(volume) + ": ", ""));
    }

    @Override
    protected void layoutChildren() {
        readout.autosize();
    }
}
