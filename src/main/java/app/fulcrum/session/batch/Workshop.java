package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.handover.Exporter;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.PriceBookWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Where commands get what they work with. */
public interface Workshop {

    /** The version of this program. */
    String appVersion();

    /**
     * A workbench with a price book on it.
     *
     * @param bookFolder the folder it lies in; empty for the one that comes with the program
     */
    Outcome<Workbench> workbench(Optional<Path> bookFolder);

    /** @param pretty whether texts are laid out for people; otherwise each is one line */
    Report report(boolean pretty);

    /** Makes pictures, pages, workbooks, tables and summaries. */
    Exporter exporter();

    /** Reads files of the user's own that are no scenarios. */
    IngestionStore ingestion();

    /** Writes price books of the user's own. */
    PriceBookWriter books();

    OutputCheck outputs();

    /** The published schemas of files and results, by name. */
    Schemas schemas();
}
