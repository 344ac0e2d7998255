package app.fulcrum.storage.json.record;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of several kinds of record, told apart by a member that names the kind.
 *
 * @param <T> all kinds
 */
public final class ChoiceType<T> implements JsonType<T> {

    private final String member;
    private final List<Variant<T, ?>> variants;
    private final JsonType<Variant<T, ?>> kinds;

    private ChoiceType(String member, List<Variant<T, ?>> variants) {
        this.member = member;
        this.variants = variants;
        Map<String, Variant<T, ?>> byName = new LinkedHashMap<>();
        variants.forEach(variant -> byName.put(variant.name, variant));
        this.kinds = Scalars.oneOf(byName);
    }

    /**
     * One kind of record.
     *
     * @param kind its class
     * @param name what the member says for it
     * @param foreign members that only other kinds have, each with the reason, for who gives one all the same
     */
    public record Variant<T, S extends T>(Class<S> kind, String name, RecordType<S> type, Map<String, String> foreign) {

        private Optional<T> read(Members members) {
            return type.readParts(members).map(value -> value);
        }

        private void write(T value, ObjectBuilder object) {
            type.writeParts(kind.cast(value), object);
        }
    }

    /** @param member the name of the member that tells the kind; it is written first */
    public static <T> ChoiceType<T> of(String member, List<Variant<T, ?>> variants) {
        return new ChoiceType<>(member, List.copyOf(variants));
    }

    @Override
    public Optional<T> read(Spot spot) {
        return spot.members().flatMap(this::read);
    }

    private Optional<T> read(Members members) {
        Optional<Variant<T, ?>> variant = members.required(member).flatMap(kinds::read);
        Optional<T> value = variant.flatMap(named -> named.read(members));
        variant.ifPresentOrElse(named -> refuseForeign(named, members), () -> readAll(members));
        members.finish();
        return value;
    }

    /** What a member of another kind is worth here is said, unless there is something wrong with it anyway. */
    private void refuseForeign(Variant<T, ?> variant, Members members) {
        variant.foreign.forEach((name, reason) -> members.optional(name).ifPresent(spot -> {
            if (type(name).flatMap(type -> type.read(spot)).isPresent()) {
                spot.report(ProblemCode.CONTRADICTION, variant.name, ListType.text(spot.value()), reason);
            }
        }));
    }

    /** Nobody knows which kind is meant: members of any are looked at, for what else is wrong. */
    private void readAll(Members members) {
        Map<String, Member<?, ?>> all = new LinkedHashMap<>();
        variants.forEach(variant -> variant.type.members().forEach(each -> all.putIfAbsent(each.name(), each)));
        all.forEach((name, each) -> (isAlwaysRequired(name) ? members.required(name) : members.optional(name))
                .ifPresent(spot -> each.type().read(spot)));
    }

    private boolean isAlwaysRequired(String name) {
        return variants.stream()
                .allMatch(variant ->
                        variant.type.members().anyMatch(each -> each.name().equals(name) && each.isRequired()));
    }

    private Optional<JsonType<?>> type(String name) {
        return variants.stream()
                .flatMap(variant -> variant.type.member(name).stream())
                .findFirst();
    }

    @Override
    public JsonObject write(T value) {
        Variant<T, ?> variant = variants.stream()
                .filter(each -> each.kind.isInstance(value))
                .findFirst()
                .orElseThrow();
        ObjectBuilder object = JsonValue.object().with(member, variant.name);
        variant.write(value, object);
        return object.build();
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with(
                        "oneOf",
                        JsonValue.array(variants.stream()
                                .map(variant -> describe(variant, definitions))
                                .toList()))
                .build();
    }

    private JsonObject describe(Variant<T, ?> variant, Definitions definitions) {
        RecordSchema schema = new RecordSchema(definitions);
        schema.required(member, Scalars.constant(variant.name));
        variant.type.describeParts(schema);
        return schema.build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return name.equals(member) ? Optional.of(kinds) : type(name);
    }
}
