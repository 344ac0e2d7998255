package app.fulcrum.view.comparison;

import app.fulcrum.view.control.TableClipboard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The table as it is copied: a change stands in the cell of what changed. */
final class CopiedTable {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private List<ColumnHead> heads = List.of();
    private List<TableSection> sections = List.of();

    /** Copies all of it by the usual key from anywhere within a node. */
    void follow(Node around) {
        around.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                TableClipboard.put(lines());
                event.consume();
            }
        });
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
