package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.storage.scenario.migration.Migration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every version ever released, kept for ever: each opens, saves and opens again as the same document. */
class ReleasedVersionsTest {

    private static final ScenarioFormat FORMAT = new ScenarioFormat(ScenarioFiles.BOOK, "0.1.0");

    static List<Path> files() {
        return ScenarioFiles.in("golden");
    }

    static List<Path> filesOfThisMajorVersion() {
        return Stream.of("golden/v2.0", "golden/v2.1")
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
        assertThat(first.problems()).isEmpty();

        Outcome<Document> second = FORMAT.read(FORMAT.write(first.value().orElseThrow()), "saved");
        assertThat(second.problems()).isEmpty();
        assertThat(second.value().map(Document::scenario))
                .isEqualTo(first.value().map(Document::scenario));
        assertThat(second.value().map(Document::changes))
                .isEqualTo(first.value().map(Document::changes));
    }

    @ParameterizedTest
    @MethodSource("filesOfThisMajorVersion")
    void aFileOfThisMajorVersionIsSavedToTheSameBytes(Path file) {
        Document document =
                FORMAT.read(ScenarioFiles.bytes(file), "golden").value().orElseThrow();

        assertThat(FORMAT.write(document))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(ScenarioFiles.bytes(file), StandardCharsets.UTF_8));
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

        assertThat(outcome.problems()).isEmpty();
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
