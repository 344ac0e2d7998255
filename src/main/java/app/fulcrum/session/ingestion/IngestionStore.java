package app.fulcrum.session.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files of the user's own that are no scenarios: price lists, bills and benchmarks. */
public interface IngestionStore {

    /** A file, recognized by what is in it and not by its name. */
    Outcome<IngestedFile> read(Path file, ReadingTerms terms);

    /** The beginning of a table that no format is known for; absent where the file is none. */
    Optional<UsageTable> table(Path file);

    /** What a mapping of its columns makes of the beginning of a table. */
    Outcome<Content.Used> sample(UsageTable table, ColumnMapping mapping);

    /** Files of use and of costs as one record in the place of the first of them, since they complete each other; others as they are. */
    List<IngestedFile> together(List<IngestedFile> files);
}
