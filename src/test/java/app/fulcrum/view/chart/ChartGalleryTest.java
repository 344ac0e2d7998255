package app.fulcrum.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart in every state, for the eye and for the sweeps over contrast and clipping. */
class ChartGalleryTest extends ThemedTestBase {

    enum Sample {
        USUAL(ChartSamples::usual),
        LINEAR(ChartSamples::linear),
        GATED(ChartSamples::gatedAndCapped),
        ABSENT(ChartSamples::withAbsence),
        EMPTY(ChartSamples::empty),
        CROWDED(ChartSamples::crowded);

        private final Supplier<ChartModel> model;

        Sample(Supplier<ChartModel> model) {
            this.model = model;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USUAL, LIGHT, 880, 620", "USUAL, DARK, 880, 620", "USUAL, LIGHT, 560, 360", "LINEAR, LIGHT, 880, 620",
        "GATED, LIGHT, 880, 620", "GATED, DARK, 880, 620", "ABSENT, LIGHT, 880, 620", "EMPTY, LIGHT, 880, 620",
        "CROWDED, LIGHT, 880, 620", "CROWDED, DARK, 560, 360"
    })
    void everyChartIsReadable(Sample sample, Appearance appearance, int width, int height) {
        ChartViewState state = new ChartViewState(sample.model.get());
        state.appearanceProperty().set(appearance);

        ChartPane pane = show(() -> new ChartPane(state, ChartSamples.NO_ACTIONS), width, height, appearance);

        String name = "chart-" + sample + "-" + appearance + "-" + width;
        picture(pane, name.toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(pane))).isEmpty();
    }
}
