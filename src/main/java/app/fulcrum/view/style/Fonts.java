package app.fulcrum.view.style;

import java.io.InputStream;

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
}
