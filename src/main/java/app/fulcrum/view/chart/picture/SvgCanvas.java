package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.plot.AwtFonts;
import java.awt.Font;
import java.awt.Graphics;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * Turns what is drawn into SVG, text into text. Bold text says that it is bold: Java2D knows the bold font of the typeface as
 * one of its own, an SVG reader knows families.
 */
final class SvgCanvas extends SVGGraphics2D {

    SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas canvas) {
        super(canvas);
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void setFont(Font font) {
        super.setFont(AwtFonts.isBold(font) ? font.deriveFont(Font.BOLD) : font);
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(SvgFile.clean(text), x, y);
    }
}
