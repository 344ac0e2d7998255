package app.fulcrum.view.ingestion;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.UsageTable;
import java.util.function.Function;

/**
 * What is asked about a table whose columns no format is known for.
 *
 * @param recognized what the file is
 * @param start what the columns most likely mean
 * @param reading what comes of a meaning, for the first rows
 */
public record ColumnsForm(
        String recognized, UsageTable table, ColumnMapping start, Function<ColumnMapping, Reading> reading) {

    /**
     * What comes of a meaning.
     *
     * @param sentence what is read, or why nothing can be
     * @param isUsable whether the file can be read so
     */
    public record Reading(String sentence, boolean isUsable) {}
}
