package app.fulcrum.view.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No outline of the bundled typeface crosses itself or another part of its glyph. Where outlines overlap, and the font
 * says so, JavaFX fills them even-odd on screens of a larger scale: "+" becomes "÷", and letters get holes.
 */
class FontOutlinesTest {

    private static final int EM = 1000;

    /** Of a square as wide as the em, which has a million of them: the smallest dot of a hole is a hundred times this. */
    private static final double SMALLEST_HOLE = 20;

    /** OVERLAP_SIMPLE in the first flag of a glyph and OVERLAP_COMPOUND in its first component (OpenType, glyf). */
    private static final int OVERLAP_SIMPLE = 0x40;

    private static final int OVERLAP_COMPOUND = 0x0400;

    @ParameterizedTest
    @EnumSource
    void noGlyphSaysThatItsOutlinesOverlap(Fonts weight) throws IOException {
        GlyphTable glyphs = new GlyphTable(weight);
        List<Integer> overlapping = new ArrayList<>();
        for (int glyph = 0; glyph < glyphs.count(); glyph++) {
            if (glyphs.saysOverlap(glyph)) {
                overlapping.add(glyph);
            }
        }

        assertThat(glyphs.count()).isGreaterThan(1000);
        assertThat(overlapping).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyGlyphIsTheSameWhicheverWayItIsFilled(Fonts weight) throws IOException, FontFormatException {
        Font font;
        try (InputStream file = weight.open()) {
            font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) EM);
        }
        FontRenderContext exact = new FontRenderContext(null, true, true);
        List<String> different = new ArrayList<>();
        for (int glyph = 0; glyph < font.getNumGlyphs(); glyph++) {
            Shape outline = font.createGlyphVector(exact, new int[] {glyph}).getOutline();
            double holes =
                    Math.abs(filled(outline, PathIterator.WIND_NON_ZERO) - filled(outline, PathIterator.WIND_EVEN_ODD));
            if (holes > SMALLEST_HOLE) {
                different.add("glyph %d: %.0f".formatted(glyph, holes));
            }
        }

        assertThat(different).isEmpty();
    }

    /** The area inside an outline, by Green's theorem over outlines that no longer cross. */
    private static double filled(Shape outline, int rule) {
        Path2D path = new Path2D.Double(rule);
        path.append(outline.getPathIterator(null), false);
        double twice = 0;
        double[] from = new double[2];
        double[] start = new double[2];
        double[] to = new double[6];
        for (PathIterator edge = new Area(path).getPathIterator(null, 0.05); !edge.isDone(); edge.next()) {
            int kind = edge.currentSegment(to);
            if (kind == PathIterator.SEG_MOVETO) {
                System.arraycopy(to, 0, start, 0, 2);
            } else {
                double[] end = kind == PathIterator.SEG_CLOSE ? start : to;
                twice += from[0] * end[1] - end[0] * from[1];
            }
            System.arraycopy(kind == PathIterator.SEG_CLOSE ? start : to, 0, from, 0, 2);
        }
        return Math.abs(twice / 2);
    }

    /** The outlines as they stand in a TrueType file. */
    private static final class GlyphTable {

        private final ByteBuffer file;
        private final int glyf;
        private final int loca;
        private final boolean longOffsets;
        private final int count;

        GlyphTable(Fonts weight) throws IOException {
            try (InputStream stream = weight.open()) {
                file = ByteBuffer.wrap(stream.readAllBytes());
            }
            glyf = table("glyf");
            loca = table("loca");
            longOffsets = file.getShort(table("head") + 50) == 1;
            count = Short.toUnsignedInt(file.getShort(table("maxp") + 4));
        }

        private int table(String tag) {
            for (int entry = 0; entry < file.getShort(4); entry++) {
                int at = 12 + 16 * entry;
                byte[] name = new byte[4];
                file.get(at, name);
                if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                    return file.getInt(at + 8);
                }
            }
            throw new AssertionError("the font has no table " + tag);
        }

        int count() {
            return count;
        }

        boolean saysOverlap(int glyph) {
            int at = glyf + offset(glyph);
            if (at == glyf + offset(glyph + 1)) {
                return false;
            }
            int contours = file.getShort(at);
            if (contours < 0) {
                return (file.getShort(at + 10) & OVERLAP_COMPOUND) != 0;
            }
            int instructions = at + 10 + 2 * contours;
            int flags = instructions + 2 + Short.toUnsignedInt(file.getShort(instructions));
            return (file.get(flags) & OVERLAP_SIMPLE) != 0;
        }

        private int offset(int glyph) {
            return longOffsets
                    ? file.getInt(loca + 4 * glyph)
                    : 2 * Short.toUnsignedInt(file.getShort(loca + 2 * glyph));
        }
    }
}
