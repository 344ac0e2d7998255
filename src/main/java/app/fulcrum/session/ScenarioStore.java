package app.fulcrum.session;

import app.fulcrum.model.problem.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where documents are kept. */
public interface ScenarioStore {

    /** A document and the file it was read from. */
    record Loaded(Document document, OpenFile file) {}

    Outcome<Loaded> load(Path file);

    /**
     * Saves a document so that, whatever goes wrong, either the old file or the new one is there in whole.
     *
     * @param expected what the file must still hold; empty replaces whatever is there
     * @return the file as it is now; {@code CHANGED_ELSEWHERE} when it holds something else, in which case nothing was
     *     written
     */
    Outcome<OpenFile> save(Document document, Path file, Optional<OpenFile> expected);

    /**
     * Versions of a file kept from earlier saves.
     *
     * @param place where it is kept
     * @param at when it was put away
     */
    record Backup(Path place, Instant at) {}

    /** The newest version kept of a file that reads well; absent when there is none. */
    Optional<Backup> newestReadable(Path file);
}
