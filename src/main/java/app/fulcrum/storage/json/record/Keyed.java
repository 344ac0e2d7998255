package app.fulcrum.storage.json.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Objects that have a member for each of several keys; what is read is in the order of the keys. */
public final class Keyed {

    private Keyed() {}

    /**
     * A value for some of the keys.
     *
     * @param name what a key's member is called
     * @param type the type of a key's value
     */
    public static <K, V> RecordType<Map<K, V>> some(
            List<K> keys, Function<K, String> name, Function<K, JsonType<V>> type) {
        Map<K, Member<Map<K, V>, Optional<V>>> members = new LinkedHashMap<>();
        for (K key : keys) {
            members.put(
                    key,
                    Member.optional(name.apply(key), type.apply(key), values -> Optional.ofNullable(values.get(key))));
        }
        return RecordType.of(
                read -> {
                    Map<K, V> values = new LinkedHashMap<>();
                    members.forEach((key, member) -> read.get(member).ifPresent(value -> values.put(key, value)));
                    return values;
                },
                List.copyOf(members.values()));
    }

    /** A value for every key. */
    public static <K, V> RecordType<Map<K, V>> all(
            List<K> keys, Function<K, String> name, Function<K, JsonType<V>> type) {
        Map<K, Member<Map<K, V>, V>> members = new LinkedHashMap<>();
        for (K key : keys) {
            members.put(
                    key,
                    Member.required(
                            name.apply(key), type.apply(key), values -> Objects.requireNonNull(values.get(key))));
        }
        return RecordType.of(
                read -> {
                    Map<K, V> values = new LinkedHashMap<>();
                    members.forEach((key, member) -> values.put(key, read.get(member)));
                    return values;
                },
                List.copyOf(members.values()));
    }
}
