package app.fulcrum.storage.usage.source;

/** What is read of a foreign file before it is refused. */
public final class SourceLimits {

    /** Bytes of a file, and of what is unpacked from it. */
    public static final int BYTES = 64 << 20;

    /** Rows of all tables of a file. */
    public static final int ROWS = 2_000_000;

    /** Columns of a table, members of a row. */
    public static final int COLUMNS = 100;

    /** Objects and lists inside one another. */
    static final int DEPTH = 64;

    /** Characters of a name or value. */
    static final int TEXT_LENGTH = 64 << 10;

    /** Characters of a line of a table: more means that a quote is never closed. */
    static final int ROW_LENGTH = 1 << 20;

    /** How much larger something may get by unpacking; tables get 10 to 50 times as large. */
    static final int RATIO = 300;

    /** What may be unpacked before the ratio counts. */
    static final int FREE_OF_RATIO = 4 << 20;

    private SourceLimits() {}
}
