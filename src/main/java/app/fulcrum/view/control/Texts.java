package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Texts that take the lines they need. */
public final class Texts {

    private static final int CHEVRON = 16;
    private static final double WIDEST_TOOLTIP = 560;

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

    /** A text that is cut off at its end rather than going to a second line, and is shown in full on hover then. */
    public static <L extends Labeled> L oneLine(L text) {
        text.setMinWidth(0);
        text.textTruncatedProperty().subscribe(truncated -> text.setTooltip(truncated ? full(text) : null));
        return text;
    }

    /** The same after as many lines as its greatest height admits. */
    public static Label fewLines(Label text) {
        text.setWrapText(true);
        return oneLine(text);
    }

    /** Made only where it is needed: tables have hundreds of such texts. */
    private static Tooltip full(Labeled text) {
        Tooltip full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_TOOLTIP);
        full.textProperty().bind(text.textProperty());
        return full;
    }

    /** Shows on a button whether what it opens is open. */
    public static void chevron(ToggleButton button) {
        button.selectedProperty()
                .subscribe(open -> button.setGraphic((open ? Icon.EXPANDED : Icon.COLLAPSED).node(CHEVRON)));
    }
}
