package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.support.Said;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.SmallPriceBook;
import app.fulcrum.support.Standard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files written by versions that do not exist yet. */
@Tag("law")
class LaterVersionsTest {

    private static final PriceBook BOOK = SmallPriceBook.book();
    private static final ScenarioFormat FORMAT = new ScenarioFormat(BOOK, "0.1.0");
    private static final int DOCUMENTS = 5_000;

    @Test
    void whatALaterMinorVersionAddedSurvivesInPlace() {
        Seeded.forMany(1, DOCUMENTS, random -> {
            JsonObject known = tree(FORMAT.write(new RandomDocuments(BOOK, random.nextLong()).next()));
            byte[] later = bytes(withVersion(withAdditions(known, random), "2", "9"));

            Outcome<Document> read = FORMAT.read(later, "later");

            assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_MEMBERS_KEPT);
            assertThat(FORMAT.write(read.value().orElseThrow()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(later, StandardCharsets.UTF_8));
        });
    }

    @Test
    void additionsOfAnAssumptionThatWasTakenAwayGoWithIt() {
        Document document = new RandomDocuments(BOOK, 4).nextOfStandard();
        Document limited = document.withVariants(
                Variants.none(document.scenario().with(Standard.key(Input.TPOT_LIMIT), Assumption.of(50, ""))));
        String later = withVersion(text(FORMAT.write(limited)), "2", "9")
                .replace("\"tpotLimit\": {", "\"tpotLimit\": {\n          \"percentile\": 99,");

        Document read = FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later")
                .value()
                .orElseThrow();
        Document without = read.withScenario(read.scenario().without(Standard.key(Input.TPOT_LIMIT)));

        assertThat(text(FORMAT.write(read))).contains("\"percentile\": 99");
        assertThat(text(FORMAT.write(without))).doesNotContain("percentile");
        assertThat(FORMAT.read(FORMAT.write(without), "again").isRefused()).isFalse();
    }

    /** What belongs to a variant is known by its name, and goes with it. */
    @Test
    void additionsStayWithTheirVariant() {
        Scenario base = new RandomDocuments(BOOK, 4).nextOfStandard().scenario();
        Scenario limited = base.with(Standard.key(Input.TPOT_LIMIT), Assumption.of(50, ""));
        Document document = new RandomDocuments(BOOK, 4)
                .nextOfStandard()
                .withVariants(new Variants(
                        base.without(Standard.key(Input.TPOT_LIMIT)),
                        List.of(new Variant(base.withName("First")), new Variant(limited.withName("One \"more\"")))));
        String later = withVersion(text(FORMAT.write(document)), "2", "9")
                .replace("tpotLimit\": {", "tpotLimit\": {\n          \"percentile\": 99,")
                .replace("\"changes\": {", "\"changes\": {\n        \"assumptions.workload.mood\": 5,")
                .replace("\"name\": \"First\",", "\"name\": \"First\",\n      \"color\": \"red\",");

        Document read = FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later")
                .value()
                .orElseThrow();

        assertThat(text(FORMAT.write(read)))
                .contains("\"percentile\": 99")
                .contains("mood\": 5")
                .contains("color");
        assertThat(text(FORMAT.write(read)).replaceAll("\\s", "")).isEqualTo(later.replaceAll("\\s", ""));
        String without = text(FORMAT.write(read.withVariants(read.variants().removing("First"))));
        assertThat(without).contains("\"percentile\": 99").doesNotContain("color");
        assertThat(without.split("\"assumptions.workload.mood\": 5", -1)).hasSize(2);
    }

    /** What belongs to an alternative is known by the alternative, not by where it stands. */
    @Test
    void additionsStayWithTheirAlternativeWhereverItStands() {
        Seeded.forMany(1, DOCUMENTS, random -> {
            Document read = withMarkedAlternatives(new RandomDocuments(BOOK, random.nextLong()).next());
            Scenario scenario = read.scenario();
            List<AlternativeId> ids =
                    scenario.alternatives().stream().map(Alternative::id).toList();
            AlternativeId moved = ids.get(random.nextInt(ids.size()));

            Scenario other = new ScenarioEdit.MoveAlternative(moved, random.nextInt(ids.size())).apply(scenario);
            if (AlternativeEdits.toRemoving(other.alternatives(), ids.getFirst())
                    .isEmpty()) {
                other = new ScenarioEdit.RemoveAlternative(ids.getFirst()).apply(other);
            }

            assertMarked(read.withScenario(other));
            // undone: the scenario of before, with what the document has kept all the while
            assertThat(FORMAT.write(read.withScenario(other).withVariants(read.variants())))
                    .isEqualTo(FORMAT.write(read));
        });
    }

    /** As a later version would have written it, which gave every alternative a mark, and every choice of GPUs another. */
    private static Document withMarkedAlternatives(Document document) {
        String later = withVersion(text(FORMAT.write(document)), "2", "9")
                .replaceAll("(?m)^      \"id\": \"(.*)\",$", "$0\n      \"mark\": \"$1\",")
                .replace("\"hosting\": {", "\"hosting\": {\n        \"rack\": 7,");
        return FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later")
                .value()
                .orElseThrow();
    }

    private static void assertMarked(Document document) {
        JsonArray list =
                (JsonArray) tree(FORMAT.write(document)).member("alternatives").orElseThrow();
        assertThat(list.items())
                .hasSize(document.scenario().alternatives().size())
                .allSatisfy(item -> {
                    JsonObject alternative = (JsonObject) item;
                    assertThat(alternative.member("mark").map(JsonPrinter::compact))
                            .isEqualTo(alternative.member("id").map(JsonPrinter::compact));
                    assertThat(alternative
                                    .member("hosting")
                                    .map(hosting -> hosting.within("rack").isPresent()))
                            .isIn(Optional.empty(), Optional.of(true));
                });
    }

    @Test
    void theMinorVersionOfTheFileStays() {
        String later = withVersion(text(FORMAT.write(new RandomDocuments(BOOK, 4).next())), "2", "9");

        Document read = FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later")
                .value()
                .orElseThrow();

        assertThat(text(FORMAT.write(read))).contains("\"schemaMinor\": 9");
    }

    @Test
    void aFileOfThisVersionMayNotHoldUnknownMembers() {
        String additions = text(FORMAT.write(new RandomDocuments(BOOK, 5).next()))
                .replace("\"alternatives\": [", "\"outlook\": {},\n  \"alternatives\": [");

        assertThat(FORMAT.read(additions.getBytes(StandardCharsets.UTF_8), "same")
                        .problems())
                .extracting(Problem::code)
                .contains(ProblemCode.UNKNOWN_MEMBER);
    }

    @Test
    void aLaterMajorVersionOfKnownShapeOpensReadOnly() {
        Document document = new RandomDocuments(BOOK, 6).next();
        String later = withVersion(text(FORMAT.write(document)), "3", "0");

        Outcome<Document> read = FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later");

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.OPENED_READ_ONLY);
            assertThat(Said.facts(problem)).containsExactly("3.0", "2.5");
        });
        assertThat(read.value().orElseThrow().scenario()).isEqualTo(document.scenario());
        assertThat(read.value().orElseThrow().origin().readOnly()).isTrue();
    }

    @Test
    void aLaterMajorVersionOfAnotherShapeIsRefusedAsThatAndNothingElse() {
        String later = withVersion(text(FORMAT.write(new RandomDocuments(BOOK, 6).next())), "3", "1")
                .replace("\"assumptions\"", "\"inputs\"")
                .replace("\"alternatives\"", "\"decisions\"");

        assertThat(FORMAT.read(later.getBytes(StandardCharsets.UTF_8), "later").problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.NEWER_FORMAT);
    }

    @Test
    void noVersionFieldBreaksTheReader() {
        String file = text(FORMAT.write(new RandomDocuments(BOOK, 8).next()));
        Seeded.forMany(1, 10_000, random -> {
            String mutated = withVersion(file, versionField(random), versionField(random));

            Outcome<Document> read = FORMAT.read(mutated.getBytes(StandardCharsets.UTF_8), "mutated");

            assertThat(read.isRefused() && read.problems().isEmpty()).isFalse();
        });
    }

    private static String versionField(SplittableRandom random) {
        return Seeded.oneOf(
                random,
                "1",
                "0",
                "2",
                "3",
                "-1",
                "1.0",
                "1e0",
                "1.5",
                "9999",
                "10000",
                "99999999999",
                "\"1\"",
                "null",
                "true",
                "[]",
                "{}",
                "1e30",
                "1e31",
                "-0",
                String.valueOf(random.nextInt()));
    }

    private static JsonObject withAdditions(JsonObject object, SplittableRandom random) {
        List<JsonMember> members = new ArrayList<>();
        for (JsonMember member : object.members()) {
            add(members, random);
            members.add(new JsonMember(member.name(), withAdditions(member.value(), random), member.at()));
        }
        add(members, random);
        return new JsonObject(members, object.at());
    }

    private static JsonValue withAdditions(JsonValue value, SplittableRandom random) {
        return switch (value) {
            case JsonObject object -> withAdditions(object, random);
            case JsonArray array ->
                new JsonArray(
                        array.items().stream()
                                .map(item -> withAdditions(item, random))
                                .toList(),
                        array.at());
            default -> value;
        };
    }

    private static void add(List<JsonMember> members, SplittableRandom random) {
        while (random.nextInt(12) == 0) {
            members.add(new JsonMember("later." + members.size() + " \"é\"", addition(random), JsonValue.NOWHERE));
        }
    }

    private static JsonValue addition(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> new JsonNumber("1.2300e+05", JsonValue.NOWHERE);
            case 1 -> JsonValue.text("\u0001 \uD83D\uDE00 \"");
            case 2 -> JsonValue.array(List.of(JsonValue.truth(true), new JsonValue.JsonNull(JsonValue.NOWHERE)));
            case 3 -> JsonValue.array(List.of(JsonValue.object().with("a", "b").build()));
            default -> JsonValue.object().with("value", JsonValue.number(7)).build();
        };
    }

    private static JsonObject withVersion(JsonObject file, String major, String minor) {
        return tree(withVersion(JsonPrinter.print(file), major, minor).getBytes(StandardCharsets.UTF_8));
    }

    private static String withVersion(String file, String major, String minor) {
        return file.replaceFirst("\"schemaMajor\": 2", "\"schemaMajor\": " + major)
                .replaceFirst("\"schemaMinor\": \\d+", "\"schemaMinor\": " + minor);
    }

    private static JsonObject tree(byte[] bytes) {
        return (JsonObject)
                JsonReader.read(bytes, new Findings("", Limits.SCENARIO)).orElseThrow();
    }

    private static byte[] bytes(JsonObject file) {
        return JsonPrinter.print(file).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
