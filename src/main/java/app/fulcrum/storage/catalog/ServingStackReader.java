package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ServingStack.SequenceDefaults;
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
                record.number("usableMemoryShare", Bounds.SHARE),
                record.number("expertStepTime", Bounds.RATIO),
                record.whole("measurements", Bounds.COUNT_OR_NONE),
                record.part("sequencesAtOnce", ServingStackReader::sequences),
                ProvenanceFields.read(record));
    }

    private static SequenceDefaults sequences(Fields sequences) {
        return new SequenceDefaults(
                sequences.whole("small", Bounds.COUNT),
                sequences.whole("large", Bounds.COUNT),
                sequences.number("largeFromBytes", Bounds.BYTES),
                sequences.words("smallFamily"));
    }
}
