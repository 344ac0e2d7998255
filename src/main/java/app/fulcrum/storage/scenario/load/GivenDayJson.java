package app.fulcrum.storage.scenario.load;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.TypedValue;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.source.ImportedFileJson;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The {@code day} of a file: the load hour by hour. */
public final class GivenDayJson {

    private static final Pattern ZONE_PATTERN = Pattern.compile("^[A-Za-z0-9+_/-]+$");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private static final Member<GivenDay, List<Double>> LOADS = Member.required(
            "loads",
            new Hours()
                    .described("The load of each hour from midnight: 24 that are those of every day, or 168 from"
                            + " Monday on. In any unit, only their proportions count; at least one is more than 0."),
            GivenDay::loads);
    private static final Member<GivenDay, ZoneId> ZONE = Member.required(
            "zone",
            Scalars.text(ZONE_PATTERN, GivenDayJson::readZone, ZoneId::getId)
                    .described("Where the clock stands, such as Europe/Berlin (IANA)."),
            GivenDay::zone);

    private static final Member<GivenDay, Optional<ImportedFile>> FILE = ImportedFileJson.of(GivenDay::file);

    public static final RecordType<GivenDay> TYPE = RecordType.of(
            read -> GivenDay.of(read.get(LOADS), read.get(ZONE)).withFile(read.get(FILE)), List.of(LOADS, ZONE, FILE));

    private GivenDayJson() {}

    private static Optional<ZoneId> readZone(Spot spot) {
        Optional<String> id = spot.text();
        if (id.isPresent() && !ZONES.contains(id.get())) {
            spot.report(ProblemCode.UNKNOWN_ID, Phrase.TIME_ZONE.fact(), quoted(id.get()), Nearest.to(id.get(), ZONES));
            return Optional.empty();
        }
        return id.map(ZoneId::of);
    }

    /** As many numbers as a day or a week has hours, of which some are more than nothing. */
    private record Hours() implements JsonType<List<Double>> {

        private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;\\s]\\s*");
        private static final ListType<Double> NUMBERS = ListType.of(Scalars.number(0, GivenDay.LARGEST, ""));

        @Override
        public Optional<List<Double>> read(Spot spot) {
            Optional<List<Double>> loads = NUMBERS.read(spot);
            if (spot.value() instanceof JsonArray list
                    && !GivenDay.isLength(list.items().size())) {
                return other(
                        spot,
                        Phrase.HOURS_OF_DAY_OR_WEEK,
                        Phrase.HOURS_MET.fact(number(list.items().size())));
            }
            return loads.isPresent() && GivenDay.isEmpty(loads.get())
                    ? other(spot, Phrase.SOME_LOAD, Phrase.LOADS_OF_NOTHING.fact())
                    : loads;
        }

        private static Optional<List<Double>> other(Spot spot, Phrase expected, ProblemFact found) {
            spot.report(ProblemCode.WRONG_TYPE, expected.fact(), found);
            return Optional.empty();
        }

        /** Numbers behind one another: {@code 0,0,3,5}. */
        @Override
        public JsonValue inFull(JsonValue typed) {
            return typed instanceof JsonText text
                    ? new JsonArray(
                            Arrays.stream(SEPARATORS.split(text.text(), -1))
                                    .map(TypedValue::of)
                                    .toList(),
                            typed.at())
                    : typed;
        }

        @Override
        public JsonArray write(List<Double> loads) {
            return NUMBERS.write(loads);
        }

        @Override
        public JsonValue.JsonObject schema(Definitions definitions) {
            return NUMBERS.schema(definitions)
                    .with("oneOf", JsonValue.array(List.of(ofLength(GivenDay.DAY), ofLength(GivenDay.WEEK))));
        }

        private static JsonValue ofLength(int hours) {
            return JsonValue.object()
                    .with("minItems", JsonValue.number(hours))
                    .with("maxItems", JsonValue.number(hours))
                    .build();
        }
    }
}
