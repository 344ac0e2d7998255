package app.fulcrum.storage.json.record;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Spot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Types of values that hold no others. */
public final class Scalars {

    private static final JsonType<String> TEXT = new PlainType<>(Spot::text, JsonValue::text, Scalars::textSchema);
    private static final JsonType<String> WORDS = new PlainType<>(Spot::words, JsonValue::text, Scalars::wordsSchema);
    private static final JsonType<Boolean> TRUTH = new PlainType<>(
            Spot::truth,
            JsonValue::truth,
            _ -> JsonValue.object().with("type", "boolean").build());
    private static final JsonType<LocalDate> DAY =
            new PlainType<>(Spot::day, day -> JsonValue.text(day.toString()), Scalars::daySchema);

    private Scalars() {}

    /** Any text, an empty one too. */
    public static JsonType<String> text() {
        return TEXT;
    }

    /** A text that holds at least one visible character. */
    public static JsonType<String> words() {
        return WORDS;
    }

    public static JsonType<Boolean> truth() {
        return TRUTH;
    }

    /** A day such as {@code 2026-11-22}. */
    public static JsonType<LocalDate> day() {
        return DAY;
    }

    /** Any number. */
    public static JsonType<Double> number() {
        return new PlainType<>(
                spot -> boxed(spot.number()),
                JsonValue::number,
                _ -> JsonValue.object().with("type", "number").build());
    }

    /**
     * A number within both ends.
     *
     * @param unit what it counts; may be empty
     */
    public static JsonType<Double> number(double minimum, double maximum, String unit) {
        return new PlainType<>(
                spot -> boxed(spot.number(minimum, maximum, unit)),
                JsonValue::number,
                _ -> numberSchema("number", minimum, maximum, unit));
    }

    /**
     * A whole number within both ends.
     *
     * @param unit what it counts; may be empty
     */
    public static JsonType<Double> whole(double minimum, double maximum, String unit) {
        return new PlainType<>(
                spot -> boxed(spot.whole(minimum, maximum, unit)),
                JsonValue::number,
                _ -> numberSchema("integer", minimum, maximum, unit));
    }

    /** This text and no other. */
    public static JsonType<String> constant(String text) {
        return new PlainType<>(
                spot -> spot.oneOf(Map.of(text, text)),
                JsonValue::text,
                _ -> JsonValue.object().with("const", text).build());
    }

    /** One of the texts that name a value. */
    public static <T> JsonType<T> oneOf(Map<String, T> allowed) {
        Map<T, String> names = new LinkedHashMap<>();
        allowed.forEach((name, value) -> names.put(value, name));
        return new PlainType<>(
                spot -> spot.oneOf(allowed),
                value -> JsonValue.text(Objects.requireNonNull(names.get(value))),
                _ -> JsonValue.object()
                        .with("enum", RecordSchema.texts(List.copyOf(allowed.keySet())))
                        .build());
    }

    /**
     * A text of a certain form.
     *
     * @param expected the form in words
     */
    public static JsonType<String> text(Pattern pattern, Phrase expected) {
        return text(
                pattern,
                spot -> {
                    Optional<String> text = spot.text();
                    return text.isEmpty() || pattern.matcher(text.get()).matches() ? text : spot.wrongType(expected);
                },
                Function.identity());
    }

    /**
     * A text that is read and written in a way of its own.
     *
     * @param pattern what it looks like, as far as a pattern can say
     */
    public static <T> JsonType<T> text(
            Pattern pattern, Function<Spot, Optional<T>> reader, Function<T, String> writer) {
        return new PlainType<>(
                reader,
                value -> JsonValue.text(writer.apply(value)),
                _ -> JsonValue.object()
                        .with("type", "string")
                        .with("pattern", pattern.pattern())
                        .build());
    }

    /**
     * The same of limited length.
     *
     * @param longest most characters
     */
    public static <T> JsonType<T> text(
            Pattern pattern, int longest, Function<Spot, Optional<T>> reader, Function<T, String> writer) {
        JsonType<T> ofAnyLength = text(pattern, reader, writer);
        return new PlainType<>(
                reader,
                ofAnyLength::write,
                definitions -> ofAnyLength.schema(definitions).with("maxLength", JsonValue.number(longest)));
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static JsonObject textSchema(Definitions definitions) {
        return definitions.refer(
                "text", () -> textUpTo(definitions.longestText()).build());
    }

    private static JsonObject wordsSchema(Definitions definitions) {
        return definitions.refer(
                "words",
                () -> textUpTo(definitions.longestText()).with("pattern", "\\S").build());
    }

    private static ObjectBuilder textUpTo(int length) {
        return JsonValue.object().with("type", "string").with("maxLength", JsonValue.number(length));
    }

    private static JsonObject daySchema(Definitions definitions) {
        return definitions.refer(
                "day",
                () -> JsonValue.object()
                        .with("type", "string")
                        .with("pattern", "^\\d{4}-\\d{2}-\\d{2}$")
                        .build());
    }

    private static JsonObject numberSchema(String type, double minimum, double maximum, String unit) {
        return JsonValue.object()
                .with("type", type)
                .with("minimum", JsonValue.number(minimum))
                .with("maximum", JsonValue.number(maximum))
                .withUnlessEmpty("description", unit)
                .build();
    }
}
