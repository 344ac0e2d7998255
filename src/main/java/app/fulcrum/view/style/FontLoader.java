package app.fulcrum.view.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** Makes the bundled typeface known to JavaFX. */
public final class FontLoader {

    private static final double ANY_SIZE = 13;

    private FontLoader() {}

    /** Loads both weights; doing it again changes nothing. */
    public static void load() {
        for (Fonts weight : Fonts.values()) {
            try (InputStream stream = weight.open()) {
                Font.loadFont(stream, ANY_SIZE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
