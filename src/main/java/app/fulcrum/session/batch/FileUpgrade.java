package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/** Brings scenario files to the format of this version. */
public interface FileUpgrade {

    /**
     * What became of a file.
     *
     * @param from version of its format before
     * @param to version it is in now
     * @param written the file written; absent where there was nothing to do
     */
    record Upgraded(String from, String to, Optional<Path> written) {}

    /**
     * Upgrades a file, keeping every member of it. A file of the present format, or of a later minor version of it, stays
     * as it is.
     *
     * @param target where to write it in any case; empty replaces the file itself, of which a backup is kept
     */
    Outcome<Upgraded> upgrade(Path file, Optional<Path> target);
}
