package app.fulcrum.storage.report;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Small values the way all reports write them. */
final class Json {

    /** Stands for "there is none": no crossover, nothing left to choose. What does not apply is left out instead. */
    static final JsonValue NONE = new JsonValue.JsonNull(JsonValue.NOWHERE);

    private Json() {}

    /** A constant as files write it: {@code self-hosted}. */
    static JsonText id(Enum<?> constant) {
        return JsonValue.text(Question.id(constant));
    }

    /** An alternative: {@code closed-api}. */
    static JsonText id(AlternativeId id) {
        return JsonValue.text(id.value());
    }

    static JsonValue idOrNone(Optional<AlternativeId> id) {
        return id.<JsonValue>map(Json::id).orElse(NONE);
    }

    /** A count; whole numbers up to 2^53 are exact. */
    static JsonNumber count(long count) {
        return JsonValue.number((double) count);
    }

    static JsonObject range(Range range) {
        return JsonValue.object()
                .with("low", JsonValue.number(range.low()))
                .with("base", JsonValue.number(range.base()))
                .with("high", JsonValue.number(range.high()))
                .build();
    }

    static <T> JsonArray list(Collection<T> values, Function<T, JsonValue> write) {
        return JsonValue.array(values.stream().map(write).toList());
    }

    static JsonArray texts(Collection<String> texts) {
        return list(texts, JsonValue::text);
    }

    static JsonArray ids(Collection<? extends Enum<?>> constants) {
        return JsonValue.array(constants.stream().map(Json::id).toList());
    }
}
