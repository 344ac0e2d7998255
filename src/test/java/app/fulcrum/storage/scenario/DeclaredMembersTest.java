package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubjects;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.batch.Reading;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.scenario.migration.SettingPath;
import app.fulcrum.support.Books;
import app.fulcrum.support.JsonSchema;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is declared of a scenario file is what is read, written, described, set by a command and compared. */
@Tag("law")
class DeclaredMembersTest {

    private static final DocumentJson DECLARED = new DocumentJson(Books::bundled);
    private static final ScenarioFormat FORMAT = new ScenarioFormat(Books.bundled(), "0.1.0");

    /** What a file says about itself, which is no part of the scenario. */
    private static final Set<String> ABOUT_THE_FILE = Set.of(
            "format",
            "schemaMajor",
            "schemaMinor",
            "appVersion",
            "priceBook",
            "variants",
            "changes",
            "olderChangesDropped");

    /** What the reader refuses and any schema can tell. */
    private static final Set<ProblemCode> WITHIN_A_SCHEMA = Set.of(
            ProblemCode.UNKNOWN_MEMBER, ProblemCode.MISSING_MEMBER, ProblemCode.WRONG_UNIT, ProblemCode.NOT_WHOLE);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNode TREE = MAPPER.readTree(ScenarioFormat.schema());
    private static final JsonSchema SCHEMA = new JsonSchema(TREE);

    /** A scenario with one alternative of each kind. */
    private static final Scenario ANY = mixed(Books.presets().start().document().scenario());

    private static final List<EditSubject> SUBJECTS = EditSubjects.of(List.of(ANY, ANY));

    private static Optional<JsonType<?>> declared(String path) {
        SettingPath found = SettingPath.of(path, DECLARED.type(), tree(FORMAT.write(document(ANY))));
        assertThat(String.join(".", found.names())).isEqualTo(path);
        return found.declared();
    }

    @Test
    void everySubjectOfAComparisonIsDeclared() {
        assertThat(SUBJECTS)
                .isNotEmpty()
                .allMatch(subject -> declared(subject.path()).isPresent());
    }

    @Test
    void everythingDeclaredIsComparedByItselfOrAsPartOfSomething() {
        assertThat(leaves(TREE, "").toList())
                .filteredOn(path -> !ABOUT_THE_FILE.contains(path.split("\\.")[0]))
                .hasSizeGreaterThan(100)
                .allMatch(DeclaredMembersTest::isCompared);
    }

    private static boolean isCompared(String path) {
        String within = path;
        while (!isSubject(within) && within.contains(".")) {
            within = within.substring(0, within.lastIndexOf('.'));
        }
        return isSubject(within);
    }

    private static boolean isSubject(String path) {
        return SUBJECTS.stream().anyMatch(subject -> subject.path().equals(path));
    }

    @Test
    void differencesAreInTheOrderOfAFile() {
        List<String> declared = leaves(TREE, "").toList();

        assertThat(SUBJECTS.stream().map(EditSubject::path).map(path -> placeOf(path, declared)))
                .isSorted();
    }

    private static int placeOf(String path, List<String> declared) {
        String within = path.replaceFirst("[.](distribution|source|note)$", "");
        return IntStream.range(0, declared.size())
                .filter(i -> declared.get(i).equals(within) || declared.get(i).startsWith(within + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not declared"));
    }

    /** The paths of what a schema names no members of, for one alternative of each kind. */
    private static Stream<String> leaves(JsonNode schema, String path) {
        JsonNode named =
                schema.has("$ref") ? TREE.at(schema.path("$ref").stringValue().substring(1)) : schema;
        boolean isAssumption = schema.has("patternProperties");
        if (path.equals("alternatives")) {
            return named.at("/items/oneOf")
                    .valueStream()
                    .flatMap(kind -> leaves(
                            kind, path + "." + kind.at("/properties/kind/const").stringValue()));
        }
        return named.has("properties") && !isAssumption
                ? named.path("properties").properties().stream()
                        .filter(member -> !member.getKey().equals("id"))
                        .flatMap(member -> leaves(
                                member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey()))
                : Stream.of(path);
    }

    static Collection<InputKey> inputs() {
        return InputKey.standardPaths().values();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsReadWrittenDescribedSetAndCompared(InputKey input) {
        double value = Math.clamp(1, input.input().minimum(), input.input().maximum());
        Scenario preset = Books.presets().start().document().scenario();
        Scenario start = mixed(Standard.withHosting(preset, hosting -> hosting.withGpusPerReplica(OptionalInt.of(8))));
        Scenario with = stated(input, start).with(input, Assumption.of(value, "test"));
        JsonObject file = tree(FORMAT.write(document(with)));

        assertThat(((JsonObject) at(file, input.pathInFile())).member("value")).isPresent();
        assertThat(SCHEMA.problems(MAPPER.readTree(JsonPrinter.print(file)))).isEmpty();
        assertThat(Difference.between(start.without(input), with).stream()
                        .map(difference -> difference.subject().path()))
                .contains(input.pathInFile());
        Outcome<Document> set = FORMAT.read(
                FORMAT.write(document(stated(input, start))),
                "test",
                new Reading(Optional.empty(), List.of(new Setting(input.path(), String.valueOf(value)))));
        assertThat(set.value()
                        .map(read -> read.scenario()
                                .assumption(input)
                                .orElseThrow()
                                .value()
                                .base()))
                .as("%s", set.problems())
                .contains(value);
    }

    private static Scenario mixed(Scenario scenario) {
        Alternatives all = scenario.alternatives();
        Alternative mix = Alternative.standard(
                new Way.Mix(Standard.SELF_HOSTED, Standard.CLOSED_API),
                true,
                Defaults.of(Way.Kind.MIX, Books.bundled()));
        return scenario.withAlternatives(all.inserting(mix, all.size()));
    }

    /** With all that an input needs that states the volume: none does alone. */
    private static Scenario stated(InputKey key, Scenario scenario) {
        Scenario stated = scenario;
        for (Input input : LoadForm.of(key.input()).map(LoadForm::inputs).orElse(List.of())) {
            stated = stated.with(InputKey.shared(input), Assumption.of(2, "test"));
        }
        return stated;
    }

    private static Document document(Scenario scenario) {
        Document start = Books.presets().start().document();
        return new Document(scenario, start.priceBook(), start.changes(), FileOrigin.NONE);
    }

    private static JsonValue at(JsonObject file, String path) {
        JsonValue found = file;
        for (String name : path.split("\\.")) {
            found = found.within(name).orElseThrow();
        }
        return found;
    }

    @Test
    void thePublishedSchemaIsTheOneDeclared() {
        assertThat(new String(
                        ScenarioFiles.bytes(Path.of("pricing-data", "schema", "scenario.schema.json")),
                        StandardCharsets.UTF_8))
                .as("renew it with \"fulcrum schema scenario\"")
                .isEqualTo(ScenarioFormat.schema());
    }

    @Test
    void readerAndSchemaAgreeOnDamagedFiles() {
        List<JsonObject> files = Stream.of("good", "golden/v2.0")
                .flatMap(folder -> ScenarioFiles.in(folder).stream())
                .filter(file -> !file.toString().contains("format-1"))
                .filter(file -> !file.toString().contains("byte-order-mark"))
                .map(file -> tree(ScenarioFiles.bytes(file)))
                .toList();
        int[] taken = {0};
        Seeded.forMany(1, 50_000, random -> {
            JsonObject file = files.get(random.nextInt(files.size()));
            String damaged = JsonPrinter.print(damaged(file, Math.exp(-random.nextDouble(3, 6)), random));
            Outcome<Document> read = FORMAT.read(damaged.getBytes(StandardCharsets.UTF_8), "damaged");
            List<String> misfits = SCHEMA.problems(MAPPER.readTree(damaged));
            if (read.value().isPresent() && !read.value().get().origin().readOnly()) {
                taken[0]++;
                assertThat(misfits).isEmpty();
            }
            if (codes(read).anyMatch(WITHIN_A_SCHEMA::contains)) {
                assertThat(misfits).as("%s", read.problems()).isNotEmpty();
            }
        });
        assertThat(taken[0]).as("files that are still sound").isBetween(Seeded.share(5_000), Seeded.share(45_000));
    }

    private static Stream<ProblemCode> codes(Outcome<Document> read) {
        return read.problems().stream().filter(problem -> !isOfLoad(problem)).map(Problem::code);
    }

    /** No schema says which numbers state a volume together. */
    private static boolean isOfLoad(Problem problem) {
        return Arrays.stream(Input.values())
                .filter(input -> LoadForm.of(input).isPresent())
                .anyMatch(input -> InputKey.shared(input)
                                .pathInFile()
                                .equals(problem.place().path())
                        && problem.code() == ProblemCode.MISSING_MEMBER);
    }

    private static JsonObject tree(byte[] bytes) {
        return (JsonObject)
                JsonReader.read(bytes, new Findings("", Limits.SCENARIO)).orElseThrow();
    }

    /** The same file with members left out, renamed and changed to what stands elsewhere in a file. */
    private static JsonValue damaged(JsonValue value, double chance, SplittableRandom random) {
        if (random.nextDouble() < chance) {
            return odd(random);
        }
        return switch (value) {
            case JsonObject object -> {
                List<JsonMember> members = new ArrayList<>();
                Set<String> names = new LinkedHashSet<>();
                for (JsonMember member : object.members()) {
                    String name = random.nextDouble() < chance / 2 ? member.name() + "x" : member.name();
                    if (random.nextDouble() >= chance && names.add(name)) {
                        members.add(new JsonMember(name, damaged(member.value(), chance, random), JsonValue.NOWHERE));
                    }
                }
                yield new JsonObject(members, JsonValue.NOWHERE);
            }
            case JsonArray array ->
                JsonValue.array(array.items().stream()
                        .map(item -> damaged(item, chance, random))
                        .toList());
            default -> value;
        };
    }

    private static JsonValue odd(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> JsonValue.text("");
            case 1 -> JsonValue.text("EU");
            case 2 -> JsonValue.number(-1);
            case 3 -> JsonValue.number(0.5);
            case 4 -> JsonValue.number(1e9);
            case 5 -> JsonValue.truth(true);
            case 6 -> JsonValue.array(List.of());
            default -> JsonValue.object().build();
        };
    }
}
