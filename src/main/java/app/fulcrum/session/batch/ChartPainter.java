package app.fulcrum.session.batch;

import app.fulcrum.session.handover.Handout;

/** Paints the chart of a scenario without a display. */
public interface ChartPainter {

    /** The chart as a PNG file, carrying what is handed over with it. */
    byte[] png(ScenarioAnswer answer, Handout handout);

    /** The same as an SVG file. */
    byte[] svg(ScenarioAnswer answer, Handout handout);
}
