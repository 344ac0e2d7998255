package app.fulcrum.session;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;

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
}
