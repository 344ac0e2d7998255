package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import app.fulcrum.storage.catalog.field.UnitFields;
import app.fulcrum.storage.json.Spot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the value an assumption starts with: for inputs that always have one, within their ends, in their unit. */
final class DefaultValueReader {

    private DefaultValueReader() {}

    /** The inputs a default is needed for, by path. */
    static Map<String, Input> required() {
        Map<String, Input> required = new LinkedHashMap<>();
        InputKey.standardPaths().forEach((path, key) -> {
            if (key.input().presence() == Presence.REQUIRED) {
                required.put(path, key.input());
            }
        });
        return required;
    }

    static DefaultValue read(Fields record) {
        Map<String, Input> required = required();
        String path = record.reference("path", Phrase.ASSUMPTION_WITH_DEFAULT, required.keySet());
        Optional<Input> input = Optional.ofNullable(required.get(path));
        Range value = input.map(known -> value(record, known)).orElse(Range.exactly(0));
        Optional<Unit> unit = record.spot("unit").flatMap(UnitFields::read);
        if (input.isPresent() && unit.isPresent() && unit.get() != input.get().unit()) {
            record.report(
                    ProblemCode.WRONG_UNIT,
                    quoted(UnitFields.text(unit.get())),
                    quoted(UnitFields.text(input.get().unit())));
        }
        return new DefaultValue(path, value, ProvenanceFields.read(record));
    }

    /** One number, or a low and a high one around it. */
    private static Range value(Fields record, Input input) {
        double base = end(record, "value", input);
        double low = record.has("low") ? end(record, "low", input) : base;
        double high = record.has("high") ? end(record, "high", input) : base;
        if (low > base || base > high) {
            record.report(ProblemCode.RANGE_OUT_OF_ORDER, number(low), number(base), number(high));
            return Range.exactly(base);
        }
        return new Range(low, base, high);
    }

    private static double end(Fields record, String name, Input input) {
        Optional<Spot> spot = record.spot(name);
        String unit = UnitFields.text(input.unit());
        return spot.map(member -> input.isWhole()
                        ? member.whole(input.minimum(), input.maximum(), unit)
                        : member.number(input.minimum(), input.maximum(), unit))
                .map(number -> number.orElse(0))
                .orElse(0.0);
    }
}
