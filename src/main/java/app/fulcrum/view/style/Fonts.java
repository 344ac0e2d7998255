package app.fulcrum.view.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The bundled typeface: a sans with tabular figures, in regular and bold. */
public enum Fonts {
    REGULAR("FulcrumSans-Regular.ttf"),
    BOLD("FulcrumSans-Bold.ttf");

    public static final String FAMILY = "Fulcrum Sans";

    private static final String FOLDER = "/app/fulcrum/assets/fonts/";

    private final String file;

    Fonts(String file) {
        this.file = file;
    }

    /** Opens the font file; the caller closes it. */
    public InputStream open() {
        InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The program is incomplete: " + FOLDER + file + " is missing");
        }
        return stream;
    }

    /** Makes both weights known to JavaFX; doing it again changes nothing. */
    static void load() {
        for (Fonts weight : values()) {
            try (InputStream stream = weight.open()) {
                Font.loadFont(stream, 13);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
