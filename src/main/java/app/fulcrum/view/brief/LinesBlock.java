package app.fulcrum.view.brief;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Text over the whole width.
 *
 * @param type what it is for those who have it read aloud
 * @param element the same once it is begun
 */
record LinesBlock(List<String> lines, Face face, float above, String type, Optional<PDStructureElement> element)
        implements Block {

    private static final int MOST_LARGE_LINES = 3;
    private static final float BELOW_HEADLINE = 5;

    /** A long headline is set in a smaller size, rather than pushing down what it is about. */
    static LinesBlock headline(String text, Sheet sheet) throws IOException {
        List<String> large = new Wrapping(sheet.letters(), Face.HEADLINE).evenLines(text, sheet.width());
        return large.size() <= MOST_LARGE_LINES
                ? new LinesBlock(large, Face.HEADLINE, 0, "H1", Optional.empty())
                : new LinesBlock(
                        new Wrapping(sheet.letters(), Face.LONG_HEADLINE).lines(text, sheet.width()),
                        Face.LONG_HEADLINE,
                        0,
                        "H1",
                        Optional.empty());
    }

    static LinesBlock lead(String text, Sheet sheet) throws IOException {
        return new LinesBlock(
                new Wrapping(sheet.letters(), Face.LEAD).fullLines(text, sheet.width()),
                Face.LEAD,
                BELOW_HEADLINE,
                "P",
                Optional.empty());
    }

    @Override
    public float height() {
        return lines.size() * face.leading();
    }

    @Override
    public float least() {
        return Math.min(2, lines.size()) * face.leading();
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        int fitting = Math.clamp((long) (room / face.leading()), 1, lines.size());
        PDStructureElement whole = element.orElseGet(() -> sheet.tags().add(type));
        sheet.begin(whole);
        sheet.lines(lines.subList(0, fitting), face, Sheet.EDGE, top);
        sheet.end();
        return fitting == lines.size()
                ? Optional.empty()
                : Optional.of(
                        new LinesBlock(lines.subList(fitting, lines.size()), face, above, type, Optional.of(whole)));
    }
}
