package app.fulcrum.session.ingestion;

import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.usage.Usage;

/**
 * A file of the user's own, as it was read.
 *
 * @param file which one
 * @param format what it was recognized as, as its readers call it
 */
public record IngestedFile(ImportedFile file, String format, Content content) {

    /** What is in it. */
    public sealed interface Content {

        /** What others publish of prices. */
        record Prices(PriceList list) implements Content {}

        /** What was used and paid. */
        record Used(Usage usage) implements Content {}
    }
}
