package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefBody.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Lists side by side, each of which goes on where it stopped on the page before. */
final class ColumnsBlock implements Block {

    static final float GAP = 15;
    private static final float INDENT = 8.5f;
    private static final float BETWEEN = 2.6f;
    private static final float BELOW_TITLE = 2;
    private static final float MOST_TOGETHER = 320;
    private static final float ROUNDING = 0.01f;
    private static final String DASH = "\u2013";

    /** So many lines of an item stay together at its beginning and at its end. */
    private static final int TOGETHER = 2;

    private final List<Column> columns;

    private ColumnsBlock(List<Column> columns) {
        this.columns = columns;
    }

    /** As wide as so many columns can be. */
    static float width(float all, int columns) {
        return (all - (columns - 1) * GAP) / Math.max(1, columns);
    }

    static ColumnsBlock of(List<Listed> lists, Sheet sheet) throws IOException {
        float width = width(sheet.width(), lists.size());
        Wrapping wrapping = new Wrapping(sheet.letters(), Face.ITEM);
        Wrapping titles = new Wrapping(sheet.letters(), Face.HEADING);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            List<Chunk> chunks = new ArrayList<>();
            for (String item : lists.get(i).items()) {
                chunk(wrapping.fullLines(item, width - INDENT), chunks);
            }
            float x = Sheet.EDGE + i * (width + GAP);
            columns.add(new Column(x, titles.lines(lists.get(i).title(), width), chunks, new Reading()));
        }
        return new ColumnsBlock(columns);
    }

    /** Lines that stay together. The first of an item has its dash. */
    private record Chunk(List<String> lines, boolean isFirst) {

        float height() {
            return lines.size() * Face.ITEM.leading() + (isFirst ? BETWEEN : 0);
        }
    }

    private static void chunk(List<String> lines, List<Chunk> chunks) {
        if (lines.size() < 2 * TOGETHER) {
            chunks.add(new Chunk(lines, true));
            return;
        }
        int last = lines.size() - TOGETHER;
        chunks.add(new Chunk(lines.subList(0, TOGETHER), true));
        for (int i = TOGETHER; i < last; i++) {
            chunks.add(new Chunk(lines.subList(i, i + 1), false));
        }
        chunks.add(new Chunk(lines.subList(last, lines.size()), false));
    }

    /** What a list and its last item are for those who have it read aloud, over all pages. */
    private static final class Reading {
        private Optional<PDStructureElement> list = Optional.empty();
        private Optional<PDStructureElement> item = Optional.empty();

        PDStructureElement list(Sheet sheet) {
            PDStructureElement found = list.orElseGet(() -> sheet.tags().add("L"));
            list = Optional.of(found);
            return found;
        }

        PDStructureElement body(Sheet sheet, boolean isFirst) {
            PDStructureElement found =
                    item.filter(_ -> !isFirst).orElseGet(() -> Tags.within(Tags.within(list(sheet), "LI"), "LBody"));
            item = Optional.of(found);
            return found;
        }
    }

    /** @param title empty where the list goes on */
    private record Column(float x, List<String> title, List<Chunk> chunks, Reading reading) {

        float titleHeight() {
            return title.isEmpty() ? 0 : title.size() * Face.HEADING.leading() + BELOW_TITLE;
        }

        float height() {
            float height = titleHeight();
            for (Chunk chunk : chunks) {
                height += chunk.height();
            }
            return height;
        }

        boolean isEmpty() {
            return title.isEmpty() && chunks.isEmpty();
        }

        /** What is left for the next page. */
        Column draw(Sheet sheet, float top, float room) throws IOException {
            if (!title.isEmpty()) {
                sheet.begin(sheet.tags().add("H2"));
                sheet.lines(title, Face.HEADING, x, top);
                sheet.end();
            }
            float y = top + titleHeight();
            int drawn = 0;
            while (drawn < chunks.size()
                    && (y + chunks.get(drawn).height() <= top + room + ROUNDING || (drawn == 0 && title.isEmpty()))) {
                draw(sheet, chunks.get(drawn), y);
                y += chunks.get(drawn).height();
                drawn++;
            }
            return new Column(x, List.of(), chunks.subList(drawn, chunks.size()), reading);
        }

        private void draw(Sheet sheet, Chunk chunk, float top) throws IOException {
            float y = top;
            if (chunk.isFirst()) {
                y += BETWEEN;
                sheet.beginArtifact();
                sheet.text(DASH, Face.DASH, x, y);
                sheet.end();
            }
            sheet.begin(reading.body(sheet, chunk.isFirst()));
            sheet.lines(chunk.lines(), Face.ITEM, x + INDENT, y);
            sheet.end();
        }
    }

    @Override
    public float above() {
        return 14;
    }

    @Override
    public float height() {
        float highest = 0;
        for (Column column : columns) {
            highest = Math.max(highest, column.height());
        }
        return highest;
    }

    /** Lists that fit on a page stay on one. */
    @Override
    public float least() {
        return Math.min(height(), MOST_TOGETHER);
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        List<Column> left = new ArrayList<>();
        for (Column column : columns) {
            left.add(column.isEmpty() ? column : column.draw(sheet, top, room));
        }
        return left.stream().allMatch(Column::isEmpty) ? Optional.empty() : Optional.of(new ColumnsBlock(left));
    }
}
