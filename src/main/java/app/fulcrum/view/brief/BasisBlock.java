package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefBody.Assumed;
import app.fulcrum.view.brief.BriefBody.Basis;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The assumptions: what each is about, what is assumed, and where that comes from. */
final class BasisBlock implements Block {

    private static final float PADDING = 1.9f;
    private static final float GAP = 10;
    private static final float OF = 0.14f;
    private static final float SOURCE = 0.43f;
    private static final float MOST_TOGETHER = 320;
    private static final float TITLE = 14;
    private static final float TITLE_RULE = 9;

    private final List<String> title;
    private final List<SetRow> rows;
    private final Optional<PDStructureElement> table;

    private BasisBlock(List<String> title, List<SetRow> rows, Optional<PDStructureElement> table) {
        this.title = title;
        this.rows = rows;
        this.table = table;
    }

    private record SetRow(List<String> of, List<String> what, List<String> source) {

        float height() {
            int lines = Math.max(of.size(), Math.max(what.size(), source.size()));
            return 2 * PADDING + lines * Face.BASIS.leading();
        }
    }

    static BasisBlock of(Basis basis, Sheet sheet) throws IOException {
        Wrapping words = new Wrapping(sheet.letters(), Face.BASIS);
        Wrapping sources = new Wrapping(sheet.letters(), Face.SOURCE);
        List<SetRow> rows = new ArrayList<>();
        for (Assumed row : basis.rows()) {
            rows.add(new SetRow(
                    words.lines(row.of(), OF * sheet.width() - GAP),
                    words.fullLines(row.what(), (1 - OF - SOURCE) * sheet.width() - GAP),
                    sources.lines(row.source(), SOURCE * sheet.width())));
        }
        return new BasisBlock(List.of(basis.title()), rows, Optional.empty());
    }

    private float titleHeight() {
        return title.isEmpty() ? 0 : TITLE_RULE + TITLE;
    }

    @Override
    public float above() {
        return 12;
    }

    @Override
    public float height() {
        float height = titleHeight();
        for (SetRow row : rows) {
            height += row.height();
        }
        return height;
    }

    /** A table that fits on a page stays on one. */
    @Override
    public float least() {
        return Math.min(height(), MOST_TOGETHER);
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        for (String line : title) {
            sheet.rule(Sheet.EDGE, Sheet.EDGE + sheet.width(), top, 0.5f, Token.BORDER);
            sheet.begin(sheet.tags().add("H2"));
            sheet.text(line, Face.HEADING, Sheet.EDGE, top + TITLE_RULE);
            sheet.end();
        }
        PDStructureElement whole = table.orElseGet(() -> sheet.tags().add("Table"));
        float y = top + titleHeight();
        int drawn = 0;
        while (drawn < rows.size() && (drawn == 0 || y + rows.get(drawn).height() <= top + room)) {
            row(sheet, whole, rows.get(drawn), y);
            y += rows.get(drawn).height();
            drawn++;
        }
        return drawn == rows.size()
                ? Optional.empty()
                : Optional.of(new BasisBlock(List.of(), rows.subList(drawn, rows.size()), Optional.of(whole)));
    }

    private static void row(Sheet sheet, PDStructureElement whole, SetRow set, float top) throws IOException {
        float width = sheet.width();
        sheet.rule(Sheet.EDGE, Sheet.EDGE + width, top, 0.4f, Token.GRID);
        PDStructureElement row = Tags.within(whole, "TR");
        sheet.begin(Tags.heading(row, "Row"));
        sheet.lines(set.of(), Face.BASIS, Sheet.EDGE, top + PADDING);
        sheet.end();
        sheet.begin(Tags.within(row, "TD"));
        sheet.lines(set.what(), Face.BASIS, Sheet.EDGE + OF * width, top + PADDING);
        sheet.end();
        sheet.begin(Tags.within(row, "TD"));
        sheet.linesUpTo(set.source(), Face.SOURCE, Sheet.EDGE + width, top + PADDING);
        sheet.end();
    }
}
