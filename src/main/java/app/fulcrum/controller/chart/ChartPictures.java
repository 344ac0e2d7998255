package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.file.ExportStore.ScenarioText;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.picture.ChartPicture;
import app.fulcrum.view.chart.picture.PictureRequest;
import app.fulcrum.view.chart.picture.Thumbnail;
import app.fulcrum.view.style.Appearance;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;

/** Pictures of charts, for the window and for whoever has none. Always on light paper. */
public final class ChartPictures {

    private ChartPictures() {}

    /** The chart on logarithmic axes as a PNG file. */
    public static byte[] png(Snapshot now, ScenarioText text, String version) {
        return ChartPicture.png(
                request(now, ChartModels.of(now.projection(), Spacing.LOGARITHMIC, false), text, version));
    }

    /**
     * What the picture of a chart shows and carries.
     *
     * @param version the version of this program, printed on the picture
     */
    static PictureRequest request(Snapshot now, ChartModel chart, ScenarioText text, String version) {
        MoneyFigures money = MoneyFigures.of(now.projection().scenario());
        ChartWords words = new ChartWords(now.projection(), money);
        SmallPrint print = new SmallPrint(now.projection(), now.book(), money);
        List<String> footer = new ArrayList<>(print.lines());
        footer.add(print.provenance(version, text.sha256()));
        return new PictureRequest(
                words.band(chart.lines())
                        .map(band -> chart.noting(band.sentence()))
                        .orElse(chart),
                words.verdict(),
                words.subtitle(),
                footer,
                words.description(),
                Optional.of(text.bytes()),
                Appearance.LIGHT,
                PictureRequest.MIN_WIDTH);
    }

    /**
     * A scenario at a glance.
     *
     * @param picture its chart without words
     * @param verdict its answer in a sentence
     */
    public record Glance(Image picture, String verdict) {}

    /** Looks at a scenario, on any thread. */
    public static Glance glance(Projection projection, Appearance appearance, int width, int height) {
        return new Glance(
                new Image(new ByteArrayInputStream(Thumbnail.png(
                        ChartModels.of(projection, Spacing.LOGARITHMIC, false), appearance, width, height))),
                new ChartWords(projection, MoneyFigures.of(projection.scenario())).verdict());
    }
}
