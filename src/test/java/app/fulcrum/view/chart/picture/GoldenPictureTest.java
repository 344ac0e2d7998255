package app.fulcrum.view.chart.picture;

import app.fulcrum.support.KeptPicture;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exported pictures against pictures kept from before, looked at by a person when they were kept. Both are compared at a
 * third of their size and with some tolerance, since text is drawn a shade differently from one Java to the next. To keep
 * new ones, run with {@code -Dgolden=keep} and look at them.
 */
class GoldenPictureTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "app", "fulcrum", "view", "chart", "picture");

    enum Sample {
        NORMAL(ChartSamples::usual),
        NO_CROSSOVER(ChartSamples::uncrossed),
        MANY_CROSSOVERS(ChartSamples::crowded),
        OVER_CAPACITY_AND_GATED(ChartSamples::gatedAndCapped),
        RANGES(ChartSamples::linear),
        ABSENT(ChartSamples::withAbsence),
        NOTHING_COMPARED(ChartSamples::empty),
        TWO_OF_A_KIND(ChartSamples::twoOfAKind),
        SIX(ChartSamples::six);

        private final Supplier<ChartModel> model;

        Sample(Supplier<ChartModel> model) {
            this.model = model;
        }

        ChartModel model() {
            return model.get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePictureLooksAsItDid(Sample sample) throws IOException {
        BufferedImage now = ChartPicture.image(request(sample.model()));

        KeptPicture.in(KEPT, sample.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .assertLooksAs(now);
    }

    private static PictureRequest request(ChartModel model) {
        return new PictureRequest(
                model,
                new PictureWords(
                        "",
                        "Use the hosted open API: it is cheapest at every volume up to 6.1B tokens/day.",
                        List.of("It saves $6,070 a month against the closed API."),
                        List.of(),
                        List.of("Prices of 2026-11-22, price book of 2026-11-22 · Fulcrum 1.0.0 · scenario 1f3a9c07")),
                "Chart of cost per month by tokens per day.",
                List.of(),
                Appearance.LIGHT,
                PictureRequest.MIN_WIDTH);
    }
}
