package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.Spacing;

/** What the user does with the chart. */
public interface ChartActions {

    /** Both axes are to be spaced like this. */
    void spacingChosen(Spacing spacing);

    /** This volume is to become the scenario's, after a double-click or Enter at the cursor. */
    void volumePicked(double volume);
}
