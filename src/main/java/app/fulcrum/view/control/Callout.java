package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small box that names one thing on a chart: what it is in bold, the facts below. */
public final class Callout {

    private Callout() {}

    public static Region build(String title, String facts) {
        Label heading = style(new Label(title), Style.STRONG);
        Label text = style(new Label(facts), Style.SECONDARY);
        VBox box = style(new VBox(heading, text), Style.CALLOUT);
        box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return box;
    }
}
