package app.fulcrum.view.decision;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import java.util.List;

/**
 * What would change the recommendation.
 *
 * @param known whether it has been worked out for what is shown, and is not of a state before
 * @param lines the nearest first
 */
public record ListedChanges(boolean known, List<Change> lines) {

    private static final Messages MESSAGES = Messages.of("tables");

    public static final ListedChanges PENDING = new ListedChanges(false, List.of());

    public ListedChanges {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param position by which it is asked for
     * @param isFigure whether it names a figure, which can be explained
     */
    public record Change(int position, String text, boolean isFigure) {}

    /** The lines to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.ofSentences(
                MESSAGES.get("change"), lines.stream().map(Change::text).toList());
    }

    /** The same, as what was before. */
    public ListedChanges outdated() {
        return new ListedChanges(false, lines);
    }
}
