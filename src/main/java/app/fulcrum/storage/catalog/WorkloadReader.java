package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.WorkloadShape;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;

/** Reads a measured or assumed shape of requests. */
final class WorkloadReader {

    private WorkloadReader() {}

    static WorkloadShape read(Fields record) {
        return new WorkloadShape(
                record.words("id"),
                record.words("workload"),
                record.choice("kind", WorkloadShape.Kind.class),
                record.numberIfAny("meanInputTokens", Bounds.TOKENS),
                record.numberIfAny("meanOutputTokens", Bounds.TOKENS),
                record.numberIfAny("medianInputTokens", Bounds.TOKENS),
                record.numberIfAny("medianOutputTokens", Bounds.TOKENS),
                record.numberIfAny("inputToOutputRatio", Bounds.RATIO),
                record.numberIfAny("cachedShare", Bounds.SHARE),
                record.numberIfAny("peakToAverage", Bounds.RATIO),
                ProvenanceFields.read(record));
    }
}
