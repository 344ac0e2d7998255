package app.fulcrum.view.brief;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.picture.ChartDrawing;
import app.fulcrum.view.chart.picture.LookSample;
import app.fulcrum.view.chart.plot.AwtFonts;
import app.fulcrum.view.style.Look;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Paint;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What the window draws, as parts of a document. Text in it is text in the typeface of the document. */
record Drawings(PDDocument document, PageLetters letters) {

    /** A chart. Sizes are those of the window, in which text is 10 to 12 high. */
    PDFormXObject chart(ChartModel model, float width, float height) throws IOException {
        return drawn(width, height, g2 -> ChartDrawing.asText(g2, model, width, height));
    }

    /** How an alternative is drawn on the chart. */
    PDFormXObject sample(Look look, float width, float height) throws IOException {
        return drawn(width, height, g2 -> LookSample.draw(g2, look, width, height));
    }

    private PDFormXObject drawn(float width, float height, Consumer<PdfBoxGraphics2D> painter) throws IOException {
        PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
        g2.setFontTextDrawer(new Texts());
        painter.accept(g2);
        g2.dispose();
        return g2.getXFormObject();
    }

    private final class Texts implements IPdfBoxGraphics2DFontTextDrawer {

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
            StringBuilder signs = new StringBuilder();
            for (char sign = text.first(); sign != AttributedCharacterIterator.DONE; sign = text.next()) {
                signs.append(sign);
            }
            text.first();
            Font font = text.getAttribute(TextAttribute.FONT) instanceof Font own ? own : env.getFont();
            Paint paint = text.getAttribute(TextAttribute.FOREGROUND) instanceof Paint own ? own : env.getPaint();
            env.applyPaint(paint, font.getMaxCharBounds(env.getFontRenderContext()));
            letters.show(env.getContentStream(), signs.toString(), AwtFonts.isBold(font), font.getSize2D(), -1);
        }

        @Override
        public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
            return env.getCalculationGraphics().getFontMetrics(font);
        }
    }
}
