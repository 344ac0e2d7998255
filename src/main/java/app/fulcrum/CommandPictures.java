package app.fulcrum;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.session.batch.ChartPainter;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.handover.Handout;

/** Paints charts for commands with the window's own code. Nothing of the window is loaded before the first picture. */
record CommandPictures() implements ChartPainter {

    @Override
    public byte[] png(ScenarioAnswer answer, Handout handout) {
        return ChartPictures.png(snapshot(answer), handout);
    }

    @Override
    public byte[] svg(ScenarioAnswer answer, Handout handout) {
        return ChartPictures.svg(snapshot(answer), handout);
    }

    private static Snapshot snapshot(ScenarioAnswer answer) {
        System.setProperty("java.awt.headless", "true");
        return new Snapshot(answer.projection(), answer.book(), answer.today());
    }
}
