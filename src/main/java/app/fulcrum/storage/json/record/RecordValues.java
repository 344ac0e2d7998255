package app.fulcrum.storage.json.record;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of one record have been read as.
 *
 * @param <T> the record
 */
public final class RecordValues<T> {

    private final List<Part<T, ?>> parts;
    private final List<Object> values = new ArrayList<>();

    RecordValues(List<Part<T, ?>> parts) {
        this.parts = parts;
    }

    /** Adds what the next part has been read as. */
    void add(Object value) {
        values.add(value);
    }

    /**
     * What one part has been read as.
     *
     * @throws IllegalArgumentException if the record has no such part
     */
    @SuppressWarnings("unchecked") // values are added in the order of the parts they were read by
    public <V> V get(Part<T, V> part) {
        int index = parts.indexOf(part);
        if (index < 0) {
            throw new IllegalArgumentException("a part of another record");
        }
        return (V) values.get(index);
    }
}
