package app.fulcrum.view.brief;

import app.fulcrum.view.style.Fonts;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * The program's typeface in a document, as much of it as is used. Signs it lacks are drawn as outlines of a font of the system
 * and say what they are to whoever reads them aloud; those no font has are question marks.
 */
final class Letters {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String UNKNOWN = "?";

    /** A quadratic curve is a cubic one whose handles reach two thirds of the way to its own. */
    private static final float TWO_THIRDS = 2 / 3f;

    /** Outlines are set at this size, and drawn at any. */
    private static final int OUTLINE_SIZE = 100;

    private final Cut regular;
    private final Cut bold;

    Letters(PDDocument document) throws IOException {
        regular = Cut.of(Fonts.REGULAR, document);
        bold = Cut.of(Fonts.BOLD, document);
    }

    /** One font of the typeface. */
    private record Cut(PDFont font, TrueTypeFont metrics, CmapLookup glyphs) {

        static Cut of(Fonts file, PDDocument document) throws IOException {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.open()));
            font.setEnableGsub(false);
            return new Cut(PDType0Font.load(document, font, true), font, font.getUnicodeCmapLookup());
        }

        boolean has(int sign) {
            return glyphs.getGlyphId(sign) != 0;
        }

        /** Of the size 1. */
        float width(String text) throws IOException {
            long units = 0;
            for (int sign : text.codePoints().toArray()) {
                units += metrics.getAdvanceWidth(glyphs.getGlyphId(sign));
            }
            return (float) units / metrics.getUnitsPerEm();
        }
    }

    /** A part of a text that is drawn in one way. Widths are of the size 1. */
    private sealed interface Piece {

        String text();

        float width();

        /** Signs of the typeface. */
        record Own(String text, float width) implements Piece {}

        /** Signs of another one. */
        record Other(String text, float width, Shape outline) implements Piece {}
    }

    private Cut cut(boolean isBold) {
        return isBold ? bold : regular;
    }

    float width(String text, Face face) throws IOException {
        float width = 0;
        for (Piece piece : pieces(text, face.isBold())) {
            width += piece.width();
        }
        return width * face.size();
    }

    /**
     * Draws a line of text from the origin on, in the color that is set.
     *
     * @param up 1 where the page counts upward, −1 where it counts downward
     */
    void show(PDPageContentStream content, String text, boolean isBold, float size, int up) throws IOException {
        float x = 0;
        for (Piece piece : pieces(text, isBold)) {
            switch (piece) {
                case Piece.Own(String own, float _) -> {
                    content.beginText();
                    content.setFont(cut(isBold).font(), size);
                    content.setTextMatrix(new Matrix(1, 0, 0, up, x, 0));
                    content.showText(own);
                    content.endText();
                }
                case Piece.Other other -> outline(content, other, x, size / OUTLINE_SIZE, -up);
            }
            x += piece.width() * size;
        }
    }

    private static void outline(PDPageContentStream content, Piece.Other piece, float x, float scale, int up)
            throws IOException {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, piece.text());
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        content.saveGraphicsState();
        content.transform(new Matrix(scale, 0, 0, up * scale, x, 0));
        trace(content, piece.outline().getPathIterator(null));
        content.fill();
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    private static void trace(PDPageContentStream content, PathIterator path) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + (at[0] - x) * TWO_THIRDS,
                            y + (at[1] - y) * TWO_THIRDS,
                            at[2] + (at[0] - at[2]) * TWO_THIRDS,
                            at[3] + (at[1] - at[3]) * TWO_THIRDS,
                            x = at[2],
                            y = at[3]);
                }
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
                default -> content.closePath();
            }
        }
    }

    private List<Piece> pieces(String text, boolean isBold) throws IOException {
        Cut cut = cut(isBold);
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < clean.length()) {
            boolean own = cut.has(clean.codePointAt(from));
            int to = from;
            while (to < clean.length() && cut.has(clean.codePointAt(to)) == own) {
                to = clean.offsetByCodePoints(to, 1);
            }
            String part = clean.substring(from, to);
            pieces.add(own ? new Piece.Own(part, cut.width(part)) : other(part, isBold));
            from = to;
        }
        return pieces;
    }

    private Piece other(String part, boolean isBold) throws IOException {
        Font system = new Font(Font.DIALOG, isBold ? Font.BOLD : Font.PLAIN, OUTLINE_SIZE);
        StringBuilder known = new StringBuilder();
        part.codePoints().filter(system::canDisplay).forEach(known::appendCodePoint);
        if (known.length() == part.length()) {
            TextLayout layout = new TextLayout(part, system, CONTEXT);
            Shape outline = layout.getOutline(null);
            if (!outline.getBounds().isEmpty()) {
                return new Piece.Other(part, layout.getAdvance() / OUTLINE_SIZE, outline);
            }
        }
        String marks = UNKNOWN.repeat((int) part.codePoints().count());
        return new Piece.Own(marks, cut(isBold).width(marks));
    }
}
