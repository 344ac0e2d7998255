package app.fulcrum;

import app.fulcrum.controller.Handout;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.session.batch.ChartPainter;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.file.ExportStore.ScenarioText;
import app.fulcrum.session.handover.ExportDetails;

/**
 * Paints charts for commands with the window's own code. Nothing of the window is loaded before the first picture.
 *
 * @param appVersion printed on pictures
 */
record CommandPictures(String appVersion) implements ChartPainter {

    @Override
    public byte[] png(ScenarioAnswer answer, ScenarioText text) {
        System.setProperty("java.awt.headless", "true");
        Snapshot snapshot = new Snapshot(answer.projection(), answer.book(), answer.today());
        return ChartPictures.png(snapshot, Handout.of(text, ExportDetails.NONE, appVersion));
    }
}
