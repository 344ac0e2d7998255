package app.fulcrum.view.inputs;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.chart.data.ChartModel;
import java.util.List;
import java.util.Optional;

/**
 * More about something than fits into a row.
 *
 * @param title the name of the row
 * @param intro a sentence on what follows; may be empty
 * @param own what the user has said about it; absent where the scenario holds nothing
 * @param entries what is published about it
 * @param remarks what else is to be known, in small print
 * @param picture what is shown of it before the entries
 */
public record Details(
        String title,
        String intro,
        Optional<Own> own,
        List<Entry> entries,
        List<String> remarks,
        Optional<ChartModel> picture) {

    private static final Messages MESSAGES = Messages.of("tables");

    /** In words alone. */
    public Details(String title, String intro, Optional<Own> own, List<Entry> entries, List<String> remarks) {
        this(title, intro, own, entries, remarks, Optional.empty());
    }

    public Details {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /**
     * The scenario's own number, with its source and note to be edited.
     *
     * @param figure the number with its unit
     * @param likely how likely the numbers of a range are; absent for a single one
     */
    public record Own(String figure, String source, String note, Written written, Optional<Pick> likely) {}

    /** Told what the user has written. */
    @FunctionalInterface
    public interface Written {
        void accept(String source, String note);
    }

    /** The entries to be pasted elsewhere. */
    TextTable table() {
        return TextTable.of(
                List.of(title, MESSAGES.get("figure"), MESSAGES.get("remark")),
                entries,
                entry -> List.of(entry.title(), entry.figure(), entry.facts()));
    }
}
