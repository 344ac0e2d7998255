package app.fulcrum.session.ingestion;

import app.fulcrum.model.problem.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads files of the user's own that are no scenarios: price lists, bills and benchmarks. */
public interface IngestionStore {

    /**
     * A file, recognized by what is in it and not by its name.
     *
     * @param day whose prices count, where a price list has those of several
     */
    Outcome<IngestedFile> read(Path file, LocalDate day);
}
