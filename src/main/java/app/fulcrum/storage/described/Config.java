package app.fulcrum.storage.described;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The members of a configuration, each under any of the names publishers use. {@code null} is as good as left out; what is
 * of another type than it should be is reported and left out.
 *
 * @param path where the object stands
 */
record Config(JsonObject object, JsonPath path, Findings findings) {

    /** The first of the members that is there. */
    Optional<String> firstOf(String... names) {
        return Stream.of(names).filter(this::has).findFirst();
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    private Optional<JsonValue> value(String name) {
        return object.member(name).filter(value -> !(value instanceof JsonNull));
    }

    /** A number that a measure can be. */
    OptionalDouble number(ModelMeasure measure, String... names) {
        Optional<String> name = firstOf(names);
        if (name.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = number(name.get());
        if (number.isPresent() && !admits(measure, number.getAsDouble())) {
            notRead(name.get());
            return OptionalDouble.empty();
        }
        return number;
    }

    private static boolean admits(ModelMeasure measure, double number) {
        return measure.minimum() <= number
                && number <= measure.maximum()
                && (!measure.isWhole() || number == Math.rint(number));
    }

    /** Any number. */
    OptionalDouble number(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isPresent() && value.get() instanceof JsonNumber number) {
            return OptionalDouble.of(Double.parseDouble(number.text()));
        }
        value.ifPresent(_ -> notRead(name));
        return OptionalDouble.empty();
    }

    /** A whole number that counts something. */
    OptionalInt count(String name) {
        OptionalDouble number = number(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double count = number.getAsDouble();
        if (count == Math.rint(count) && 0 <= count && count <= Integer.MAX_VALUE) {
            return OptionalInt.of((int) count);
        }
        notRead(name);
        return OptionalInt.empty();
    }

    Optional<Boolean> truth(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isPresent() && value.get() instanceof JsonTruth truth) {
            return Optional.of(truth.truth());
        }
        value.ifPresent(_ -> notRead(name));
        return Optional.empty();
    }

    /** A text; empty where there is none. */
    String text(String... names) {
        Optional<String> name = firstOf(names);
        Optional<JsonValue> value = name.flatMap(this::value);
        if (value.isPresent() && value.get() instanceof JsonText text) {
            return text.text();
        }
        name.ifPresent(this::notRead);
        return "";
    }

    /** The items of a list; none where there is no list. */
    List<JsonValue> items(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isPresent() && value.get() instanceof JsonArray list) {
            return list.items();
        }
        value.ifPresent(_ -> notRead(name));
        return List.of();
    }

    boolean isList(String name) {
        return value(name).filter(JsonArray.class::isInstance).isPresent();
    }

    /** How often a value stands in a list. */
    int countIn(String name, String item) {
        return (int)
                items(name).stream().filter(each -> text(each).equals(item)).count();
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonText text -> text.text();
            case JsonNumber number -> number.text();
            default -> "";
        };
    }

    /** An object within it; absent where there is none. */
    Optional<Config> within(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isPresent() && value.get() instanceof JsonObject inner) {
            return Optional.of(new Config(inner, path.member(name), findings));
        }
        value.ifPresent(_ -> notRead(name));
        return Optional.empty();
    }

    /** The objects within it, whatever they are called. */
    Stream<Config> all() {
        return object.members().stream()
                .filter(each -> each.value() instanceof JsonObject)
                .flatMap(each -> within(each.name()).stream());
    }

    void notRead(String name) {
        report(ProblemCode.CONFIG_VALUE_NOT_READ, name, name, met(name));
    }

    private ProblemFact met(String name) {
        JsonValue value = value(name).orElse(object);
        return switch (value) {
            case JsonText text -> quoted(text.text());
            case JsonNumber number -> ProblemFact.digits(number.text());
            default -> value.kind();
        };
    }

    void notDescribed(String name) {
        if (has(name)) {
            report(ProblemCode.CONFIG_NOT_DESCRIBED, name, name);
        }
    }

    void usual(String name, double number) {
        report(ProblemCode.CONFIG_VALUE_USUAL, name, name, ProblemFact.digits(String.valueOf((long) number)));
    }

    private void report(ProblemCode code, String place, String name, ProblemFact... more) {
        ProblemFact[] facts =
                Stream.concat(Stream.of(member(name)), Stream.of(more)).toArray(ProblemFact[]::new);
        findings.report(code, path.member(place), value(place).orElse(object), facts);
    }
}
