package app.fulcrum.model.ingestion;

import app.fulcrum.model.pricelist.ListedPrice;

/** What a value rests on that a file of the user's own has. */
public sealed interface ChangeBasis {

    /**
     * A price list has it.
     *
     * @param format what the readers of such lists call them
     * @param row what the list says of the model
     */
    record Listed(String format, ListedPrice row) implements ChangeBasis {}
}
