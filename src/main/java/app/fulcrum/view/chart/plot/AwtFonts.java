package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.style.Fonts;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled typeface for Java2D. */
public final class AwtFonts {

    private static final Font REGULAR = read(Fonts.REGULAR);
    private static final Font BOLD = read(Fonts.BOLD);

    private AwtFonts() {}

    public static Font of(TextRole role) {
        return of(role.isBold(), role.size());
    }

    public static Font of(boolean bold, int size) {
        return (bold ? BOLD : REGULAR).deriveFont((float) size);
    }

    /** Whether a font is the bold one, at whatever size. */
    public static boolean isBold(Font font) {
        return font.getPSName().equals(BOLD.getPSName());
    }

    private static Font read(Fonts font) {
        try (InputStream stream = font.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The bundled typeface is broken", broken);
        }
    }
}
