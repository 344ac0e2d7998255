package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Spacing;
import javafx.scene.Node;

/** What the user does with the chart. */
public interface ChartActions {

    /** Both axes are to be spaced like this. */
    void spacingChosen(Spacing spacing);

    /** This volume is to become the scenario's, after a double-click or Enter at the cursor. */
    void volumePicked(double volume);

    /** How a crossover marked on the chart came about, to be shown beside its callout. */
    void crossingExplained(Crossing crossing, Node callout);

    /** How the volume came about that the sentence at this position names. */
    void pairExplained(int position, Node sentence);
}
