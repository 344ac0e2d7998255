package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Optional;

/**
 * What a picture is to show and to carry.
 *
 * @param title the message, in one sentence
 * @param subtitle the facts behind it
 * @param footer lines of small print: main assumptions, date of the prices, version of the program
 * @param alternativeText the picture in words
 * @param scenario a scenario file to be carried along, as UTF-8 text; none for a picture that cannot be opened again
 * @param widthPixels at least {@value #MIN_WIDTH}
 */
public record PictureRequest(
        ChartModel model,
        String title,
        String subtitle,
        List<String> footer,
        String alternativeText,
        Optional<byte[]> scenario,
        Appearance appearance,
        int widthPixels) {

    public static final int MIN_WIDTH = 2_400;
    private static final int MAX_WIDTH = 9_600;

    /** @throws IllegalArgumentException if the width is out of range */
    public PictureRequest {
        footer = List.copyOf(footer);
        if (widthPixels < MIN_WIDTH || widthPixels > MAX_WIDTH) {
            throw new IllegalArgumentException("width out of range: " + widthPixels);
        }
    }
}
