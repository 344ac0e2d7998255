package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.source.ImportedFileJson;
import java.util.List;
import java.util.Optional;

/**
 * One assumption: {@code value}, or {@code low}, {@code base} and {@code high} with their {@code distribution}; then its unit,
 * source, note, and the file it was imported from.
 */
final class AssumptionJson implements JsonType<Assumption> {

    private static final String SOURCE_OF_SETTINGS = "command line";

    private static final Member<Assumption, Shape> DISTRIBUTION =
            Member.unless("distribution", Scalars.oneOf(Ids.of(Shape.class)), Shape.TRIANGULAR, Assumption::shape);
    private static final Member<Assumption, String> SOURCE =
            Member.unless("source", Scalars.text(), "", Assumption::source);
    private static final Member<Assumption, String> NOTE = Member.unless("note", Scalars.text(), "", Assumption::note);
    private static final Member<Assumption, Optional<ImportedFile>> FILE = ImportedFileJson.of(Assumption::file);

    private final JsonType<Double> numbers;
    private final String unit;
    private final RecordType<Assumption> record;

    /** @param input whose unit and bounds the assumption has to keep */
    AssumptionJson(Input input) {
        unit = input.unit().symbolInFiles();
        numbers = input.isWhole()
                ? Scalars.whole(input.minimum(), input.maximum(), unit)
                : Scalars.number(input.minimum(), input.maximum(), unit);
        record = record(numbers, Scalars.constant(unit).readBy(this::readUnit));
    }

    private RecordType<Assumption> record(JsonType<Double> ends, JsonType<String> units) {
        RangeMembers range = RangeMembers.of(ends);
        return RecordType.<Assumption>of(
                        read -> new Assumption(
                                read.get(range),
                                read.get(SOURCE),
                                read.get(NOTE),
                                read.get(DISTRIBUTION),
                                read.get(FILE)),
                        List.of(
                                range,
                                DISTRIBUTION,
                                Member.<Assumption, String>required("unit", units, _ -> unit),
                                SOURCE,
                                NOTE,
                                FILE))
                .where(AssumptionJson::checkHasRange);
    }

    /** How likely the numbers of a range are says nothing of a single one. */
    private static void checkHasRange(Assumption assumption, Members members) {
        if (assumption.value().isExact()) {
            DISTRIBUTION
                    .in(members)
                    .ifPresent(spot -> spot.report(
                            ProblemCode.DISTRIBUTION_WITHOUT_RANGE,
                            quoted(spot.text().orElseThrow()),
                            number(assumption.value().base())));
        }
    }

    private Optional<String> readUnit(Spot spot) {
        Optional<String> met = spot.text();
        if (met.isPresent() && !met.get().equals(unit)) {
            spot.report(ProblemCode.WRONG_UNIT, quoted(met.get()), quoted(unit));
            return Optional.empty();
        }
        return met;
    }

    @Override
    public Optional<Assumption> read(Spot spot) {
        return record.read(spot);
    }

    @Override
    public JsonObject write(Assumption assumption) {
        return record.write(assumption);
    }

    /** What all assumptions have in common is said once. */
    @Override
    public JsonObject schema(Definitions definitions) {
        return record(Scalars.number(), Scalars.text())
                .named("assumption")
                .schema(definitions)
                .with("properties", only("unit", Scalars.constant(unit), definitions))
                .with("patternProperties", only(RangeMembers.PATTERN, numbers, definitions));
    }

    private static JsonObject only(String name, JsonType<?> type, Definitions definitions) {
        return JsonValue.object().with(name, type.schema(definitions)).build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return record.member(name);
    }

    /** A number, or a list of low, base and high, is an assumption with its unit; an object is one already. */
    @Override
    public JsonValue inFull(JsonValue typed) {
        if (typed instanceof JsonObject) {
            return typed;
        }
        ObjectBuilder members = JsonValue.object();
        if (typed instanceof JsonArray range && range.items().size() == 3) {
            members.with("low", range.items().get(0))
                    .with("base", range.items().get(1))
                    .with("high", range.items().get(2));
        } else {
            members.with("value", typed);
        }
        return members.with("unit", unit).with("source", SOURCE_OF_SETTINGS).build();
    }
}
