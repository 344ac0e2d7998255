package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import java.util.Optional;
import java.util.function.Function;

/**
 * How values of one kind stand in a file: how one is read, written and described.
 *
 * @param <T> the values
 */
public interface JsonType<T> {

    /** The value at a spot. Nothing means that it has been refused: a problem has been reported, and reading goes on. */
    Optional<T> read(Spot spot);

    /** The value as {@link #read} takes it, the same for the same value. */
    JsonValue write(T value);

    /**
     * What may stand there, in the words of JSON Schema (draft 2020-12).
     *
     * @param definitions where parts with a name of their own are kept
     */
    JsonObject schema(Definitions definitions);

    /** What somebody means who gives a value in short, as on a command line; the value itself where there is no short form. */
    default JsonValue inFull(JsonValue typed) {
        return typed;
    }

    /** The same, read in a way of its own: other problems are told, or fewer values taken. */
    default JsonType<T> readBy(Function<Spot, Optional<T>> reader) {
        return new PlainType<>(this, reader, this::write, this::schema);
    }

    /** The same texts for values of another kind. */
    default <U> JsonType<U> as(Function<T, U> to, Function<U, T> from) {
        return new PlainType<>(this, spot -> read(spot).map(to), value -> write(from.apply(value)), this::schema);
    }

    /** The same with a sentence about it for the schema. */
    default JsonType<T> described(String sentence) {
        return new PlainType<>(
                this,
                this::read,
                this::write,
                definitions -> schema(definitions).with("description", JsonValue.text(sentence)));
    }

    /** The same values where those of a wider kind are expected; only its own may be written. */
    static <U, S extends U> JsonType<U> among(Class<S> kind, JsonType<S> type) {
        return type.as(value -> value, kind::cast);
    }

    /** The type of a value that is there: of several kinds the one it says it is. */
    default JsonType<?> narrowed(JsonValue value) {
        return this;
    }

    /** What stands under a name within such a value; nothing if it has no member of that name. */
    default Optional<JsonType<?>> member(String name) {
        return Optional.empty();
    }
}
