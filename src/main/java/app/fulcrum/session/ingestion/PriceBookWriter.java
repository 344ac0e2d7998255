package app.fulcrum.session.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes price books of the user's own: the book in use with what is taken over from lists. The book in use stays as it is. */
public interface PriceBookWriter {

    /** Why no book can be written to a folder, as far as that can be known without trying; empty where nothing is known. */
    Optional<Problem> whyNot(Path folder);

    /**
     * Writes a book in one step.
     *
     * @param book the folder of the book in use; empty for the one that comes with the program
     * @param sha256 the hash of the book that the prices were held against, which must still be there
     * @param entries what is taken over
     * @param folder where to; nothing may be there but an empty folder
     * @return the hash of the new book; or why nothing was written
     */
    Outcome<String> write(Optional<Path> book, String sha256, List<BookEntry> entries, Path folder);
}
