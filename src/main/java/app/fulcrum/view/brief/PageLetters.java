package app.fulcrum.view.brief;

import app.fulcrum.view.style.Fonts;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
final class PageLetters {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String UNKNOWN = "?";

    /** A quadratic curve is a cubic one whose handles reach two thirds of the way to its own. */
    private static final float TWO_THIRDS = 2 / 3f;

    /** Outlines are set at this size, and drawn at any. */
    private static final int OUTLINE_SIZE = 100;

    /** Where among its numbers a curved segment says where it ends; others have no others. */
    private static final Map<Integer, Integer> END = Map.of(PathIterator.SEG_QUADTO, 2, PathIterator.SEG_CUBICTO, 4);

    private final Cut regular;
    private final Cut bold;

    PageLetters(PDDocument document) throws IOException {
        regular = Cut.of(Fonts.REGULAR, document);
        bold = Cut.of(Fonts.BOLD, document);
    }

    /** One font of the typeface. */
    private record Cut(PDFont font, TrueTypeFont metrics, CmapLookup glyphs) {

        static Cut of(Fonts file, PDDocument document) throws IOException {
            TrueTypeFont font = parsed(file);
            font.setEnableGsub(false);
            return new Cut(PDType0Font.load(document, font, true), font, font.getUnicodeCmapLookup());
        }

        private static TrueTypeFont parsed(Fonts file) throws IOException {
            try (InputStream stream = file.open()) {
                return new TTFParser().parseEmbedded(stream);
            }
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
        float[] last = new float[2];
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> quadratic(content, last, at);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
            int end = END.getOrDefault(segment, 0);
            last[0] = at[end];
            last[1] = at[end + 1];
        }
    }

    private static void quadratic(PDPageContentStream content, float[] last, float[] at) throws IOException {
        content.curveTo(
                last[0] + (at[0] - last[0]) * TWO_THIRDS,
                last[1] + (at[1] - last[1]) * TWO_THIRDS,
                at[2] + (at[0] - at[2]) * TWO_THIRDS,
                at[3] + (at[1] - at[3]) * TWO_THIRDS,
                at[2],
                at[3]);
    }

    private List<Piece> pieces(String text, boolean isBold) throws IOException {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < clean.length()) {
            Home home = home(clean.codePointAt(from), isBold);
            int to = end(clean, from, home, isBold);
            pieces.add(piece(clean.substring(from, to), home, isBold));
            from = to;
        }
        return pieces;
    }

    /** Where a sign is from. */
    private enum Home {
        TYPEFACE,
        SYSTEM,
        NOWHERE
    }

    private Home home(int sign, boolean isBold) {
        return cut(isBold).has(sign) ? Home.TYPEFACE : system(isBold).canDisplay(sign) ? Home.SYSTEM : Home.NOWHERE;
    }

    private static Font system(boolean isBold) {
        return new Font(Font.DIALOG, isBold ? Font.BOLD : Font.PLAIN, OUTLINE_SIZE);
    }

    /** Where a part ends. Spaces between words of another script belong to them, since not all scripts run to the right. */
    private int end(String text, int from, Home home, boolean isBold) {
        int end = from;
        int to = from;
        while (to < text.length()) {
            boolean isSpace = home == Home.SYSTEM && text.charAt(to) == ' ';
            if (!isSpace && home(text.codePointAt(to), isBold) != home) {
                break;
            }
            to = text.offsetByCodePoints(to, 1);
            end = isSpace ? end : to;
        }
        return end;
    }

    private Piece piece(String part, Home home, boolean isBold) throws IOException {
        if (home == Home.SYSTEM) {
            TextLayout layout = new TextLayout(part, system(isBold), CONTEXT);
            Shape outline = layout.getOutline(null);
            if (!outline.getBounds().isEmpty()) {
                return new Piece.Other(part, layout.getAdvance() / OUTLINE_SIZE, outline);
            }
        }
        String shown = home == Home.TYPEFACE
                ? part
                : UNKNOWN.repeat((int) part.codePoints().count());
        return new Piece.Own(shown, cut(isBold).width(shown));
    }
}
