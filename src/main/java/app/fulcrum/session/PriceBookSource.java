package app.fulcrum.session;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/** Where the price book comes from. */
@FunctionalInterface
public interface PriceBookSource {

    /**
     * Reads the book anew.
     *
     * @return the book without its bad records, and a problem for each of those; no book when so much is missing that
     *     nothing could be computed with it
     */
    Outcome<PriceBook> read();

    /** The folder it lies in; empty for the book that comes with the program. */
    default Optional<Path> folder() {
        return Optional.empty();
    }
}
