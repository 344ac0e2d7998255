package app.fulcrum.storage.json.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.UnknownMember;
import app.fulcrum.support.JsonSchema;
import app.fulcrum.support.Said;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes of one declaration, shown on a delivery that has everything a record can have. */
class RecordTypeTest {

    private record Item(String name, double kilograms) {}

    private sealed interface Way {
        record Carried(int bags) implements Way {}

        record Shipped(String carrier, Optional<Double> usd) implements Way {}
    }

    private record Delivery(
            String name,
            boolean isOpen,
            String note,
            LocalDate day,
            List<Item> items,
            Way way,
            Map<String, Double> marks) {}

    private static final Member<Item, String> ITEM_NAME = Member.required("name", Scalars.words(), Item::name);
    private static final Member<Item, Double> KILOGRAMS =
            Member.required("kilograms", Scalars.number(0, 50, "kg"), Item::kilograms);
    private static final RecordType<Item> ITEM = RecordType.of(
                    read -> new Item(read.get(ITEM_NAME), read.get(KILOGRAMS)), List.of(ITEM_NAME, KILOGRAMS))
            .named("item");

    private static final Member<Way.Carried, Integer> BAGS = Member.required(
            "bags", Scalars.whole(1, 9, "bags").as(Double::intValue, Integer::doubleValue), Way.Carried::bags);
    private static final Member<Way.Shipped, String> CARRIER =
            Member.required("carrier", Scalars.words(), Way.Shipped::carrier);
    private static final Member<Way.Shipped, Optional<Double>> USD =
            Member.optional("usd", Scalars.number(0, 100, "USD"), Way.Shipped::usd);
    private static final ChoiceType<Way> WAY = ChoiceType.of(
            "kind",
            List.of(
                    ChoiceType.Variant.of(
                            Way.Carried.class,
                            "carried",
                            RecordType.of(
                                    read -> new Way.Carried(read.get(BAGS)),
                                    List.of(ChoiceType.tag("kind", "carried"), BAGS)),
                            Map.of("usd", Phrase.OWNED_HAVE_NO_OFFER)),
                    ChoiceType.Variant.of(
                            Way.Shipped.class,
                            "shipped",
                            RecordType.of(
                                    read -> new Way.Shipped(read.get(CARRIER), read.get(USD)),
                                    List.of(ChoiceType.tag("kind", "shipped"), CARRIER, USD)),
                            Map.of())));

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 30);

    private static final Member<Delivery, String> NAME = Member.required("name", Scalars.words(), Delivery::name);
    private static final Member<Delivery, Boolean> OPEN =
            Member.orElse("open", Scalars.truth().described("Whether anybody may look."), false, Delivery::isOpen);
    private static final Member<Delivery, String> NOTE = Member.unless("note", Scalars.text(), "", Delivery::note);
    private static final Member<Delivery, LocalDate> DAY =
            Member.orElseGet("day", Scalars.day(), () -> SOME_DAY, Delivery::day);
    private static final Member<Delivery, List<Item>> ITEMS =
            Member.required("items", ListType.ofDistinct(ITEM).withAtLeastOne(Phrase.OPTION), Delivery::items);
    private static final Member<Delivery, Way> HOW = Member.required("way", WAY, Delivery::way);
    private static final Member<Delivery, Map<String, Double>> MARKS = Member.unless(
            "marks",
            Keyed.some(List.of("taste", "looks"), mark -> mark, _ -> Scalars.number(1, 6, "")),
            Map.of(),
            Delivery::marks);
    private static final RecordType<Delivery> DELIVERY = RecordType.<Delivery>of(
                    read -> new Delivery(
                            read.get(NAME),
                            read.get(OPEN),
                            read.get(NOTE),
                            read.get(DAY),
                            read.get(ITEMS),
                            read.get(HOW),
                            read.get(MARKS)),
                    List.of(NAME, OPEN, NOTE, DAY, ITEMS, HOW, MARKS))
            .where((delivery, members) -> {
                if (delivery.isOpen() && delivery.way() instanceof Way.Shipped) {
                    OPEN.in(members)
                            .orElseThrow()
                            .report(
                                    ProblemCode.CONTRADICTION,
                                    ProblemFact.member("open"),
                                    ProblemFact.quoted("shipped"),
                                    Phrase.EXACTLY_ONE_OF_TWO.fact());
                }
            });

    private static final String WHOLE = """
        {
          "name": "lunch",
          "open": true,
          "note": "for two",
          "day": "2026-12-01",
          "items": [
            {
              "name": "bread",
              "kilograms": 1.5
            },
            {
              "name": "cheese",
              "kilograms": 0.2
            }
          ],
          "way": {
            "kind": "carried",
            "bags": 2
          },
          "marks": {
            "looks": 3
          }
        }
        """;

    private static final String LEAST = """
        {"name": "tea", "items": [{"name": "tea", "kilograms": 0}], "way": {"kind": "shipped", "carrier": "us"}}\
        """;

    private static Optional<Delivery> read(String json, Findings findings) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(tree -> DELIVERY.read(new Spot(tree, JsonPath.ROOT, findings)));
    }

    private static Delivery read(String json) {
        Findings findings = new Findings("test", Limits.SCENARIO);
        Optional<Delivery> delivery = read(json, findings);
        assertThat(findings.problems()).isEmpty();
        return delivery.orElseThrow();
    }

    /** Where and why a text is refused. */
    private static List<String> problems(String json) {
        Findings findings = new Findings("test", Limits.SCENARIO);
        read(json, findings);
        assertThat(findings.hasRefusal()).isTrue();
        return findings.problems().stream().map(RecordTypeTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.place().path() + " " + String.join(" | ", Said.facts(problem));
    }

    @Test
    void whatIsReadIsWrittenInTheOrderDeclared() {
        Delivery delivery = read(WHOLE);

        assertThat(delivery.items()).containsExactly(new Item("bread", 1.5), new Item("cheese", 0.2));
        assertThat(delivery.way()).isEqualTo(new Way.Carried(2));
        assertThat(JsonPrinter.print(DELIVERY.write(delivery))).isEqualTo(WHOLE);
    }

    @Test
    void aMemberLeftOutStandsForWhatIsDeclared() {
        Delivery delivery = read(LEAST);

        assertThat(delivery)
                .isEqualTo(new Delivery(
                        "tea",
                        false,
                        "",
                        SOME_DAY,
                        List.of(new Item("tea", 0)),
                        new Way.Shipped("us", Optional.empty()),
                        Map.of()));
        assertThat(JsonPrinter.compact(DELIVERY.write(delivery))).isEqualTo("""
            {"name": "tea", "open": false, "day": "2026-11-30", "items": [{"name": "tea", "kilograms": 0}], \
            "way": {"kind": "shipped", "carrier": "us"}}\
            """);
    }

    @Test
    void oneVisitNamesEveryProblem() {
        assertThat(problems("""
            {
             "open": "yes",
             "items": [{"kilograms": 51}, {"name": "a", "kilograms": 1, "color": 2}, 3],
             "way": {"kind": "carried", "bags": 1.5},
             "marks": {"looks": 7, "smell": 1}
            }\
            """))
                .containsExactly(
                        "MISSING_MEMBER  name",
                        "WRONG_TYPE open true or false | “yes”",
                        "MISSING_MEMBER items[0] name",
                        "OUT_OF_RANGE items[0].kilograms 51 | 0 | 50 | kg",
                        "UNKNOWN_MEMBER items[1].color color | ",
                        "WRONG_TYPE items[2] an object | 3",
                        "NOT_WHOLE way.bags 1.5",
                        "OUT_OF_RANGE marks.looks 7 | 1 | 6 | ",
                        "UNKNOWN_MEMBER marks.smell smell | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"name\": \"a\", \"kilograms\": 1}, {\"kilograms\": 1.0, \"name\": \"a\"}]", "{}"})
    void aListHoldsAtLeastOneItemAndNoneTwice(String items) {
        assertThat(problems(LEAST.replace("[{\"name\": \"tea\", \"kilograms\": 0}]", items)))
                .hasSize(1);
    }

    @Test
    void aMemberOfAnotherKindIsRefusedWithTheReason() {
        assertThat(problems(WHOLE.replace("\"bags\": 2", "\"bags\": 2, \"usd\": 5")))
                .containsExactly("CONTRADICTION way.usd carried | 5 | owned GPUs have no rental offer");
        assertThat(problems(WHOLE.replace("\"bags\": 2", "\"bags\": 2, \"usd\": 500")))
                .containsExactly("OUT_OF_RANGE way.usd 500 | 0 | 100 | USD");
        assertThat(problems(LEAST.replace("\"carrier\"", "\"bags\": 1, \"carrier\"")))
                .containsExactly("UNKNOWN_MEMBER way.bags bags | ");
    }

    @Test
    void theMembersOfAKindNobodyKnowsAreLookedAt() {
        assertThat(problems(
                        WHOLE.replace("\"carried\"", "\"thrown\"").replace("\"bags\": 2", "\"bags\": 99, \"x\": 1")))
                .containsExactly(
                        "NOT_ONE_OF way.kind thrown | carried, shipped",
                        "OUT_OF_RANGE way.bags 99 | 1 | 9 | bags",
                        "UNKNOWN_MEMBER way.x x | ");
    }

    @Test
    void aRuleBetweenMembersIsHeldAgainstAWholeRecord() {
        assertThat(problems(
                        LEAST.replace("\"name\": \"tea\", \"items\"", "\"name\": \"tea\", \"open\": true, \"items\"")))
                .containsExactly("CONTRADICTION open open | shipped | give exactly one of the two");
    }

    @Test
    void whatALaterVersionAddedIsKeptWhereItStood() {
        String later = WHOLE.replace("\"kilograms\": 0.2", "\"fat\": 48,\n      \"kilograms\": 0.2")
                .replace("\"bags\": 2", "\"bags\": 2,\n    \"porter\": \"Ada\"");
        Findings findings = new Findings("test", Limits.SCENARIO);
        findings.keepUnknownMembers();

        Delivery delivery = read(later, findings).orElseThrow();
        Map<String, List<UnknownMember>> kept = new LinkedHashMap<>(findings.kept());

        assertThat(findings.problems()).isEmpty();
        assertThat(kept.keySet()).containsExactly("items[1]", "way");
        assertThat(JsonPrinter.print(UnknownMember.insert((JsonObject) DELIVERY.write(delivery), kept)))
                .isEqualTo(later);
    }

    @Test
    void everyMemberIsFoundByItsName() {
        assertThat(DELIVERY.members().map(Member::name))
                .containsExactly("name", "open", "note", "day", "items", "way", "marks");
        assertThat(DELIVERY.member("way").flatMap(way -> way.member("usd"))).isPresent();
        assertThat(DELIVERY.member("way").flatMap(way -> way.member("kind"))).isPresent();
        assertThat(DELIVERY.member("marks").flatMap(marks -> marks.member("looks")))
                .isPresent();
        assertThat(DELIVERY.member("way").flatMap(way -> way.member("name"))).isEmpty();
        assertThat(DELIVERY.member("kilograms")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"lunch\" → \"name\": \" \"",
                "\"name\": \"lunch\", → ",
                "\"open\": true → \"open\": 1",
                "\"kilograms\": 1.5 → \"kilograms\": -1",
                "\"kilograms\": 1.5 → \"kilograms\": 1.5, \"more\": 1",
                "\"bags\": 2 → \"bags\": 2.5",
                "\"bags\": 2 → \"bags\": 2, \"usd\": 1",
                "\"kind\": \"carried\" → \"kind\": \"shipped\"",
                "\"kind\": \"carried\" → \"kind\": \"thrown\"",
                "\"kind\": \"carried\", → ",
                "\"looks\" → \"smell\"",
                "\"2026-12-01\" → \"December\""
            })
    void whatTheReaderRefusesTheSchemaRefuses(String change) {
        String[] parts = change.split(" → ", -1);
        String damaged = WHOLE.replace(parts[0], parts[1]);

        assertThat(problems(damaged)).isNotEmpty();
        assertThat(schemaProblems(damaged)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, LEAST})
    void whatTheReaderTakesTheSchemaTakes(String text) {
        assertThat(schemaProblems(text)).isEmpty();
        assertThat(schemaProblems(JsonPrinter.print(DELIVERY.write(read(text)))))
                .isEmpty();
    }

    private static List<String> schemaProblems(String text) {
        JsonMapper mapper = new JsonMapper();
        return new JsonSchema(mapper.readTree(JsonPrinter.print(schema()))).problems(mapper.readTree(text));
    }

    private static JsonObject schema() {
        return Definitions.schema(DELIVERY, "Delivery", "For tests.", Limits.SCENARIO);
    }

    @Test
    void theSchemaSaysWhatIsDeclared() {
        assertThat(member(schema(), "required")).isEqualTo("[\"name\", \"items\", \"way\"]");
        assertThat(member(schema(), "properties", "open"))
                .isEqualTo(
                        "{\"type\": \"boolean\", \"description\": \"Whether anybody may look.\", \"default\": false}");
        assertThat(member(schema(), "properties", "items"))
                .isEqualTo("{\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": true, \"items\": {\"$ref\":"
                        + " \"#/$defs/item\"}}");
        assertThat(member(schema(), "$defs", "item", "properties", "kilograms"))
                .isEqualTo("{\"type\": \"number\", \"minimum\": 0, \"maximum\": 50, \"description\": \"kg\"}");
    }

    @Test
    void twoRecordsDescribedUnderOneNameAreAFault() {
        RecordType<Item> other = RecordType.of(read -> new Item(read.get(ITEM_NAME), 0), List.of(ITEM_NAME));
        RecordType<List<Item>> both = RecordType.of(
                read -> List.of(),
                List.of(
                        Member.<List<Item>, Item>required("first", ITEM, List::getFirst),
                        Member.<List<Item>, Item>required("last", other.named("item"), List::getLast)));

        assertThatThrownBy(() -> Definitions.schema(both, "", "", Limits.SCENARIO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item");
    }

    private static String member(JsonObject schema, String... names) {
        JsonValue found = schema;
        for (String name : names) {
            found = ((JsonObject) found).member(name).orElseThrow();
        }
        return JsonPrinter.compact(found);
    }
}
