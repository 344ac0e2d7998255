package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The declaration of a record: an object of these parts, in the order they are read, written and described.
 *
 * <p>Every part is read even when another has been refused, so that one visit names every problem. There is a record only
 * if none was.
 */
public final class RecordType<T> implements JsonType<T> {

    private final String name;
    private final Function<RecordValues<T>, T> constructor;
    private final BiFunction<T, Members, T> completion;
    private final List<Part<T, ?>> parts;

    private RecordType(
            String name,
            Function<RecordValues<T>, T> constructor,
            BiFunction<T, Members, T> completion,
            List<Part<T, ?>> parts) {
        this.name = name;
        this.constructor = constructor;
        this.completion = completion;
        this.parts = parts;
    }

    /** @param constructor makes the record of what its parts have been read as */
    public static <T> RecordType<T> of(Function<RecordValues<T>, T> constructor, List<? extends Part<T, ?>> parts) {
        return new RecordType<>("", constructor, (record, _) -> record, List.copyOf(parts));
    }

    /** The same record, described under a name of its own. */
    public RecordType<T> named(String definition) {
        return new RecordType<>(definition, constructor, completion, parts);
    }

    /** The same record, where some members are known to belong elsewhere. */
    public RecordType<T> without(List<Foreign<T>> foreign) {
        List<Part<T, ?>> all = new ArrayList<>(parts);
        all.addAll(foreign);
        return new RecordType<>(name, constructor, completion, List.copyOf(all));
    }

    /** The same record, where the parts must fit each other too. */
    public RecordType<T> where(BiConsumer<T, Members> rule) {
        return completed((record, members) -> {
            rule.accept(record, members);
            return record;
        });
    }

    /** The same record with what an object may leave to its reader. */
    public RecordType<T> completed(BiFunction<T, Members, T> by) {
        return new RecordType<>(
                name, constructor, (record, members) -> by.apply(completion.apply(record, members), members), parts);
    }

    /** The record of an object, unless something of it is refused. */
    @Override
    public Optional<T> read(Spot spot) {
        return spot.members().flatMap(this::read);
    }

    /** The record of these members. */
    public Optional<T> read(Members members) {
        Optional<T> record = readParts(members);
        members.finish();
        return record;
    }

    /** The same, of an object that may hold more. */
    Optional<T> readParts(Members members) {
        RecordValues<T> values = new RecordValues<>(parts);
        boolean isWhole = true;
        for (Part<T, ?> part : parts) {
            Optional<?> value = part.read(members);
            value.ifPresent(values::add);
            isWhole &= value.isPresent();
        }
        return isWhole ? Optional.of(completion.apply(constructor.apply(values), members)) : Optional.empty();
    }

    @Override
    public JsonObject write(T record) {
        ObjectBuilder object = JsonValue.object();
        writeParts(record, object);
        return object.build();
    }

    void writeParts(T record, ObjectBuilder object) {
        parts.forEach(part -> part.write(record, object));
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return name.isEmpty() ? describe(definitions) : definitions.refer(name, () -> describe(definitions));
    }

    private JsonObject describe(Definitions definitions) {
        RecordSchema schema = new RecordSchema(definitions);
        describeParts(schema);
        return schema.build();
    }

    void describeParts(RecordSchema schema) {
        parts.forEach(part -> part.describe(schema));
    }

    /** Every member, in order. */
    Stream<Member<?, ?>> members() {
        return parts.stream().flatMap(part -> part.members().stream());
    }

    @Override
    public Optional<JsonType<?>> member(String memberName) {
        return members()
                .filter(member -> member.name().equals(memberName))
                .<JsonType<?>>map(Member::type)
                .findFirst();
    }
}
