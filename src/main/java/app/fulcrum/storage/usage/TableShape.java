package app.fulcrum.storage.usage;

/** How a table is read whose columns are known. */
sealed interface TableShape permits UsageShape, AssignedColumns {

    UsageFormat format();

    /** Whether a column is looked at. */
    boolean reads(String column);

    RowReading reading();
}
