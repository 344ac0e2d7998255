package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Usage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A usage or billing file as it was read.
 *
 * @param format what kind of file it is
 * @param rows how many rows were met, those left out among them
 * @param leftOut how many of them were left out in whole or in part, by the reason; a reason without any is not there
 * @param unusedColumns names of columns that were not looked at, in the order of the alphabet
 */
public record UsageFile(
        UsageFormat format, Usage usage, long rows, Map<Omission, Long> leftOut, List<String> unusedColumns) {

    public UsageFile {
        Map<Omission, Long> counts = new EnumMap<>(Omission.class);
        counts.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(counts);
        unusedColumns = List.copyOf(unusedColumns);
    }
}
