package app.fulcrum.model.usage.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the columns of a table of use mean. It counts for every table with the same columns, in whatever order.
 *
 * @param header names of all columns, in small letters
 * @param columns the name of the column that tells something
 * @param cells how it is written
 * @param inputIncludesCache whether the input has what was read from a cache and written to one within it
 */
public record ColumnMapping(
        List<String> header, Map<ColumnRole, String> columns, CellNotation cells, boolean inputIncludesCache) {

    public ColumnMapping {
        header = List.copyOf(header);
        Map<ColumnRole, String> byRole = new EnumMap<>(ColumnRole.class);
        byRole.putAll(columns);
        columns = Collections.unmodifiableMap(byRole);
    }

    /** The column that tells something. */
    public Optional<String> column(ColumnRole role) {
        return Optional.ofNullable(columns.get(role));
    }

    public boolean has(ColumnRole role) {
        return columns.containsKey(role);
    }

    /** Whether it counts for a table of such columns, those without a name aside. */
    public boolean isFor(Iterable<String> names) {
        TreeSet<String> others = new TreeSet<>();
        names.forEach(others::add);
        others.remove("");
        return others.equals(new TreeSet<>(header));
    }

    /** What keeps it from being used, the first thing to mend first; nothing for one that can be. */
    public List<MappingFlaw> flaws() {
        List<MappingFlaw> flaws = new ArrayList<>();
        flag(flaws, !header.containsAll(columns.values()), MappingFlaw.COLUMN_NOT_THERE);
        flag(flaws, new TreeSet<>(columns.values()).size() < columns.size(), MappingFlaw.COLUMN_TWICE);
        flag(flaws, !has(ColumnRole.TIME), MappingFlaw.NO_TIME);
        flag(flaws, has(ColumnRole.INPUT) != has(ColumnRole.OUTPUT), MappingFlaw.ONE_KIND_ALONE);
        boolean hasKinds = has(ColumnRole.INPUT) && has(ColumnRole.OUTPUT);
        flag(flaws, hasKinds && has(ColumnRole.TOTAL), MappingFlaw.TOTAL_BESIDE_KINDS);
        flag(flaws, hasCache() && !has(ColumnRole.INPUT), MappingFlaw.CACHE_WITHOUT_INPUT);
        flag(flaws, has(ColumnRole.CACHE_WRITE_1_HOUR) && !has(ColumnRole.CACHE_WRITE), MappingFlaw.HOUR_WITHOUT_WRITE);
        boolean isCounted = has(ColumnRole.INPUT) || has(ColumnRole.OUTPUT) || has(ColumnRole.TOTAL);
        flag(flaws, !isCounted && !has(ColumnRole.PAID), MappingFlaw.NOTHING_COUNTED);
        return flaws;
    }

    private static void flag(List<MappingFlaw> flaws, boolean is, MappingFlaw flaw) {
        if (is) {
            flaws.add(flaw);
        }
    }

    /** Whether something of the input is told to be cached. */
    public boolean hasCache() {
        return has(ColumnRole.CACHE_READ) || has(ColumnRole.CACHE_WRITE) || has(ColumnRole.CACHE_WRITE_1_HOUR);
    }

    /** A column with another meaning; one that had this meaning has none then. */
    public ColumnMapping with(String column, Optional<ColumnRole> role) {
        Map<ColumnRole, String> changed = new EnumMap<>(ColumnRole.class);
        columns.forEach((known, name) -> {
            if (!name.equals(column)) {
                changed.put(known, name);
            }
        });
        role.ifPresent(meaning -> changed.put(meaning, column));
        return new ColumnMapping(header, changed, cells, inputIncludesCache);
    }

    public ColumnMapping withCells(CellNotation notation) {
        return new ColumnMapping(header, columns, notation, inputIncludesCache);
    }

    public ColumnMapping withInputIncludesCache(boolean includes) {
        return new ColumnMapping(header, columns, cells, includes);
    }
}
