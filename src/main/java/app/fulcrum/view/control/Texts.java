package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Texts that take the lines they need. */
public final class Texts {

    private static final int CHEVRON = 16;

    private Texts() {}

    /** A text that goes to further lines rather than being cut off. */
    public static Label wrapped(String text, Style... styles) {
        Label label = style(new Label(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The same, for a statement that the keyboard must reach so that it is read out. */
    public static Label reachable(String text, Style... styles) {
        Label label = style(wrapped(text, styles), Style.STATEMENT);
        label.setFocusTraversable(true);
        return label;
    }

    /** Shows on a button whether what it opens is open. */
    public static void chevron(ToggleButton button) {
        button.selectedProperty()
                .subscribe(open -> button.setGraphic((open ? Icon.EXPANDED : Icon.COLLAPSED).node(CHEVRON)));
    }
}
