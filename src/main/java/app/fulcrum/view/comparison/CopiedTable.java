package app.fulcrum.view.comparison;

import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The table as it is copied: a change stands in the cell of what changed. */
final class CopiedTable {

    private List<ColumnHead> heads = List.of();
    private List<TableSection> sections = List.of();

    /** Copies all of it from anywhere within a node. */
    void follow(Node around) {
        TableCopy.install(around, () -> TextTable.of(lines()));
    }

    void show(List<ColumnHead> columns, List<TableSection> shown) {
        heads = columns;
        sections = shown;
    }

    private List<List<String>> lines() {
        Stream<String> titles = heads.stream().map(head -> head.letter() + " " + head.name());
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(Stream.of(""), titles).toList());
        for (TableSection section : sections) {
            lines.add(List.of(section.title()));
            section.lines()
                    .forEach(line -> lines.add(Stream.concat(
                                    Stream.of(line.name()),
                                    line.cells().stream().map(cell -> (cell.text() + " " + cell.change()).strip()))
                            .toList()));
        }
        return lines;
    }
}
