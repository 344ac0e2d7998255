package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.support.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

    private static final Path PRESETS = Path.of("pricing-data", "presets");
    private static final Path GOOD = Path.of("src", "test", "resources", "scenarios", "good");
    private static final Path BAD = Path.of("src", "test", "resources", "scenarios", "bad");
    private static final String CHAT = PRESETS.resolve("chat.fulcrum.json").toString();
    private static final Offset<Double> CENT = within(0.005);

    private static CommandRun evaluate(String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("evaluate", "--date=2026-11-22"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".fulcrum.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPresetAndEveryGoodFileIsAnsweredAsPublished() throws IOException {
        List<String> files = new ArrayList<>(filesIn(PRESETS));
        files.addAll(filesIn(GOOD));

        CommandRun run = evaluate(files.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.results())
                .extracting(result -> result.get("file").stringValue())
                .isEqualTo(files);
        assertThat(run.results())
                .allSatisfy(result -> assertThat(OutputSchemas.problems("evaluation", result))
                        .as(result.get("file").stringValue())
                        .isEmpty());
    }

    @Test
    void aVolumeStatedByUsersSaysSo() {
        JsonNode result = evaluate(
                        "--set=workload.users=2000",
                        "--set=workload.sessionsPerUserAndDay=3",
                        "--set=workload.requestsPerSession=8",
                        "--set=workload.inputTokensPerRequest=1500",
                        "--set=workload.outputTokensPerRequest=500",
                        CHAT)
                .result();

        assertThat(result.get("tokensPerDay").longValue()).isEqualTo(96_000_000);
        JsonNode volume = result.at("/inputs/workload.tokensPerDay");
        assertThat(volume.get("origin").stringValue()).isEqualTo("derived");
        assertThat(volume.get("sentence").stringValue()).isEqualTo("from 2,000 users × 3 sessions × 8 requests");
        assertThat(result.at("/capacity/carries/users").doubleValue()).isPositive();
        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
    }

    @Test
    void serversThatFollowTheDaySayWhatRunsOverIt() {
        String follow = "--set=self-hosted.hosting.scaling=following-the-day";
        JsonNode standing = evaluate("--set=workload.tokensPerDay=5e9", CHAT).result();
        JsonNode following =
                evaluate("--set=workload.tokensPerDay=5e9", follow, CHAT).result();

        assertThat(OutputSchemas.problems("evaluation", following)).isEmpty();
        assertThat(standing.at("/capacity").has("overTheDay")).isFalse();
        JsonNode day = following.at("/capacity/overTheDay");
        double most = following.at("/capacity/gpus").doubleValue();
        assertThat(day.get("fewestGpus").doubleValue()).isLessThan(most);
        assertThat(day.get("meanGpus").doubleValue())
                .isBetween(day.get("fewestGpus").doubleValue(), most);
        assertThat(day.get("gpuHoursPerMonth").doubleValue())
                .isCloseTo(day.get("meanGpus").doubleValue() * 730, CENT);
        assertThat(following.at("/options/self-hosted/usdPerMonth/base").doubleValue())
                .isLessThan(standing.at("/options/self-hosted/usdPerMonth/base").doubleValue());

        JsonNode refused =
                evaluate(follow, "--set=self-hosted.gpuMonthPrice=1500", CHAT).result();
        assertThat(OutputSchemas.problems("evaluation", refused)).isEmpty();
        assertThat(refused.toString()).contains("CANNOT_FOLLOW_THE_DAY");
        assertThat(refused.at("/options/self-hosted").has("usdPerMonth")).isFalse();
    }

    /** What a setting states the volume by takes the place of what the file states it by, and two settings contradict. */
    @Test
    void aSettingStatesTheVolumeAlone() {
        String users = GOOD.resolve("users.fulcrum.json").toString();

        assertThat(evaluate("--set=workload.tokensPerDay=2e8", users)
                        .result()
                        .get("tokensPerDay")
                        .longValue())
                .isEqualTo(200_000_000);
        assertThat(evaluate("--set=workload.users=[1000,4000,5000]", users)
                        .result()
                        .get("tokensPerDay")
                        .longValue())
                .isEqualTo(192_000_000);
        assertThat(evaluate("--set=workload.tokensPerDay=2e8", "--set=workload.users=5", users)
                        .result()
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("CONTRADICTION");
        assertThat(evaluate("--set=workload.requestsAtOnce=50", users)
                        .result()
                        .at("/error/path")
                        .stringValue())
                .isEqualTo("assumptions.workload.secondsPerRequest");
    }

    @Test
    void whatWouldChangeTheVerdictIsSearchedForOnDemand() {
        JsonNode plain = evaluate(CHAT).result();
        JsonNode asked = evaluate("--flips", CHAT).result();

        assertThat(plain.get("verdict").has("wouldChange")).isFalse();
        assertThat(OutputSchemas.problems("evaluation", asked)).isEmpty();
        assertThat(asked.at("/verdict/wouldChange").valueStream())
                .anySatisfy(flip -> assertThat(flip.get("what").stringValue()).isEqualTo("volume"));
    }

    @Test
    void whatCannotBeServedHasNoPricePerToken() {
        JsonNode self = evaluate("--set=self-hosted.hosting.gpuCount=1", "--set=workload.tokensPerDay=1e12", CHAT)
                .result()
                .at("/options/self-hosted");

        assertThat(self.get("participation").stringValue()).isEqualTo("over-capacity");
        assertThat(self.has("usdPerMonth")).isTrue();
        assertThat(self.has("usdPerMillionTokens")).isFalse();
    }

    /** The article's table: both ends of both costs. */
    @ParameterizedTest
    @CsvSource({
        "article-row-1, 75, 300, 2000, 4000, 1",
        "article-row-2, 3750, 15000, 4000, 8000, 2",
        "article-row-3, 37500, 150000, 8000, 16000, 4",
        "article-row-4, 375000, 1500000, 30000, 60000, 15"
    })
    void theArticlesRowsComeOutToTheCent(
            String preset, double apiLow, double apiHigh, double ownLow, double ownHigh, int gpus) {
        JsonNode result = evaluate("preset:" + preset).result();

        JsonNode api = result.at("/options/closed-api/usdPerMonth");
        JsonNode own = result.at("/options/self-hosted/usdPerMonth");
        assertThat(api.get("low").doubleValue()).isEqualTo(apiLow, CENT);
        assertThat(api.get("high").doubleValue()).isEqualTo(apiHigh, CENT);
        assertThat(own.get("low").doubleValue()).isEqualTo(ownLow, CENT);
        assertThat(own.get("high").doubleValue()).isEqualTo(ownHigh, CENT);
        assertThat(result.at("/capacity/gpus").intValue()).isEqualTo(gpus);
    }

    @Test
    void theFiguresAreThoseOfTheProjection() {
        Projection projection = Projector.project(Books.preset("chat"), Books.bundled(), Books.TODAY);
        JsonNode result = evaluate(CHAT).result();

        projection.results().forEach(expected -> {
            JsonNode bill = result.at("/options/" + expected.id());
            double total = 0;
            for (JsonNode line : bill.get("linesUsdPerMonth")) {
                total += line.doubleValue();
            }
            double base = expected.cost().orElseThrow().usdPerMonth().base();
            assertThat(bill.at("/usdPerMonth/base").doubleValue()).isEqualTo(base);
            assertThat(total).isEqualTo(base, CENT);
        });
        assertThat(result.get("bands")).hasSameSizeAs(projection.bands().listed());
        assertThat(result.get("crossovers")).hasSameSizeAs(projection.pairs());
        assertThat(result.at("/crossovers/1/first/tokensPerDay").longValue())
                .isEqualTo(
                        projection.pairs().get(1).base().first().orElseThrow().tokensPerDay());
        assertThat(result.at("/scorecard/weighted").doubleValue())
                .isEqualTo(projection.decision().scorecard().weighted());
        assertThat(result.at("/inputs/workload.tokensPerDay/value").longValue()).isEqualTo(64_000_000);
        assertThat(result.at("/inputs/workload.tokensPerDay/unit").stringValue())
                .isEqualTo("tokens/day");
        assertThat(result.at("/licenses/0/reasons/0/clause").stringValue()).startsWith("llama-3.3/");
    }

    @Test
    void thePricesInUseAreAmongTheInputsWithTheirSources() {
        JsonNode inputs = evaluate(CHAT).result().get("inputs");

        for (String path : new String[] {
            "alternatives.closed-api.inputPrice",
            "alternatives.closed-api.outputPrice",
            "alternatives.hosted-open-api.inputPrice",
            "alternatives.hosted-open-api.outputPrice",
            "alternatives.self-hosted.gpuHourPrice"
        }) {
            JsonNode price = inputs.get(path);
            assertThat(price).as(path).isNotNull();
            assertThat(price.get("origin").stringValue()).isEqualTo("offered");
            assertThat(price.get("record").stringValue()).isNotBlank();
            assertThat(price.get("source").stringValue()).isNotBlank();
            assertThat(price.get("url").stringValue()).startsWith("http");
            assertThat(price.get("asOf").stringValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
        assertThat(inputs.at("/alternatives.self-hosted.pue/unused/reason").stringValue())
                .isEqualTo("gpus-rented");
    }

    @Test
    void aTypedNumberThatDoesNothingSaysSo() {
        JsonNode result = evaluate(
                        "--set=self-hosted.billedHoursPerMonth=10",
                        "--set=self-hosted.colocationPerKw=500",
                        "--set=self-hosted.poweredHoursPerMonth=10",
                        CHAT)
                .result();

        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        assertThat(result.at("/inputs/alternatives.self-hosted.billedHoursPerMonth/unused/sentence")
                        .stringValue())
                .isEqualTo("Not used while idle GPUs are kept: every hour is billed.");
        assertThat(result.at("/inputs/alternatives.self-hosted.colocationPerKw/unused/reason")
                        .stringValue())
                .isEqualTo("gpus-rented");
        assertThat(result.at("/inputs/alternatives.self-hosted.poweredHoursPerMonth/unused/reason")
                        .stringValue())
                .isEqualTo("gpus-rented");
        assertThat(result.get("options")).isEqualTo(evaluate(CHAT).result().get("options"));
    }

    @Test
    void anEndThatCannotBeServedIsNotDropped() {
        JsonNode result = evaluate(
                        "--set=self-hosted.hosting.gpuCount=2", "--set=workload.tokensPerDay=[3e7,6.4e7,1e9]", CHAT)
                .result();

        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        JsonNode ends = result.at("/options/self-hosted/unservedEnds");
        assertThat(ends.at("/ends/0/of").stringValue()).isEqualTo("workload.tokensPerDay");
        assertThat(ends.at("/ends/0/end").stringValue()).isEqualTo("high");
        assertThat(ends.get("sentence").stringValue()).isEqualTo("Self-hosting cannot serve at high “Tokens per day”.");
        assertThat(result.at("/verdict/confidence/doubts").toString()).contains("Self-hosting cannot serve at high");
        assertThat(result.get("checks").toString()).contains("{\"check\":\"ranges-are-served\",\"passed\":false}");
    }

    /** Never cheaper and never for good are two facts: a fixed count is full before it wins for good. */
    @Test
    void anOptionThatIsCheaperForAWhileIsNotCheaperForGood() {
        JsonNode result = evaluate("preset:article-row-2").result();

        assertThat(result.get("crossovers")).isNotEmpty().allSatisfy(pair -> {
            if (pair.get("challenger").stringValue().equals("self-hosted")) {
                assertThat(pair.get("everCheaper").booleanValue()).isTrue();
                assertThat(pair.get("cheaperForGood").booleanValue()).isFalse();
                assertThat(pair.get("cheaperForGoodFromTokensPerDay").isNull()).isTrue();
                assertThat(pair.get("challengerUsdPerMonthPerDailyToken").isNull())
                        .isTrue();
            }
        });
    }

    @Test
    void aBadFileIsAnsweredWithItsPlaceAndTheOthersGoOn(@TempDir Path folder) throws IOException {
        Path typo = folder.resolve("typo.fulcrum.json");
        Files.writeString(typo, Files.readString(Path.of(CHAT)).replace("\"tokensPerDay\"", "\"tokensPerDai\""));

        CommandRun run = evaluate(
                CHAT, typo.toString(), folder.resolve("none.fulcrum.json").toString(), CHAT);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.results()).hasSize(4);
        JsonNode refused = run.results().get(1);
        assertThat(OutputSchemas.problems("evaluation", refused)).isEmpty();
        assertThat(refused.get("file").stringValue()).isEqualTo(typo.toString());
        assertThat(refused.at("/error/code").stringValue()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(refused.at("/error/path").stringValue()).isEqualTo("assumptions.workload.tokensPerDai");
        assertThat(refused.at("/error/line").intValue()).isPositive();
        assertThat(refused.at("/error/column").intValue()).isPositive();
        assertThat(refused.at("/error/message").stringValue()).contains("tokensPerDay");
        assertThat(run.results().get(2).at("/error/code").stringValue()).isEqualTo("UNREADABLE_FILE");
        assertThat(run.results().get(3).has("verdict")).isTrue();
    }

    @Test
    void everyBadFileIsRefusedAsPublished() throws IOException {
        List<String> files = filesIn(BAD);

        CommandRun run = evaluate(files.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.results()).hasSameSizeAs(files).allSatisfy(result -> {
            assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
            assertThat(result.has("error")).as(result.get("file").stringValue()).isTrue();
        });
    }

    @Test
    void fiveHundredFilesAreAnsweredInTheirOrder(@TempDir Path folder) throws IOException {
        String chat = Files.readString(Path.of(CHAT));
        List<String> files = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            Path file = folder.resolve("plan-" + i + ".fulcrum.json");
            Files.writeString(file, chat.replace("64000000", String.valueOf(i * 1_000_000L)));
            files.add(file.toString());
        }

        List<JsonNode> results = evaluate(files.toArray(String[]::new)).results();

        assertThat(results).hasSize(500);
        assertThat(IntStream.range(0, 500))
                .allSatisfy(i -> assertThat(results.get(i).get("tokensPerDay").longValue())
                        .isEqualTo((i + 1) * 1_000_000L));
    }

    @Test
    void standardInputIsAScenarioToo() throws IOException {
        CommandRun run = CommandRun.withInput(Files.readString(Path.of(CHAT)), "evaluate", "--date=2026-11-22", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.result().get("file").stringValue()).isEqualTo("-");
        assertThat(run.result().get("options"))
                .isEqualTo(evaluate(CHAT).result().get("options"));
    }

    @Test
    void settingsCountInsteadOfTheFile() {
        JsonNode result = evaluate(
                        "--set=workload.tokensPerDay=2e8",
                        "--set=self-hosted.hosting.gpuCount=16",
                        "--set=self-hosted.gpuHourPrice=[1,2,3]",
                        "--set=situation.privacy.dataMayLeave=false",
                        CHAT)
                .result();

        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        assertThat(result.get("tokensPerDay").longValue()).isEqualTo(200_000_000);
        assertThat(result.at("/choices/alternatives.self-hosted.hosting.gpuCount")
                        .intValue())
                .isEqualTo(16);
        assertThat(result.at("/capacity/gpus").intValue()).isEqualTo(16);
        assertThat(result.at("/inputs/alternatives.self-hosted.gpuHourPrice/high")
                        .intValue())
                .isEqualTo(3);
        assertThat(result.at("/inputs/alternatives.self-hosted.gpuHourPrice/source")
                        .stringValue())
                .isEqualTo("command line");
        assertThat(result.at("/options/closed-api/participation").stringValue()).isEqualTo("ruled-out");
        assertThat(result.at("/gates/0/gate").stringValue()).isEqualTo("data-may-not-leave");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        workload.tokensPerDay=0            | assumptions.workload.tokensPerDay  | OUT_OF_RANGE
        workload.tokensPerDay=many         | assumptions.workload.tokensPerDay  | WRONG_TYPE
        workload.tokensPerDai=5            | assumptions.workload.tokensPerDai  | UNKNOWN_MEMBER
        closed-api.offer=gpt-99            | alternatives.closed-api.offer      | UNKNOWN_ID
        privacy.dataMayLeave=perhaps       | situation.privacy.dataMayLeave     | WRONG_TYPE
        people.loadedCostPerEngineer=[3,2,1] | assumptions.people.loadedCostPerEngineer | RANGE_OUT_OF_ORDER
        nonsense=1                         | nonsense                           | UNKNOWN_MEMBER
        """)
    void aWrongSettingIsRefusedByItsPath(String setting, String path, String code) {
        CommandRun run = evaluate("--set=" + setting, CHAT);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(OutputSchemas.problems("evaluation", run.result())).isEmpty();
        assertThat(run.result().at("/error/path").stringValue()).startsWith(path);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workload.tokensPerDay", "=5"})
    void aSettingWithoutPathOrValueIsAWrongCommandLine(String setting) {
        CommandRun run = evaluate("--set", setting, CHAT);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("PATH=VALUE").contains("--help");
    }

    @Test
    void anEmptySettingTakesTheFilesOwnValueAway() {
        JsonNode result = evaluate("--set=self-hosted.hosting.gpuCount=", "--set=license.commercialUse=", CHAT)
                .result();

        assertThat(result.get("situation").has("license.commercialUse")).isFalse();
    }

    @Test
    void anUnknownPresetIsRefusedWithTheNearest() {
        CommandRun run = evaluate("preset:chta");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/message").stringValue()).contains("“chat”");
    }

    @Test
    void prettyResultsSayTheSame() {
        CommandRun pretty = evaluate("--pretty", CHAT);

        assertThat(pretty.out().lines().count()).isGreaterThan(100);
        assertThat(pretty.result()).isEqualTo(evaluate(CHAT).result());
    }

    @Test
    void noFileIsAWrongCommandLine() {
        CommandRun run = evaluate();

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("FILE");
    }
}
