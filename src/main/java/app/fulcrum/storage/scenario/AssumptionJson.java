package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.Optional;
import java.util.OptionalDouble;

/** One assumption: {@code value}, or {@code low}, {@code base} and {@code high}; then its unit, source and note. */
final class AssumptionJson {

    private AssumptionJson() {}

    static Optional<Assumption> read(Members members, Input input) {
        Optional<Range> range = readRange(members, input);
        members.required("unit").ifPresent(unit -> checkUnit(unit, input));
        String source = members.optional("source").flatMap(Spot::text).orElse("");
        String note = members.optional("note").flatMap(Spot::text).orElse("");
        members.finish();
        return range.map(value -> new Assumption(value, source, note));
    }

    private static void checkUnit(Spot unit, Input input) {
        String expected = input.unit().symbolInFiles();
        unit.text()
                .filter(met -> !met.equals(expected))
                .ifPresent(met -> unit.report(ProblemCode.WRONG_UNIT, met, expected));
    }

    private static Optional<Range> readRange(Members members, Input input) {
        boolean isRange = members.has("low") || members.has("base") || members.has("high");
        if (!isRange) {
            OptionalDouble value = number(members, "value", input);
            return value.isPresent() ? Optional.of(Range.exactly(value.getAsDouble())) : Optional.empty();
        }
        members.optional("value")
                .ifPresent(value -> value.report(
                        ProblemCode.CONTRADICTION, "value", "low, base, high", "give one value or all of the three"));
        OptionalDouble low = number(members, "low", input);
        OptionalDouble base = number(members, "base", input);
        OptionalDouble high = number(members, "high", input);
        if (low.isEmpty() || base.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return inOrder(members, low.getAsDouble(), base.getAsDouble(), high.getAsDouble());
    }

    private static Optional<Range> inOrder(Members members, double low, double base, double high) {
        if (low <= base && base <= high) {
            return Optional.of(new Range(low, base, high));
        }
        members.self()
                .report(ProblemCode.RANGE_OUT_OF_ORDER, NumberText.of(low), NumberText.of(base), NumberText.of(high));
        return Optional.empty();
    }

    private static OptionalDouble number(Members members, String name, Input input) {
        Optional<Spot> spot = members.required(name);
        if (spot.isEmpty()) {
            return OptionalDouble.empty();
        }
        String unit = input.unit().symbolInFiles();
        return input.isWhole()
                ? spot.get().whole(input.minimum(), input.maximum(), unit)
                : spot.get().number(input.minimum(), input.maximum(), unit);
    }

    static JsonObject write(Input input, Assumption assumption) {
        Range range = assumption.value();
        ObjectBuilder members = JsonValue.object();
        if (range.isExact()) {
            members.with("value", JsonValue.number(range.base()));
        } else {
            members.with("low", JsonValue.number(range.low()))
                    .with("base", JsonValue.number(range.base()))
                    .with("high", JsonValue.number(range.high()));
        }
        return members.with("unit", input.unit().symbolInFiles())
                .withUnlessEmpty("source", assumption.source())
                .withUnlessEmpty("note", assumption.note())
                .build();
    }
}
