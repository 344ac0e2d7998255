package app.fulcrum.view.ingestion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked before something is taken over from a file.
 *
 * @param recognized what the file is
 * @param rows what can be taken over, in the order of the scenario
 * @param table figures the file gives beside that
 * @param remarks what else the file says, a sentence each
 * @param columns asks again what the columns of the file mean; absent where a format says it
 * @param effect what comes of taking the rows at these places, in words
 * @param offers the offers of a price list
 */
public record ImportForm(
        String recognized,
        List<Row> rows,
        Optional<Table> table,
        List<String> remarks,
        Optional<Runnable> columns,
        Function<Set<Integer>, String> effect,
        Optional<OfferForm> offers) {

    public ImportForm {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** The same with the offers of a price list. */
    public ImportForm with(OfferForm list) {
        return new ImportForm(recognized, rows, table, remarks, columns, effect, Optional.of(list));
    }

    /**
     * Figures to look at.
     *
     * @param rows each with a text for every column
     * @param note what to know about them
     */
    public record Table(String title, List<String> columns, List<List<String>> rows, String note) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One value that can be taken over.
     *
     * @param path its place: of two rows of one place one can be taken
     * @param owner the alternative it is of; empty for what all share
     * @param name what it is
     * @param now what counts now
     * @param then what would count
     * @param change by how much that is more or less; empty where there is nothing to compare
     * @param isFar whether it is so much that it may be a mistake
     * @param basis what it rests on
     * @param status how it stands to what is there; empty where there is nothing to say
     * @param isTaken whether it is taken unless the user says otherwise
     * @param isFree whether there is anything to choose
     */
    public record Row(
            String path,
            String owner,
            String name,
            String now,
            String then,
            String change,
            boolean isFar,
            String basis,
            String status,
            boolean isTaken,
            boolean isFree) {}
}
