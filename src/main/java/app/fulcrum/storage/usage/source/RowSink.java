package app.fulcrum.storage.usage.source;

import java.io.IOException;
import java.util.Set;

/** What rows are told to. */
public interface RowSink {

    /** Whether rows of such columns are wanted. Names are in small letters. */
    boolean knows(Set<String> names);

    /** A row of columns that are known. */
    void row(UsageRow row) throws IOException;

    /** A stretch of time with nothing in it. */
    void idle(UsageRow row) throws IOException;

    /** A row whose fields do not belong to the columns. */
    void misaligned(int line) throws IOException;

    /** Whether no more rows are wanted. */
    default boolean hasEnough() {
        return false;
    }
}
