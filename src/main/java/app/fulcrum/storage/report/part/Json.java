package app.fulcrum.storage.report.part;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Small values the way all reports write them. */
public final class Json {

    /** Stands for "there is none": no crossover, nothing left to choose. What does not apply is left out instead. */
    public static final JsonValue NONE = new JsonValue.JsonNull(JsonValue.NOWHERE);

    private Json() {}

    /** A constant as files write it: {@code self-hosted}. */
    public static JsonText id(Enum<?> constant) {
        return JsonValue.text(Question.id(constant));
    }

    /** An alternative: {@code closed-api}. */
    public static JsonText id(AlternativeId id) {
        return JsonValue.text(id.value());
    }

    public static JsonValue idOrNone(Optional<AlternativeId> id) {
        return id.<JsonValue>map(Json::id).orElse(NONE);
    }

    /** A count; whole numbers up to 2^53 are exact. */
    public static JsonNumber count(long count) {
        return JsonValue.number((double) count);
    }

    public static JsonObject range(Range range) {
        return JsonValue.object()
                .with("low", JsonValue.number(range.low()))
                .with("base", JsonValue.number(range.base()))
                .with("high", JsonValue.number(range.high()))
                .build();
    }

    public static <T> JsonArray list(Collection<T> values, Function<T, JsonValue> write) {
        return JsonValue.array(values.stream().map(write).toList());
    }

    public static JsonArray texts(Collection<String> texts) {
        return list(texts, JsonValue::text);
    }

    public static JsonArray ids(Collection<? extends Enum<?>> constants) {
        return JsonValue.array(constants.stream().map(Json::id).toList());
    }

    /** The percentiles of samples, and in what part of them there is no value. */
    public static JsonObject percentiles(Percentiles percentiles) {
        return JsonValue.object()
                .with("p10", finite(percentiles.p10()))
                .with("p50", finite(percentiles.p50()))
                .with("p90", finite(percentiles.p90()))
                .with("none", JsonValue.number(percentiles.none()))
                .build();
    }

    /** A number, or that there is none where it is infinite. */
    public static JsonValue finite(double value) {
        return Double.isFinite(value) ? JsonValue.number(value) : NONE;
    }

    public static JsonValue orNone(OptionalDouble value) {
        return value.isPresent() ? JsonValue.number(value.getAsDouble()) : NONE;
    }

    public static JsonValue orNone(OptionalInt value) {
        return value.isPresent() ? count(value.getAsInt()) : NONE;
    }
}
