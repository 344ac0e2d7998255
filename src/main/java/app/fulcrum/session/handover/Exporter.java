package app.fulcrum.session.handover;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projection;

/** Makes the files that are handed over. On any thread, and without a display. */
public interface Exporter {

    /**
     * The bytes of a file; the same for the same arguments.
     *
     * @param book the price book it was worked out with
     * @param handout what it holds beside what was worked out
     */
    byte[] export(ExportChoices choices, Projection projection, PriceBook book, Handout handout);
}
