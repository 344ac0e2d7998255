package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the chart's pane shows now. */
public final class ChartViewState {

    private final ObjectProperty<ChartModel> model;
    private final ObjectProperty<Appearance> appearance =
            new SimpleObjectProperty<>(this, "appearance", Appearance.LIGHT);
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

    /** Whether the figures are shown as a table instead. */
    public BooleanProperty tableProperty() {
        return table;
    }
}
