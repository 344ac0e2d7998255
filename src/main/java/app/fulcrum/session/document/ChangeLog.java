package app.fulcrum.session.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits made to a document, oldest first.
 *
 * @param dropped how many older entries were left out to keep the log short
 */
public record ChangeLog(int dropped, List<LoggedChange> entries) {

    /** Entries kept; a file stays far below what its reader takes. */
    public static final int LONGEST = 500;

    public static final ChangeLog EMPTY = new ChangeLog(0, List.of());

    public ChangeLog {
        entries = List.copyOf(entries);
    }

    /** The log with these entries at its end, and the oldest dropped where there are too many. */
    public ChangeLog with(List<LoggedChange> more) {
        List<LoggedChange> all = new ArrayList<>(entries);
        all.addAll(more);
        int tooMany = Math.max(0, all.size() - LONGEST);
        return new ChangeLog(dropped + tooMany, all.subList(tooMany, all.size()));
    }
}
