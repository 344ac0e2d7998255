package app.fulcrum.session.ingestion;

import app.fulcrum.model.usage.column.ColumnMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * How files of the user's own are read.
 *
 * @param day whose prices count, where a price list has those of several
 * @param mappings what the user says of tables that no format is known for
 * @param progress told which share of a file was read so far, from 0 to 1, on the thread that reads
 */
public record ReadingTerms(LocalDate day, List<ColumnMapping> mappings, DoubleConsumer progress) {

    public ReadingTerms {
        mappings = List.copyOf(mappings);
    }

    /** Without anything said of tables, and nobody to be told. */
    public static ReadingTerms on(LocalDate day) {
        return new ReadingTerms(day, List.of(), _ -> {});
    }
}
