package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefBody.CostRow;
import app.fulcrum.view.brief.BriefBody.CostTable;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Costs line by line: figures stand below each other at the right, names take what is left. */
final class CostTableBlock implements Block {

    private static final float GAP = 13;
    private static final float PADDING = 3.9f;
    private static final float SAMPLE = 24;
    private static final float SAMPLE_SCALE = 0.62f;
    private static final float BESIDE_SAMPLE = SAMPLE * SAMPLE_SCALE + 6;
    private static final float BEFORE_REMARK = 6;
    private static final float LEAST_NAME = 92;

    /** Nobody compares shares of a bill that are set as wide as its sum. */
    private static final int SUM_FROM_END = 3;

    private final List<String> headings;
    private final List<SetRow> rows;
    private final float[] rights;
    private final Optional<PDStructureElement> table;

    private CostTableBlock(
            List<String> headings, List<SetRow> rows, float[] rights, Optional<PDStructureElement> table) {
        this.headings = headings;
        this.rows = rows;
        this.rights = rights;
        this.table = table;
    }

    /** @param beside where a remark follows the name on its line; 0 where it stands below */
    private record SetRow(CostRow row, List<String> name, List<String> remark, float beside) {

        Face face() {
            return row.isRecommended() ? Face.CELL_BOLD : Face.CELL;
        }

        float height() {
            int below = beside > 0 ? 0 : remark.size();
            return 2 * PADDING + (name.size() + below) * Face.CELL.leading();
        }
    }

    static CostTableBlock of(CostTable costs, Sheet sheet) throws IOException {
        int columns = costs.headings().size() - 1;
        float[] widths = new float[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = sheet.letters().width(costs.headings().get(column + 1), Face.COLUMN);
            for (CostRow row : costs.rows()) {
                widths[column] = Math.max(
                        widths[column], sheet.letters().width(row.figures().get(column), Face.CELL_BOLD));
            }
        }
        float[] rights = rights(widths, sheet.width());
        float name = columns == 0 ? sheet.width() : rights[0] - widths[0] - GAP - Sheet.EDGE;
        List<SetRow> rows = new ArrayList<>();
        for (CostRow row : costs.rows()) {
            rows.add(set(row, sheet.letters(), name - BESIDE_SAMPLE));
        }
        return new CostTableBlock(costs.headings(), rows, rights, Optional.empty());
    }

    private static SetRow set(CostRow row, PageLetters letters, float width) throws IOException {
        Face face = row.isRecommended() ? Face.CELL_BOLD : Face.CELL;
        List<String> name = new Wrapping(letters, face).lines(row.name(), width);
        if (row.remark().isEmpty()) {
            return new SetRow(row, name, List.of(), 0);
        }
        float beside = letters.width(name.getLast(), face) + BEFORE_REMARK;
        boolean fits = beside + letters.width(row.remark(), Face.CELL_REMARK) <= width;
        return new SetRow(
                row, name, new Wrapping(letters, Face.CELL_REMARK).lines(row.remark(), width), fits ? beside : 0);
    }

    /** Where each column ends: the last at the margin, all as far apart as leaves enough for the names. */
    private static float[] rights(float[] widths, float all) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        float gap = Math.min(GAP + 6, (all - LEAST_NAME - sum) / Math.max(1, widths.length));
        float[] rights = new float[widths.length];
        float right = Sheet.EDGE + all;
        for (int column = widths.length - 1; column >= 0; column--) {
            rights[column] = right;
            right -= widths[column] + gap;
        }
        return rights;
    }

    private static float headingHeight() {
        return Face.COLUMN.leading() + 2 * PADDING;
    }

    @Override
    public float above() {
        return 6;
    }

    @Override
    public float height() {
        float height = headingHeight();
        for (SetRow row : rows) {
            height += row.height();
        }
        return height;
    }

    @Override
    public float least() {
        return headingHeight() + (rows.isEmpty() ? 0 : rows.getFirst().height());
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        PDStructureElement whole = table.orElseGet(() -> sheet.tags().add("Table"));
        headings(sheet, whole, top);
        float y = top + headingHeight();
        int drawn = 0;
        while (drawn < rows.size() && (drawn == 0 || y + rows.get(drawn).height() <= top + room)) {
            row(sheet, whole, rows.get(drawn), y);
            y += rows.get(drawn).height();
            drawn++;
        }
        return drawn == rows.size()
                ? Optional.empty()
                : Optional.of(
                        new CostTableBlock(headings, rows.subList(drawn, rows.size()), rights, Optional.of(whole)));
    }

    private void headings(Sheet sheet, PDStructureElement whole, float top) throws IOException {
        PDStructureElement row = Tags.within(whole, "TR");
        for (int column = 0; column < headings.size(); column++) {
            sheet.begin(Tags.heading(row, "Column"));
            if (column == 0) {
                sheet.text(headings.get(column), Face.COLUMN, Sheet.EDGE, top + PADDING);
            } else {
                sheet.textUpTo(headings.get(column), Face.COLUMN, rights[column - 1], top + PADDING);
            }
            sheet.end();
        }
    }

    private void row(Sheet sheet, PDStructureElement whole, SetRow set, float top) throws IOException {
        sheet.rule(Sheet.EDGE, Sheet.EDGE + sheet.width(), top, 0.5f, Token.BORDER);
        PDStructureElement row = Tags.within(whole, "TR");
        sample(sheet, set, top + PADDING);
        sheet.begin(Tags.heading(row, "Row"));
        sheet.lines(set.name(), set.face(), Sheet.EDGE + BESIDE_SAMPLE, top + PADDING);
        sheet.lines(
                set.remark(),
                Face.CELL_REMARK,
                Sheet.EDGE + BESIDE_SAMPLE + set.beside(),
                top + PADDING + (set.name().size() - (set.beside() > 0 ? 1 : 0)) * Face.CELL.leading());
        sheet.end();
        for (int column = 0; column < rights.length; column++) {
            boolean isSum = column == rights.length - SUM_FROM_END;
            sheet.begin(Tags.within(row, "TD"));
            sheet.textUpTo(
                    set.row().figures().get(column),
                    isSum ? Face.CELL_BOLD : set.face(),
                    rights[column],
                    top + PADDING);
            sheet.end();
        }
    }

    private static void sample(Sheet sheet, SetRow set, float top) throws IOException {
        float high = Face.CELL.leading() / SAMPLE_SCALE;
        sheet.beginArtifact();
        sheet.drawing(
                new Drawings(sheet.document(), sheet.letters()).sample(set.row().look(), SAMPLE, high),
                Sheet.EDGE,
                top,
                SAMPLE_SCALE);
        sheet.end();
    }
}
