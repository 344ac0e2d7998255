package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;

/** Reads an inference engine. */
final class ServingStackReader {

    private ServingStackReader() {}

    static ServingStack read(Fields record) {
        return new ServingStack(
                record.words("id"),
                record.words("name"),
                record.number("realisationFactor", Bounds.SHARE),
                record.numberIfAny("bias", Bounds.RATIO),
                record.whole("measurements", Bounds.COUNT_OR_NONE),
                ProvenanceFields.read(record));
    }
}
