package app.fulcrum.view.brief;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a brief is printed on. */
public enum Paper {
    A4(PDRectangle.A4),
    LETTER(PDRectangle.LETTER);

    private final PDRectangle size;

    Paper(PDRectangle size) {
        this.size = size;
    }

    /** In points, 72 to the inch. */
    float width() {
        return size.getWidth();
    }

    float height() {
        return size.getHeight();
    }

    PDRectangle box() {
        return new PDRectangle(size.getWidth(), size.getHeight());
    }
}
