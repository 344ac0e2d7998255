package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Pairs;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the chart's pane shows now. */
public final class ChartViewState {

    private final ObjectProperty<ChartModel> model;
    private final ObjectProperty<Appearance> appearance =
            new SimpleObjectProperty<>(this, "appearance", Appearance.LIGHT);
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport", Viewport.ALL);
    private final ObjectProperty<List<Crossing>> pointed = new SimpleObjectProperty<>(this, "pointed", List.of());
    private final DoubleProperty plotWidth = new SimpleDoubleProperty(this, "plotWidth");
    private final BooleanProperty rules = new SimpleBooleanProperty(this, "rules");
    private final BooleanProperty table = new SimpleBooleanProperty(this, "table");

    private final ObjectProperty<Pairs> pairs = new SimpleObjectProperty<>(this, "pairs", Pairs.NONE);

    public ChartViewState(ChartModel initial) {
        model = new SimpleObjectProperty<>(this, "model", initial);
    }

    public ObjectProperty<ChartModel> modelProperty() {
        return model;
    }

    /** The colors to paint with; to be bound to the theme's. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** What is said about each two options, below the chart. */
    public ObjectProperty<Pairs> pairsProperty() {
        return pairs;
    }

    /** The part of the chart that is looked at. */
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /** The crossovers that are set off, because they or what is said of them are pointed at. */
    ObjectProperty<List<Crossing>> pointedProperty() {
        return pointed;
    }

    /** How wide the plot is on the screen; 0 before it is shown. */
    DoubleProperty plotWidthProperty() {
        return plotWidth;
    }

    /** Whether rules of thumb are drawn. */
    public BooleanProperty rulesProperty() {
        return rules;
    }

    /** Whether the figures are shown as a table instead. */
    public BooleanProperty tableProperty() {
        return table;
    }
}
