package app.fulcrum.session.file;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.document.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where documents are kept. */
public interface ScenarioStore {

    /**
     * A document that was read.
     *
     * @param file what it was read from
     * @param isCarried whether that is a picture, drawing, page or workbook, which saving the document would destroy
     */
    record Loaded(Document document, OpenFile file, boolean isCarried) {

        /** The same, to be saved in the place of what it was read from; refused where that would be lost. */
        public Outcome<Loaded> forReplacing() {
            String name = String.valueOf(file.path().getFileName());
            return isCarried
                    ? Outcome.refused(
                            Problem.of(ProblemCode.CARRIER_NOT_REPLACED, Place.in(name, ""), ProblemFact.quoted(name)))
                    : Outcome.of(this);
        }
    }

    /** @param file a scenario, or anything else that carries one */
    Outcome<Loaded> load(Path file);

    /**
     * Saves a document so that, whatever goes wrong, either the old file or the new one is there in whole.
     *
     * <p>Nothing is written when the answer is {@code CHANGED_ELSEWHERE} (the file holds something else than expected),
     * {@code PROTECTED_FILE} (it is read-only or somebody else's), or {@code FILE_IN_USE} (another program has been saving
     * it for five seconds).
     *
     * @param expected what the file must still hold; empty replaces whatever is there
     * @param protection whether a protected file may be replaced
     * @return the file as it is now, or why nothing was written
     */
    Outcome<OpenFile> save(Document document, Path file, Optional<OpenFile> expected, Protection protection);

    /** The same for a file nobody has been asked about: a protected one is left as it is. */
    default Outcome<OpenFile> save(Document document, Path file, Optional<OpenFile> expected) {
        return save(document, file, expected, Protection.RESPECT);
    }

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
