package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.picture.Typesetter.Lettering;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Makes a picture of a chart. The layout is the window's own. The same request gives the same bytes; pictures may be made
 * on any thread, with no display.
 */
public final class ChartPicture {

    private ChartPicture() {}

    /** The picture as a PNG file with resolution, description and enclosures in it. */
    public static byte[] png(PictureRequest request) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(request), "png", plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PngChunks.addTo(
                plain.toByteArray(), request.words().title(), request.alternativeText(), request.enclosures());
    }

    /** The picture as an SVG file, in which text stays text, with description and enclosures in it. */
    public static byte[] svg(PictureRequest request) {
        SvgFile file = new SvgFile(request);
        PicturePainter painter = new PicturePainter(request, Lettering.TEXT);
        painter.paint(file.canvas());
        return file.bytes(painter.height());
    }

    /** The picture as pixels. */
    public static BufferedImage image(PictureRequest request) {
        PicturePainter painter = new PicturePainter(request, Lettering.OUTLINES);
        double scale = request.widthPixels() / PicturePainter.WIDTH;
        BufferedImage image = new BufferedImage(
                request.widthPixels(), (int) Math.ceil(painter.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(scale, scale);
            painter.paint(g2);
        } finally {
            g2.dispose();
        }
        return image;
    }
}
