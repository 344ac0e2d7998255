package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A word in an outline, colored by what it means. */
public final class Pill {

    private Pill() {}

    public static Label build(String word, Tone tone) {
        Label pill = style(new Label(word), Style.PILL, tone.style());
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }
}
