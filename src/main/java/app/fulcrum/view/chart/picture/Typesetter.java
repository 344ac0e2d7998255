package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.layout.TextMeasure;
import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.chart.plot.AwtFonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and draws text in the bundled typeface; signs it lacks are taken from a font of the system.
 *
 * @param lettering how it is drawn
 */
record Typesetter(Lettering lettering) implements TextMeasure {

    /** What is made of text that is drawn. */
    enum Lettering {
        /** Its outlines: the same picture wherever it is looked at. */
        OUTLINES,
        /** It stays text, for formats that know what text is; whoever shows it chooses the signs the typeface lacks. */
        TEXT
    }

    /** The same on every machine and at every size, so that a picture does not depend on where it is made. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @Override
    public double width(String text, TextRole role) {
        return width(text, AwtFonts.of(role));
    }

    double width(String text, Font font) {
        return text.isEmpty() ? 0 : layout(text, font).getAdvance();
    }

    /** Draws a line of text from its upper left corner, in a line of the given height. */
    void draw(Graphics2D g2, String text, Font font, Color color, double x, double top, double lineHeight) {
        if (text.isEmpty()) {
            return;
        }
        double baseline = top + (lineHeight + font.getSize() * 0.72) / 2;
        g2.setPaint(color);
        switch (lettering) {
            case OUTLINES -> layout(text, font).draw(g2, (float) x, (float) baseline);
            case TEXT -> {
                g2.setFont(font);
                g2.drawString(clean(text), (float) x, (float) baseline);
            }
        }
    }

    /** Breaks a text between words into lines of at most this width. */
    List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static TextLayout layout(String text, Font font) {
        String clean = clean(text);
        AttributedString attributed = new AttributedString(clean);
        attributed.addAttribute(TextAttribute.FONT, font);
        Font substitute = new Font(Font.DIALOG, AwtFonts.isBold(font) ? Font.BOLD : Font.PLAIN, font.getSize());
        int missing = font.canDisplayUpTo(clean);
        while (missing >= 0) {
            int end = clean.offsetByCodePoints(missing, 1);
            attributed.addAttribute(TextAttribute.FONT, substitute, missing, end);
            missing = end < clean.length() ? font.canDisplayUpTo(clean.toCharArray(), end, clean.length()) : -1;
        }
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }
}
