package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.Mark;
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
        public void rulesAsked(boolean shown) {
            // There are none.
        }

        @Override
        public void volumeMoved(double volume, long gesture) {
            // Nothing follows from a place on the axis.
        }

        @Override
        public void volumeGivenUp(long gesture) {
            // Nothing was moved.
        }

        @Override
        public void explained(Mark mark, Node place) {
            // There is nothing to explain.
        }

        @Override
        public void pairExplained(int position, Node sentence) {
            // There are none.
        }
    };

    /** Both axes are to be spaced like this. */
    void spacingChosen(Spacing spacing);

    /** Rules of thumb are to be drawn, or not. */
    void rulesAsked(boolean shown);

    /** This volume is to become the scenario's; all moves of one gesture are one step. */
    void volumeMoved(double volume, long gesture);

    /** The volume is to be again what it was before this gesture. */
    void volumeGivenUp(long gesture);

    /** How what is marked on the chart came about, to be shown beside a node. */
    void explained(Mark mark, Node place);

    /** How the volume came about that the sentence at this position names. */
    void pairExplained(int position, Node sentence);
}
