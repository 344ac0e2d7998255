package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import java.util.List;
import java.util.Optional;

/**
 * A part of a record: most are one {@link Member}; some are several of which the one or the other is there.
 *
 * @param <T> the record
 * @param <V> what the part holds
 */
public interface Part<T, V> {

    /** The part as it was read. Nothing means that it has been refused. */
    Optional<V> read(Members members);

    /** Adds what the part holds in a record. */
    void write(T from, ObjectBuilder record);

    /** Adds what may stand there. */
    void describe(RecordSchema schema);

    /** Every member of the part, in order. */
    List<Member<?, ?>> members();
}
