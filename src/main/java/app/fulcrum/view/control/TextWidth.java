package app.fulcrum.view.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is. */
public final class TextWidth {

    private TextWidth() {}

    public static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
