package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.storage.scenario.migration.Migration;
import app.fulcrum.support.Books;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every version ever released, kept for ever: each opens, saves and opens again as the same document. */
class ReleasedVersionsTest {

    /** A number of own GPUs that earlier versions wrote into every scenario, as a member of a file. */
    private static final Pattern FORMER_DEFAULT = Pattern.compile(
            "\\s*\"(maxSequencesPerReplica\": \\{\\s*\"value\": 256,[^}]*\"Convention of this price book\""
                    + "|realisationFactor\": \\{\\s*\"value\": 0.7,[^}]*\"Throughput calibration: 1,655[^}]*)\\s*\\},");

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    private static final ImportedFile USAGE =
            new ImportedFile("usage.csv", LocalDate.of(2026, 11, 30), "0123456789abcdef".repeat(4));

    static List<Path> files() {
        return ScenarioFiles.in("golden");
    }

    static List<Path> filesOfThisMajorVersion() {
        return Stream.of("golden/v2.0", "golden/v2.1", "golden/v2.2", "golden/v2.3", "golden/v2.4", "golden/v2.5")
                .flatMap(folder -> ScenarioFiles.in(folder).stream())
                .toList();
    }

    static List<Path> filesOfFormat1() {
        return Stream.of("golden/v1.0", "golden/v1.1")
                .flatMap(folder -> ScenarioFiles.in(folder).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyReleasedFileOpensSavesAndOpensAgain(Path file) {
        Outcome<Document> first = FORMAT.read(ScenarioFiles.bytes(file), "golden");
        assertThat(first.problems()).extracting(Problem::code).isSubsetOf(ProblemCode.DEFAULTS_RENEWED);

        Outcome<Document> second = FORMAT.read(FORMAT.write(first.value().orElseThrow()), "saved");
        assertThat(second.problems()).isEmpty();
        assertThat(second.value().map(Document::scenario))
                .isEqualTo(first.value().map(Document::scenario));
        assertThat(second.value().map(Document::changes))
                .isEqualTo(first.value().map(Document::changes));
    }

    @ParameterizedTest
    @MethodSource("filesOfThisMajorVersion")
    void aFileOfThisMajorVersionIsSavedToTheSameBytesButForFormerDefaults(Path file) {
        Document document =
                FORMAT.read(ScenarioFiles.bytes(file), "golden").value().orElseThrow();
        String text = new String(ScenarioFiles.bytes(file), StandardCharsets.UTF_8);

        assertThat(FORMAT.write(document))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(FORMER_DEFAULT.matcher(text).replaceAll(""));
    }

    /** What earlier versions wrote into every scenario is left out, and said; the same number under another name stays. */
    @Test
    void formerDefaultsFollowThePriceBookAndTheUsersOwnNumbersStay() {
        Path plain = ScenarioFiles.FOLDER.resolve("golden/v2.0/plain.fulcrum.json");
        String text = new String(ScenarioFiles.bytes(plain), StandardCharsets.UTF_8);
        Outcome<Document> renewed = FORMAT.read(text.getBytes(StandardCharsets.UTF_8), "plain");
        assertThat(renewed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DEFAULTS_RENEWED);
            assertThat(problem.facts()).containsExactly(ProblemFact.number(2));
        });
        assertThat(own(renewed).get(Input.REALISATION_FACTOR)).isEmpty();
        assertThat(own(renewed).get(Input.MAX_SEQUENCES)).isEmpty();

        String typed = text.replace("Throughput calibration: 1,655 rows of 2025-26 engines", "Our servers:");
        Outcome<Document> kept = FORMAT.read(typed.getBytes(StandardCharsets.UTF_8), "typed");
        assertThat(own(kept).base(Input.REALISATION_FACTOR)).hasValue(0.7);
        assertThat(own(kept).get(Input.MAX_SEQUENCES)).isEmpty();
    }

    private static Assumptions own(Outcome<Document> document) {
        return document.value()
                .orElseThrow()
                .scenario()
                .alternatives()
                .ofKind(Way.Kind.SELF_HOSTED)
                .findFirst()
                .orElseThrow()
                .assumptions();
    }

    /** The file of the same name as format 2 has it says the same, but for what only later files of format 1 could. */
    @ParameterizedTest
    @MethodSource("filesOfFormat1")
    void aFileOfFormat1IsTheSameScenarioInFormat2(Path file) {
        Document migrated =
                FORMAT.read(ScenarioFiles.bytes(file), "golden").value().orElseThrow();
        Path now = ScenarioFiles.FOLDER.resolve("golden/v2.0").resolve(file.getFileName());
        Scenario scenario = FORMAT.read(ScenarioFiles.bytes(now), "golden")
                .value()
                .orElseThrow()
                .scenario();
        boolean isOldest = file.toString().contains("v1.0");

        assertThat(migrated.scenario()).isEqualTo(isOldest ? withoutProducts(scenario) : scenario);
        assertThat(new String(FORMAT.write(migrated), StandardCharsets.UTF_8)).contains("\"schemaMajor\": 2");
    }

    private static Scenario withoutProducts(Scenario scenario) {
        Situation situation = scenario.situation();
        for (Question question : Question.values()) {
            if (question.name().startsWith("PRODUCT_") && question.kind() == Question.Kind.AMOUNT) {
                situation = situation.without(question);
            }
        }
        return scenario.withSituation(situation);
    }

    /** Earlier programs keep variants unread, and are told so by the version. */
    @Test
    void onlyAFileWithVariantsIsOfTheVersionThatHasThem() {
        Document plain = Books.presets().start().document();
        Document varied = plain.withVariants(new Variants(
                plain.scenario(), List.of(new Variant(plain.scenario().withName("More")))));

        assertThat(FormatVersion.of(varied)).isEqualTo(new FormatVersion(2, 4));
        assertThat(FormatVersion.of(plain)).isLessThan(new FormatVersion(2, 4));
    }

    /** Earlier programs keep unread what a number was taken from, and are told so by the version. */
    @Test
    void onlyAFileWithSomethingImportedIsOfTheVersionThatSaysSo() {
        Document plain = Books.presets().start().document();
        Scenario scenario = plain.scenario();
        InputKey volume = InputKey.shared(Input.TOKENS_PER_DAY);
        Scenario imported =
                scenario.with(volume, scenario.assumption(volume).orElseThrow().withFile(Optional.of(USAGE)));

        assertThat(FormatVersion.of(plain.withScenario(imported))).isEqualTo(new FormatVersion(2, 5));
        assertThat(FormatVersion.of(plain.withVariants(
                        new Variants(scenario, List.of(new Variant(imported.withName("Measured")))))))
                .isEqualTo(new FormatVersion(2, 5));
    }

    @Test
    void thereAreFilesOfTheCurrentVersion() {
        assertThat(ScenarioFiles.in("golden/v" + FormatVersion.CURRENT)).isNotEmpty();
    }

    @Test
    void anOldFileGoesThroughEveryLaterStepInOrder() {
        Migration first = step(version(0, 2), file -> noting(file, "a"));
        Migration second = step(version(1, 0), file -> noting(file, "b"));
        JsonObject file = JsonValue.object().with("notes", "").build();

        assertThat(notes(upgrade(file, version(0, 1), first, second))).isEqualTo("ab");
        assertThat(notes(upgrade(file, version(0, 2), first, second))).isEqualTo("b");
        assertThat(notes(upgrade(file, version(1, 0), first, second))).isEmpty();
    }

    @Test
    void aMigratedFileIsSavedInTheCurrentVersion() {
        // As if an early version had called the name "title".
        Migration renamed = step(version(2, 0), file -> JsonObjects.rename(file, "title", "name"));
        List<Migration> steps =
                Stream.concat(Stream.of(renamed), Migration.ALL.stream()).toList();
        ScenarioFormat later = new ScenarioFormat(ScenarioFiles.BOOK, "0.2.0", steps);
        Path plain = ScenarioFiles.FOLDER.resolve("golden/v1.0/plain.fulcrum.json");
        String old = new String(ScenarioFiles.bytes(plain), StandardCharsets.UTF_8).replace("\"name\"", "\"title\"");

        Outcome<Document> outcome = later.read(old.getBytes(StandardCharsets.UTF_8), "old");

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.DEFAULTS_RENEWED);
        assertThat(outcome.value().orElseThrow().scenario().name()).isEqualTo("Support chatbot");
    }

    private static Migration step(FormatVersion to, UnaryOperator<JsonObject> change) {
        return new Migration(to, (file, _) -> Optional.of(change.apply(file)), problem -> problem);
    }

    private static JsonObject upgrade(JsonObject file, FormatVersion from, Migration... steps) {
        return Migration.upgrade(file, from, List.of(steps), new Findings("", Limits.SCENARIO))
                .orElseThrow();
    }

    private static FormatVersion version(int major, int minor) {
        return new FormatVersion(major, minor);
    }

    private static JsonObject noting(JsonObject file, String mark) {
        return JsonValue.object().with("notes", notes(file) + mark).build();
    }

    private static String notes(JsonObject file) {
        return ((JsonValue.JsonText) file.member("notes").orElseThrow()).text();
    }

    /** What migration steps are made of. */
    private static final class JsonObjects {
        static JsonObject rename(JsonObject object, String from, String to) {
            List<JsonMember> members = new ArrayList<>();
            for (JsonMember member : object.members()) {
                String name = member.name().equals(from) ? to : member.name();
                members.add(new JsonMember(name, member.value(), member.at()));
            }
            return new JsonObject(members, object.at());
        }
    }
}
