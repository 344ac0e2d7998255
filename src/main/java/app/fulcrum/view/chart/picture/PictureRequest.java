package app.fulcrum.view.chart.picture;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Appearance;
import java.util.List;

/**
 * What a picture is to show and to carry.
 *
 * @param words what it says around the chart
 * @param alternativeText the picture in words
 * @param enclosures what it carries along unseen; without the scenario it cannot be opened again
 * @param widthPixels at least {@value #MIN_WIDTH}; of a drawing, which has no pixels, nothing depends on it
 */
public record PictureRequest(
        ChartModel model,
        PictureWords words,
        String alternativeText,
        List<Enclosure> enclosures,
        Appearance appearance,
        int widthPixels) {

    public static final int MIN_WIDTH = 2_400;
    private static final int MAX_WIDTH = 9_600;

    /** @throws IllegalArgumentException if the width is out of range */
    public PictureRequest {
        enclosures = List.copyOf(enclosures);
        if (widthPixels < MIN_WIDTH || widthPixels > MAX_WIDTH) {
            throw new IllegalArgumentException("width out of range: " + widthPixels);
        }
    }
}
