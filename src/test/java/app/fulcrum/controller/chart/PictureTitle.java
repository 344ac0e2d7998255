package app.fulcrum.controller.chart;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.text.number.MoneyFigures;

/** The title that the picture of a chart bears. */
public final class PictureTitle {

    private PictureTitle() {}

    public static String of(Projection projection) {
        return new ChartWords(projection, MoneyFigures.USD).verdict();
    }
}
