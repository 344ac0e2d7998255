package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A type put together from its ways.
 *
 * @param inner what stands under a name within a value
 */
record PlainType<T>(
        Function<Spot, Optional<T>> reader,
        Function<T, JsonValue> writer,
        Function<Definitions, JsonObject> describer,
        UnaryOperator<JsonValue> fuller,
        Function<String, Optional<JsonType<?>>> inner)
        implements JsonType<T> {

    /** A type whose values hold no others. */
    PlainType(
            Function<Spot, Optional<T>> reader,
            Function<T, JsonValue> writer,
            Function<Definitions, JsonObject> describer) {
        this(reader, writer, describer, typed -> typed, _ -> Optional.empty());
    }

    /** A type like another, but for how values are read, written and described. */
    PlainType(
            JsonType<?> like,
            Function<Spot, Optional<T>> reader,
            Function<T, JsonValue> writer,
            Function<Definitions, JsonObject> describer) {
        this(reader, writer, describer, like::inFull, like::member);
    }

    @Override
    public Optional<T> read(Spot spot) {
        return reader.apply(spot);
    }

    @Override
    public JsonValue write(T value) {
        return writer.apply(value);
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return describer.apply(definitions);
    }

    @Override
    public JsonValue inFull(JsonValue typed) {
        return fuller.apply(typed);
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return inner.apply(name);
    }
}
