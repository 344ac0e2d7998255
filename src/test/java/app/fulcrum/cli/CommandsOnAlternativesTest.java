package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command on two closed APIs, three kinds of GPU, buying beside renting, two alternatives and six. */
@Tag("law")
class CommandsOnAlternativesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "scenarios", "golden", "v2.0");
    private static final String SIX =
            GOLDEN.resolve("six-alternatives.fulcrum.json").toString();
    private static final String TWO =
            GOLDEN.resolve("two-closed-apis.fulcrum.json").toString();

    @TempDir
    private Path folder;

    private static JsonNode keepsTo(String schema, JsonNode result) {
        assertThat(OutputSchemas.problems(schema, result)).as("%s", result).isEmpty();
        return result;
    }

    private static JsonNode evaluated(String... arguments) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("evaluate", "--date=2026-11-22"), Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return keepsTo("evaluation", run.result());
    }

    private static List<String> differences(JsonNode comparison) {
        return comparison
                .get("differences")
                .valueStream()
                .map(each ->
                        each.get("what").stringValue() + " " + each.get("path").stringValue())
                .toList();
    }

    private Path edited(String name, String file, String... replaced) throws IOException {
        String text = Files.readString(Path.of(file));
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(text).contains(replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void sixAlternativesAreAnsweredByIdentifierAndSpokenOfByName() {
        JsonNode result = evaluated(SIX, "--set", "hosted-open-api.stillAvailable=true");

        assertThat(result.get("options").propertyNames())
                .containsExactly(
                        "h200-rented", "closed-api", "closed-api-2", "hosted-open-api", "self-hosted", "h100-owned");
        assertThat(result.at("/options/h200-rented/name").stringValue()).isEqualTo("H200, rented");
        assertThat(result.at("/options/h200-rented/kind").stringValue()).isEqualTo("self-hosted");
        assertThat(result.at("/options/h200-rented/capacity/gpu").stringValue()).isEqualTo("H200-SXM");
        assertThat(result.at("/options/self-hosted/capacity/gpu").stringValue()).isEqualTo("H100-SXM");
        assertThat(result.at("/options/closed-api").has("capacity")).isFalse();
        assertThat(result.get("capacity")).isEqualTo(result.at("/options/h200-rented/capacity"));
        assertThat(result.at("/options/h100-owned/participation").stringValue()).isEqualTo("left-out");
        assertThat(result.at("/verdict/option").stringValue()).isEqualTo("hosted-open-api");
        assertThat(result.at("/verdict/sentence").stringValue()).startsWith("Use Together:");
        assertThat(result.get("crossovers")).hasSize(10);
        assertThat(result.at("/choices/alternatives.closed-api-2.offer").stringValue())
                .isEqualTo("gpt-4o");
        assertThat(result.at("/inputs/alternatives.closed-api-2.negotiatedDiscount/source")
                        .stringValue())
                .isEqualTo("our contract");
    }

    @Test
    void twoClosedApisAreAnsweredWithoutAnyGpu() {
        JsonNode result = evaluated(TWO);

        assertThat(result.get("options").propertyNames()).containsExactly("closed-api-2", "closed-api");
        assertThat(result.get("capacity").isNull()).isTrue();
        assertThat(result.get("crossovers")).hasSize(1);
    }

    @Test
    void anyAlternativesAreAnsweredAsPublished() {
        ScenarioFormat format = new ScenarioFormat(Books.bundled(), "test");
        List<String> files = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        Seeded.forMany(1, 750, random -> {
            Scenario scenario = RandomAlternatives.scenario(random);
            scenarios.add(scenario);
            files.add(write(format, scenario, files.size()));
        });
        Stream<String> command = Stream.of("evaluate", "--flips", "--date=2026-11-22");

        List<JsonNode> results = CommandRun.of(
                        Stream.concat(command, files.stream()).toArray(String[]::new))
                .results();

        assertThat(scenarios.stream().map(scenario -> scenario.alternatives().size()))
                .contains(2, 3, 5, 6);
        assertThat(results).hasSameSizeAs(files);
        for (int i = 0; i < results.size(); i++) {
            assertThat(keepsTo("evaluation", results.get(i)).get("options").propertyNames())
                    .containsExactlyElementsOf(scenarios.get(i).alternatives().stream()
                            .map(Alternative::id)
                            .map(Object::toString)
                            .toList());
        }
    }

    private String write(ScenarioFormat format, Scenario scenario, int number) {
        Document document = Books.presets().start().document().withScenario(scenario);
        try {
            return Files.write(folder.resolve("any-" + number + ".fulcrum.json"), format.write(document))
                    .toString();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        h200-rented.hosting.gpuCount=3                | /choices/alternatives.h200-rented.hosting.gpuCount       | 3
        alternatives.closed-api-2.offer=gpt-4o-mini   | /choices/alternatives.closed-api-2.offer                 | gpt-4o-mini
        closed-api-2.assumptions.negotiatedDiscount=0.5 | /inputs/alternatives.closed-api-2.negotiatedDiscount/value | 0.5
        self-hosted.engineers=2                       | /inputs/alternatives.self-hosted.engineers/value         | 2
        closed-api.compared=false                     | /options/closed-api/participation                        | left-out
        h100-owned.name=Ours                          | /options/h100-owned/name                                 | Ours
        choices.hostedOpenApi=groq/llama-3.3-70b      | /choices/alternatives.hosted-open-api.offer              | groq/llama-3.3-70b
        choices.cacheWriteLifetime=one-hour           | /choices/cacheWriteLifetime                              | one-hour
        """)
    void settingsNameAnAlternativeByItsIdentifier(String setting, String pointer, String value) {
        assertThat(evaluated("--set", setting, SIX).at(pointer).asString()).isEqualTo(value);
    }

    @Test
    void anAlternativeCanBeTakenAwayAndAWrongOneIsNamed() {
        assertThat(evaluated("--set=alternatives.closed-api-2=", SIX)
                        .get("options")
                        .propertyNames())
                .hasSize(5)
                .doesNotContain("closed-api-2");

        JsonNode refused = CommandRun.of("evaluate", "--set=alternatives.closed-apo.offer=gpt-4o", SIX)
                .result();
        assertThat(refused.at("/error/code").stringValue()).isEqualTo("UNKNOWN_ID");
        assertThat(refused.at("/error/path").stringValue()).isEqualTo("alternatives.closed-apo");
        assertThat(refused.at("/error/message").stringValue())
                .isEqualTo("The scenario has no alternative “closed-apo”. It was not used. Did you mean “closed-api”?");
        assertThat(CommandRun.of("evaluate", "--set=alternatives.closed-api=", TWO)
                        .result()
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("WRONG_COUNT");
    }

    @Test
    void aPathOfFormat1IsTakenWhereItMeansOnePlaceAndSaysSo() {
        JsonNode result = evaluated("--set=people.engineersForSelfHosted=2", "preset:chat");

        assertThat(result.at("/inputs/alternatives.self-hosted.engineers/value").intValue())
                .isEqualTo(2);
        assertThat(result.get("warnings")
                        .valueStream()
                        .filter(warning -> warning.get("code").stringValue().equals("FORMER_PATH"))
                        .map(warning -> warning.get("message").stringValue()))
                .containsExactly("“people.engineersForSelfHosted” is a path of format 1. It was taken for"
                        + " “alternatives.self-hosted.assumptions.engineers”, the only place it can mean"
                        + " here. Write that from now on.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        choices.hosting.gpuCount=3  | alternatives.ID.hosting.gpuCount        | h200-rented, self-hosted, h100-owned
        closedApi.inputPrice=3      | alternatives.ID.assumptions.inputPrice  | closed-api, closed-api-2
        choices.compared=closed-api | alternatives.ID.compared                | h200-rented, closed-api, closed-api-2
        """)
    void aPathOfFormat1IsRefusedWhereItCouldMeanSeveral(String setting, String place, String ids) {
        CommandRun run = CommandRun.of("evaluate", "--set", setting, SIX);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("FORMER_PATH_UNCLEAR");
        assertThat(run.result().at("/error/message").stringValue()).contains(place, ids);
    }

    @Test
    void aPathOfFormat1IsRefusedWhereThereIsNoSuchAlternative() {
        assertThat(CommandRun.of("evaluate", "--set=selfHosted.gpuHourPrice=2", TWO)
                        .result()
                        .at("/error/message")
                        .stringValue())
                .isEqualTo("“selfHosted.gpuHourPrice” is a path of format 1, which had one alternative of kind"
                        + " self-hosted. This scenario has none, so it was not set. Name an alternative it has.");
    }

    @ParameterizedTest
    @CsvSource({"six-alternatives, 6", "two-closed-apis, 2"})
    void exportWritesEveryAlternative(String name, int count) throws IOException {
        Path png = folder.resolve("chart.png");
        Path csv = folder.resolve("curves.csv");
        Path json = folder.resolve("curves.json");
        String file = GOLDEN.resolve(name + ".fulcrum.json").toString();

        CommandRun run = CommandRun.of("export", "--png=" + png, "--csv=" + csv, "--json=" + json, file);

        assertThat(run.err()).isEmpty();
        assertThat(keepsTo("export", run.result()).get("written")).hasSize(3);
        assertThat(keepsTo("curves", new JsonMapper().readTree(json.toFile()))
                        .get("points")
                        .valueStream()
                        .map(point -> point.get("option").stringValue())
                        .distinct())
                .hasSize(count);
        assertThat(Files.readAllLines(csv).stream()
                        .skip(1)
                        .map(row -> row.split(",", 2)[0])
                        .distinct())
                .hasSize(count);
    }

    @Test
    void validateAndMigrateTakeThem() {
        CommandRun validated = CommandRun.of("validate", SIX, TWO);

        assertThat(validated.exitCode()).isZero();
        assertThat(validated.results())
                .allSatisfy(result -> assertThat(
                                keepsTo("validation", result).get("format").stringValue())
                        .isEqualTo("2.0"));
        assertThat(keepsTo("migration", CommandRun.of("migrate", SIX).result())
                        .get("written")
                        .isNull())
                .isTrue();
    }

    @Test
    void diffSaysWhichAlternativesCameWentAndAreCalledOtherwise() throws IOException {
        Path renamed = edited("renamed.fulcrum.json", SIX, "\"name\": \"Together\"", "\"name\": \"Together AI\"");
        Path without = folder.resolve("without.fulcrum.json");
        Files.writeString(without, withoutSecond(Files.readString(Path.of(SIX))));

        JsonNode calledOtherwise = keepsTo(
                "comparison", CommandRun.of("diff", SIX, renamed.toString()).result());
        JsonNode removed = keepsTo(
                "comparison", CommandRun.of("diff", SIX, without.toString()).result());
        JsonNode added = keepsTo(
                "comparison", CommandRun.of("diff", without.toString(), SIX).result());

        assertThat(differences(calledOtherwise)).containsExactly("renamed alternatives.hosted-open-api.name");
        assertThat(calledOtherwise.at("/differences/0/alternative").stringValue())
                .isEqualTo("Together");
        assertThat(calledOtherwise.get("results")).isEmpty();
        assertThat(differences(removed)).containsExactly("removed alternatives.closed-api");
        assertThat(removed.at("/differences/0/from").stringValue()).isEqualTo("Sonnet");
        assertThat(removed.at("/differences/0/moves").toString()).contains("usdPerMonth.closed-api");
        assertThat(differences(added)).containsExactly("added alternatives.closed-api");
        assertThat(added.at("/results/0/causes/0/paths/0").stringValue()).isEqualTo("alternatives.closed-api");
    }

    /** The file without its second alternative, the only one whose identifier is just that of its kind. */
    private static String withoutSecond(String file) {
        int start = file.indexOf("    {\n      \"id\": \"closed-api\",");
        int end = file.indexOf("    {\n      \"id\": \"closed-api-2\",");
        return file.substring(0, start) + file.substring(end);
    }

    @Test
    void diffTellsAnotherOrderFromOtherAlternatives() throws IOException {
        String file = Files.readString(Path.of(TWO));
        int start = file.indexOf("    {\n      \"id\": \"closed-api-2\",");
        int middle = file.indexOf("    {\n      \"id\": \"closed-api\",");
        int end = file.indexOf("\n  ],", middle);
        String swapped = file.substring(0, start)
                + file.substring(middle, end)
                + ",\n"
                + file.substring(start, file.lastIndexOf(',', middle))
                + file.substring(end);
        Path other = Files.writeString(folder.resolve("swapped.fulcrum.json"), swapped);

        JsonNode result = keepsTo(
                "comparison", CommandRun.of("diff", TWO, other.toString()).result());

        assertThat(differences(result)).containsExactly("reordered alternatives");
        assertThat(result.at("/differences/0/from").toString()).isEqualTo("[\"closed-api-2\",\"closed-api\"]");
        assertThat(result.at("/differences/0/to").toString()).isEqualTo("[\"closed-api\",\"closed-api-2\"]");
    }

    @Test
    void diffNamesWhatIsOtherOfOneAlternative() throws IOException {
        Path other = edited(
                "other.fulcrum.json",
                SIX,
                "\"gpu\": \"H200-SXM\",\n          \"offer\": \"lambda/h200/sxm/reserved-1y\"",
                "\"gpu\": \"H200-SXM\"",
                "\"compared\": false",
                "\"compared\": true");

        JsonNode result = keepsTo(
                "comparison", CommandRun.of("diff", SIX, other.toString()).result());

        assertThat(differences(result))
                .containsExactly(
                        "changed alternatives.h200-rented.hosting.hardware",
                        "changed alternatives.h100-owned.compared");
        assertThat(result.get("differences")
                        .valueStream()
                        .map(each -> each.get("alternative").stringValue()))
                .containsExactly("H200, rented", "H100, bought");
    }
}
