package app.fulcrum.view.brief;

import app.fulcrum.session.handover.Paper;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** The pages being written, the last of them at a time. Places are in points from the upper left corner of the page. */
final class Sheet {

    static final float EDGE = 38;
    private static final float FOOT = 51;

    private final PDDocument document;
    private final Paper paper;
    private final PageLetters letters;
    private final Tags tags;
    private final List<Leaf> leaves = new ArrayList<>();
    private int current;

    Sheet(PDDocument document, Paper paper) throws IOException {
        this.document = document;
        this.paper = paper;
        this.letters = new PageLetters(document);
        this.tags = new Tags(document);
    }

    private record Leaf(PDPage page, PDPageContentStream content) {}

    PDDocument document() {
        return document;
    }

    PageLetters letters() {
        return letters;
    }

    Tags tags() {
        return tags;
    }

    /** Of what is between the margins. */
    float width() {
        return paper.width() - 2 * EDGE;
    }

    /** Where the space for anything but the foot ends. */
    float bottom() {
        return paper.height() - FOOT;
    }

    float paperHeight() {
        return paper.height();
    }

    int pages() {
        return leaves.size();
    }

    void startPage() throws IOException {
        PDPage page = new PDPage(new PDRectangle(paper.width(), paper.height()));
        document.addPage(page);
        current = leaves.size();
        leaves.add(new Leaf(page, new PDPageContentStream(document, page)));
    }

    /** Goes back to a page to write its foot. */
    void turnTo(int number) {
        current = number;
    }

    private PDPageContentStream content() {
        return leaves.get(current).content();
    }

    /** Begins what belongs to an element. */
    void begin(PDStructureElement element) throws IOException {
        tags.begin(element, leaves.get(current).page(), content());
    }

    /** Begins what is not read aloud. */
    void beginArtifact() throws IOException {
        Tags.beginArtifact(content());
    }

    void end() throws IOException {
        content().endMarkedContent();
    }

    /** Draws a line of text, the upper left corner of which is given. */
    void text(String text, Face face, float x, float top) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content().saveGraphicsState();
        fill(face.color());
        content().transform(Matrix.getTranslateInstance(x, up(top + face.baseline())));
        letters.show(content(), text, face.isBold(), face.size(), 1);
        content().restoreGraphicsState();
    }

    /** The same from its upper right corner. */
    void textUpTo(String text, Face face, float right, float top) throws IOException {
        text(text, face, right - letters.width(text, face), top);
    }

    /** The same of several lines. */
    void linesUpTo(List<String> lines, Face face, float right, float top) throws IOException {
        float y = top;
        for (String line : lines) {
            lines(List.of(line), face, right - letters.width(line, face), y);
            y += face.leading();
        }
    }

    /** Draws lines of text, each with a space at its end, so that whoever reads them aloud does not run words together. */
    void lines(List<String> lines, Face face, float x, float top) throws IOException {
        float y = top;
        for (String line : lines) {
            text(line.isEmpty() ? line : line + " ", face, x, y);
            y += face.leading();
        }
    }

    /** A level line, which nobody reads aloud. */
    void rule(float x, float right, float y, float thickness, Token color) throws IOException {
        beginArtifact();
        fill(color);
        content().addRect(x, up(y + thickness / 2), right - x, thickness);
        content().fill();
        end();
    }

    /** A polygon, which nobody reads aloud. */
    void polygon(Token color, float... points) throws IOException {
        beginArtifact();
        fill(color);
        content().moveTo(points[0], up(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            content().lineTo(points[i], up(points[i + 1]));
        }
        content().closePath();
        content().fill();
        end();
    }

    /** A drawing with its upper left corner at a place. */
    void drawing(PDFormXObject drawing, float x, float top, float scale) throws IOException {
        content().saveGraphicsState();
        float height = drawing.getBBox().getHeight() * scale;
        content().transform(new Matrix(scale, 0, 0, scale, x, up(top + height)));
        content().drawForm(drawing);
        content().restoreGraphicsState();
    }

    private void fill(Token color) throws IOException {
        int rgb = color.rgb(Appearance.LIGHT);
        content().setNonStrokingColor((rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }

    private float up(float down) {
        return paper.height() - down;
    }

    /** Writes down what is written. */
    void close() throws IOException {
        for (Leaf leaf : leaves) {
            leaf.content().close();
        }
        tags.finish();
    }
}
