package app.fulcrum.storage.json.record;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Member;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.List;
import java.util.Optional;

/**
 * One of several kinds of value, told apart by the one member that an object has.
 *
 * @param <T> all kinds
 */
public record EitherType<T>(List<Case<T, ?>> cases) implements JsonType<T> {

    public EitherType {
        cases = List.copyOf(cases);
    }

    /**
     * A kind of value.
     *
     * @param kind its class
     * @param name the member that holds it
     */
    public record Case<T, S extends T>(Class<S> kind, String name, JsonType<S> type) {

        private Optional<T> read(Spot spot) {
            return type.read(spot).map(value -> value);
        }

        private JsonObject write(T value) {
            return JsonValue.object().with(name, type.write(kind.cast(value))).build();
        }

        private JsonObject describe(Definitions definitions) {
            RecordSchema schema = new RecordSchema(definitions);
            schema.required(name, type);
            return schema.build();
        }
    }

    @Override
    public Optional<T> read(Spot spot) {
        return spot.members().flatMap(this::read);
    }

    private Optional<T> read(Members members) {
        List<Case<T, ?>> given = cases.stream()
                .filter(each -> members.optional(each.name).isPresent())
                .toList();
        members.finish();
        if (given.size() != 1) {
            List<Case<T, ?>> named = given.isEmpty() ? cases : given;
            members.self()
                    .report(
                            ProblemCode.CONTRADICTION,
                            new Member(named.getFirst().name),
                            new Member(named.get(1).name),
                            (named.size() == 2 ? Phrase.EXACTLY_ONE_OF_TWO : Phrase.EXACTLY_ONE_OF_THEM).fact());
            return Optional.empty();
        }
        Case<T, ?> one = given.getFirst();
        return one.read(members.optional(one.name).orElseThrow());
    }

    @Override
    public JsonObject write(T value) {
        return cases.stream()
                .filter(each -> each.kind.isInstance(value))
                .findFirst()
                .orElseThrow()
                .write(value);
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with(
                        "oneOf",
                        JsonValue.array(cases.stream()
                                .map(each -> each.describe(definitions))
                                .toList()))
                .build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return cases.stream()
                .filter(each -> each.name.equals(name))
                .<JsonType<?>>map(Case::type)
                .findFirst();
    }
}
