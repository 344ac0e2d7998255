package app.fulcrum.view.simulation;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to find out first.
 *
 * @param all what it is worth to know everything, in words
 * @param rows the one worth most first
 * @param remarks what to know beside them
 */
public record InformationRows(String all, List<Finding> rows, List<String> remarks) {

    private static final Messages MESSAGES = Messages.of("tables");

    public InformationRows {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** The rows to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.of(
                Stream.of("find", "known", "worth", "settles")
                        .map(MESSAGES::get)
                        .toList(),
                rows,
                row -> List.of(row.title(), row.detail(), row.worth(), row.settles()));
    }

    /**
     * One thing to find out.
     *
     * @param title what to do
     * @param detail what is known of it now
     * @param worth what knowing it is worth at most, as printed
     * @param share the part of all doubt that it settles, 0 to 1
     * @param settles the same as printed
     */
    public record Finding(String title, String detail, String worth, double share, String settles) {}
}
