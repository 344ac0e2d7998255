package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One member of a record: its name, its type, whether it has to be there, and where a record holds its value.
 *
 * @param <T> the record
 * @param <V> what the record holds
 */
public final class Member<T, V> implements Part<T, V> {

    private final String name;
    private final JsonType<?> type;
    private final Function<Members, Optional<V>> reader;
    private final Function<T, Optional<JsonValue>> writer;
    private final Absence absence;

    private Member(
            String name,
            JsonType<?> type,
            Function<Members, Optional<V>> reader,
            Function<T, Optional<JsonValue>> writer,
            Absence absence) {
        this.name = name;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
        this.absence = absence;
    }

    /**
     * Whether a member may be left out.
     *
     * @param standsFor what it then stands for, where that is always the same and would be written
     */
    private record Absence(boolean isAllowed, Optional<JsonValue> standsFor) {

        private static final Absence REFUSED = new Absence(false, Optional.empty());
        private static final Absence ALLOWED = new Absence(true, Optional.empty());

        private static Absence of(JsonValue value) {
            return new Absence(true, Optional.of(value));
        }
    }

    /** A member that every record has. */
    public static <T, V> Member<T, V> required(String name, JsonType<V> type, Function<T, V> getter) {
        return new Member<>(
                name,
                type,
                members -> members.required(name).flatMap(type::read),
                from -> Optional.of(type.write(getter.apply(from))),
                Absence.REFUSED);
    }

    /** A member that stands for a value of its own when it is left out, and is written all the same. */
    public static <T, V> Member<T, V> orElse(String name, JsonType<V> type, V absent, Function<T, V> getter) {
        return new Member<>(
                name,
                type,
                members -> readOr(() -> absent, type, members.optional(name)),
                from -> Optional.of(type.write(getter.apply(from))),
                Absence.of(type.write(absent)));
    }

    /** The same, where only the reader of a file can say what it stands for. */
    public static <T, V> Member<T, V> orElseGet(
            String name, JsonType<V> type, Supplier<V> absent, Function<T, V> getter) {
        return new Member<>(
                name,
                type,
                members -> readOr(absent, type, members.optional(name)),
                from -> Optional.of(type.write(getter.apply(from))),
                Absence.ALLOWED);
    }

    /** A member that stands for a value of its own when it is left out, and is written only where it is another. */
    public static <T, V> Member<T, V> unless(String name, JsonType<V> type, V absent, Function<T, V> getter) {
        return new Member<>(
                name,
                type,
                members -> readOr(() -> absent, type, members.optional(name)),
                from -> Optional.of(getter.apply(from))
                        .filter(value -> !value.equals(absent))
                        .map(type::write),
                Absence.ALLOWED);
    }

    /** A member that may be left out. */
    public static <T, V> Member<T, Optional<V>> optional(
            String name, JsonType<V> type, Function<T, Optional<V>> getter) {
        return new Member<>(
                name,
                type,
                members -> readIfAny(type, members.optional(name)),
                from -> getter.apply(from).map(type::write),
                Absence.ALLOWED);
    }

    private static <V> Optional<V> readOr(Supplier<V> absent, JsonType<V> type, Optional<Spot> spot) {
        return spot.isEmpty() ? Optional.of(absent.get()) : type.read(spot.get());
    }

    private static <V> Optional<Optional<V>> readIfAny(JsonType<V> type, Optional<Spot> spot) {
        Optional<V> value = spot.flatMap(type::read);
        boolean isRefused = spot.isPresent() && value.isEmpty();
        return isRefused ? Optional.empty() : Optional.of(value);
    }

    public String name() {
        return name;
    }

    JsonType<?> type() {
        return type;
    }

    boolean isRequired() {
        return !absence.isAllowed;
    }

    /** What the member stands for when it is left out, where that is always the same and would be written. */
    Optional<JsonValue> leftOut() {
        return absence.standsFor;
    }

    /** Where the member stands in an object that has been read; absent if it was left out. */
    public Optional<Spot> in(Members members) {
        return members.optional(name);
    }

    @Override
    public Optional<V> read(Members members) {
        return reader.apply(members);
    }

    @Override
    public void write(T from, ObjectBuilder record) {
        writer.apply(from).ifPresent(value -> record.with(name, value));
    }

    @Override
    public void describe(RecordSchema schema) {
        schema.property(this);
    }

    @Override
    public List<Member<?, ?>> members() {
        return List.of(this);
    }
}
