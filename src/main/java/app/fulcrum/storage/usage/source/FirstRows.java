package app.fulcrum.storage.usage.source;

import java.util.List;
import java.util.Set;

/**
 * Keeps rows as they come, up to a few.
 *
 * @param rows those so far
 */
record FirstRows(List<String> names, List<List<String>> rows) implements RowSink {

    private static final int MOST = 20;

    @Override
    public boolean knows(Set<String> columns) {
        return true;
    }

    @Override
    public void row(UsageRow row) {
        rows.add(names.stream().map(name -> row.text(name).orElse("")).toList());
    }

    @Override
    public void idle(UsageRow row) {
        throw new IllegalStateException("no tree");
    }

    @Override
    public void misaligned(int line) {
        // the reading of the whole file will tell of it
    }

    @Override
    public boolean hasEnough() {
        return rows.size() == MOST;
    }
}
