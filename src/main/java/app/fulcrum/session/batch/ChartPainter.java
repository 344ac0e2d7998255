package app.fulcrum.session.batch;

import app.fulcrum.session.file.ExportStore.ScenarioText;

/** Paints the chart of a scenario without a display. */
@FunctionalInterface
public interface ChartPainter {

    /**
     * The chart as a PNG file.
     *
     * @param text the scenario as a file, to be carried along
     */
    byte[] png(ScenarioAnswer answer, ScenarioText text);
}
