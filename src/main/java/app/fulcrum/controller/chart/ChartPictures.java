package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.PictureSentences;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.picture.ChartPicture;
import app.fulcrum.view.chart.picture.PictureRequest;
import app.fulcrum.view.chart.picture.PictureWords;
import app.fulcrum.view.chart.picture.Thumbnail;
import app.fulcrum.view.style.Appearance;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** Pictures of charts, for the window and for whoever has none. Always on light paper. */
public final class ChartPictures {

    private ChartPictures() {}

    /** The chart on logarithmic axes as a PNG file. */
    public static byte[] png(Snapshot now, Handout handout) {
        return ChartPicture.png(request(now, chart(now.projection()), handout));
    }

    /** The same as an SVG file, in which text stays text. */
    public static byte[] svg(Snapshot now, Handout handout) {
        return ChartPicture.svg(request(now, chart(now.projection()), handout));
    }

    /** The chart that every picture and page shows, whatever the window shows. */
    public static ChartModel chart(Projection projection) {
        return ChartModels.of(projection, Spacing.LOGARITHMIC, false);
    }

    /** What the picture of a chart shows and carries. */
    public static PictureRequest request(Snapshot now, ChartModel chart, Handout handout) {
        ChartWords words = new ChartWords(now.projection(), MoneyFigures.of(now.scenario()));
        return new PictureRequest(
                words.band(chart.lines())
                        .map(band -> chart.noting(band.sentence()))
                        .orElse(chart),
                words(now, words, handout),
                words.description(),
                handout.enclosures(),
                Appearance.LIGHT,
                PictureRequest.MIN_WIDTH);
    }

    private static PictureWords words(Snapshot now, ChartWords words, Handout handout) {
        PictureSentences sentences = new PictureSentences(now.projection(), words.money());
        SmallPrint print = new SmallPrint(now.projection(), now.book(), words.money());
        List<String> footer = new ArrayList<>(PictureSentences.said(
                handout.details().author(), handout.details().note()));
        footer.addAll(print.lines());
        footer.add(print.provenance(handout.version(), handout.sha256()));
        return new PictureWords(
                handout.title(now.scenario()),
                words.verdict(),
                Stream.of(words.subtitle(), sentences.costs())
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                sentences.ages(),
                footer);
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
                new Image(new ByteArrayInputStream(Thumbnail.png(chart(projection), appearance, width, height))),
                new ChartWords(projection, MoneyFigures.of(projection.scenario())).verdict());
    }
}
