package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Spacing;
import javafx.scene.Node;

/** What the user does with the chart. */
public interface ChartActions {

    /** Of a chart that is only looked at. */
    ChartActions NONE = new ChartActions() {
        @Override
        public void spacingChosen(Spacing spacing) {
            // There is no choice of it.
        }

        @Override
        public void volumePicked(double volume) {
            // Nothing follows from a place on the axis.
        }

        @Override
        public void crossingExplained(Crossing crossing, Node callout) {
            // There are none.
        }

        @Override
        public void pairExplained(int position, Node sentence) {
            // There are none.
        }
    };

    /** Both axes are to be spaced like this. */
    void spacingChosen(Spacing spacing);

    /** This volume is to become the scenario's, after a double-click or Enter at the cursor. */
    void volumePicked(double volume);

    /** How a crossover marked on the chart came about, to be shown beside its callout. */
    void crossingExplained(Crossing crossing, Node callout);

    /** How the volume came about that the sentence at this position names. */
    void pairExplained(int position, Node sentence);
}
