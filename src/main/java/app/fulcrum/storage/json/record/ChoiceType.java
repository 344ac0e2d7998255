package app.fulcrum.storage.json.record;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
     * @param isOne whether a value is of this kind
     * @param as the value as one of its kind
     * @param name what the member says for it
     * @param type the record, with the {@link #tag} among its parts
     * @param foreign members that only other kinds have, each with the reason, for who gives one all the same
     */
    public record Variant<T, S extends T>(
            Predicate<T> isOne, Function<T, S> as, String name, RecordType<S> type, Map<String, Phrase> foreign) {

        /** A kind with a class of its own. */
        public static <T, S extends T> Variant<T, S> of(
                Class<S> kind, String name, RecordType<S> type, Map<String, Phrase> foreign) {
            return new Variant<>(kind::isInstance, kind::cast, name, type, foreign);
        }

        /** A kind that has the class of all. */
        public static <T> Variant<T, T> of(Predicate<T> isOne, String name, RecordType<T> type) {
            return new Variant<>(isOne, value -> value, name, type, Map.of());
        }

        private Optional<T> read(Members members) {
            return type.readParts(members).map(value -> value);
        }

        private void write(T value, ObjectBuilder object) {
            type.writeParts(as.apply(value), object);
        }
    }

    /** The member that tells a kind, as a part of its records. */
    public static <S> Member<S, String> tag(String member, String name) {
        return Member.required(member, Scalars.constant(name), _ -> name);
    }

    /** @param member the name of the member that tells the kind */
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
                spot.report(
                        ProblemCode.CONTRADICTION,
                        quoted(variant.name),
                        quoted(ListType.text(spot.value())),
                        reason.fact());
            }
        }));
    }

    /** Nobody knows which kind is meant: members that can mean one thing only are looked at, for what else is wrong. */
    private void readAll(Members members) {
        Map<String, Set<JsonType<?>>> all = new LinkedHashMap<>();
        variants.forEach(variant -> variant.type
                .members()
                .filter(each -> !each.name().equals(member))
                .forEach(each -> all.computeIfAbsent(each.name(), _ -> new LinkedHashSet<>())
                        .add(each.type())));
        all.forEach((name, types) -> (isAlwaysRequired(name) ? members.required(name) : members.optional(name))
                .filter(_ -> types.size() == 1)
                .ifPresent(spot -> types.iterator().next().read(spot)));
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
                .filter(each -> each.isOne.test(value))
                .findFirst()
                .orElseThrow();
        ObjectBuilder object = JsonValue.object();
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
        variant.type.describeParts(schema);
        return schema.build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return name.equals(member) ? Optional.of(kinds) : type(name);
    }

    @Override
    public JsonType<?> narrowed(JsonValue value) {
        return value.within(member)
                .flatMap(named -> variants.stream()
                        .filter(variant ->
                                named instanceof JsonText text && text.text().equals(variant.name))
                        .<JsonType<?>>map(Variant::type)
                        .findFirst())
                .orElse(this);
    }
}
