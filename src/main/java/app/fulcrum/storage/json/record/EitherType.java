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
 * One of two kinds of value, told apart by the one member that an object has.
 *
 * @param <T> both kinds
 */
public record EitherType<T>(Case<T, ?> first, Case<T, ?> second) implements JsonType<T> {

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
        Optional<Spot> one = members.optional(first.name);
        Optional<Spot> other = members.optional(second.name);
        members.finish();
        if (one.isPresent() == other.isPresent()) {
            members.self()
                    .report(
                            ProblemCode.CONTRADICTION,
                            new Member(first.name),
                            new Member(second.name),
                            Phrase.EXACTLY_ONE_OF_TWO.fact());
            return Optional.empty();
        }
        return one.isPresent() ? first.read(one.get()) : second.read(other.orElseThrow());
    }

    @Override
    public JsonObject write(T value) {
        return first.kind.isInstance(value) ? first.write(value) : second.write(value);
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with("oneOf", JsonValue.array(List.of(first.describe(definitions), second.describe(definitions))))
                .build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        if (name.equals(first.name)) {
            return Optional.of(first.type);
        }
        return name.equals(second.name) ? Optional.of(second.type) : Optional.empty();
    }
}
