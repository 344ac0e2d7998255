package app.fulcrum.model.usage;

import app.fulcrum.model.usage.column.ColumnMapping;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of the rows of a record.
 *
 * @param rows how many were met, those left out among them
 * @param leftOut how many of them were left out in whole or in part, by the reason; a reason without any is not there
 * @param unusedColumns names of columns that were not looked at, in the order of the alphabet
 * @param mapping what somebody said of its columns; absent where a format says it
 */
public record ReadRows(
        long rows, Map<Omission, Long> leftOut, List<String> unusedColumns, Optional<ColumnMapping> mapping) {

    public static final ReadRows NONE = new ReadRows(0, new EnumMap<>(Omission.class), List.of(), Optional.empty());

    public ReadRows {
        Map<Omission, Long> counts = new EnumMap<>(Omission.class);
        counts.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(counts);
        unusedColumns = List.copyOf(unusedColumns);
    }

    /** Those of both. */
    public ReadRows plus(ReadRows other) {
        Map<Omission, Long> counts = new EnumMap<>(Omission.class);
        counts.putAll(leftOut);
        other.leftOut.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        TreeSet<String> unused = new TreeSet<>(unusedColumns);
        unused.addAll(other.unusedColumns);
        return new ReadRows(rows + other.rows, counts, List.copyOf(unused), mapping.or(() -> other.mapping));
    }
}
