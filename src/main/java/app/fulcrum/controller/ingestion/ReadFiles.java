package app.fulcrum.controller.ingestion;

import app.fulcrum.session.ingestion.IngestedFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of the user's own that are still to be reviewed.
 *
 * @param files the first of which is next
 * @param paths all that were read, to be read again where columns are to mean something else
 */
record ReadFiles(List<IngestedFile> files, List<Path> paths) {

    ReadFiles {
        files = List.copyOf(files);
        paths = List.copyOf(paths);
    }

    /** Those after the first. */
    ReadFiles rest() {
        return new ReadFiles(files.subList(1, files.size()), paths);
    }
}
