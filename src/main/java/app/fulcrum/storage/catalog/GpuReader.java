package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.Optional;
import java.util.Set;

/** Reads a GPU's data sheet. */
record GpuReader(Set<String> families) {

    Gpu read(Fields record) {
        return new Gpu(
                record.words("id"),
                record.words("name"),
                record.number("usableMemoryBytes", Bounds.BYTES),
                record.number("memoryBandwidthBytesPerSecond", Bounds.PER_SECOND),
                record.number("denseBf16Flops", Bounds.PER_SECOND),
                record.numberIfAny("denseFp8Flops", Bounds.PER_SECOND),
                record.numberIfAny("denseFp4Flops", Bounds.PER_SECOND),
                record.numberIfAny("tdpWatts", Bounds.WATTS),
                record.number("linkBytesPerSecondOneWay", Bounds.PER_SECOND),
                record.whole("gpusPerNode", Bounds.COUNT),
                record.reference("family", Phrase.GPU_FAMILY, families),
                record.truth("measured"),
                Optional.of(ProvenanceFields.read(record)));
    }
}
