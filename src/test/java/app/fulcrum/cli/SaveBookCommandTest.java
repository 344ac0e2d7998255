package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A price book of the user's own is made of price lists, through the program. */
class SaveBookCommandTest {

    private static final String BOOK = "--book=pricing-data";

    /** The closed API of the preset and another one, dearer both, and a model the book does not know. */
    private static final String LIST = """
        {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": 3, "output": 15, "cache_read": 0.3}}}},
         "openai": {"models": {"gpt-4o-mini": {"cost": {"input": 0.15, "output": 0.7}},
                               "gpt-9": {"cost": {"input": 1, "output": 2}}}}}
        """;

    @TempDir
    private Path folder;

    private Path list;
    private Path target;

    @BeforeEach
    void write() throws IOException {
        list = list("prices.json", LIST, "2026-11-28");
        target = folder.resolve("ours");
    }

    private Path list(String name, String text, String day) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T12:00:00Z")));
    }

    private CommandRun run(String... more) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("import", BOOK, list.toString()), Stream.of(more))
                .toArray(String[]::new));
        if (!run.out().isEmpty()) {
            assertThat(OutputSchemas.problems("import", run.result())).isEmpty();
        }
        return run;
    }

    private String save() {
        return "--save-book=" + target;
    }

    private static Stream<String> offers(CommandRun run) {
        return run.result()
                .at("/book/accepted")
                .valueStream()
                .map(each -> each.get("offer").stringValue());
    }

    @Test
    void aBookHasThePricesOfTheOffersThatAreNamed() {
        CommandRun run = run(save(), "--accept=gpt-4o-mini", "--accept=gpt-4o");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(offers(run)).containsExactly("gpt-4o-mini");
        assertThat(run.result().at("/book/accepted/0/from").stringValue()).isEqualTo("2026-11-28");
        assertThat(run.result().at("/book/unknownModels").intValue()).isEqualTo(1);
        assertThat(run.result().at("/book/left/0/offer").stringValue()).isEqualTo("gpt-4o");
        assertThat(run.result().at("/book/left/0/reason").stringValue()).isEqualTo("not-listed");
        assertThat(run.err()).contains("takes nothing over of “gpt-4o”: no list has a price of it");
        assertThat(run.result().has("before")).isFalse();
        assertThat(run.result().get("written").isNull()).isTrue();
    }

    /** The book is one for every command, and another reading of the list finds nothing to change in it. */
    @Test
    void theBookIsInUseWithTheOptionBook() {
        String sha256 = run(save(), "--accept-all").result().at("/book/sha256").stringValue();

        CommandRun again = CommandRun.of(
                "import",
                "--book=" + target,
                list.toString(),
                "--save-book=" + folder.resolve("more"),
                "--accept=gpt-4o-mini");
        CommandRun compared =
                CommandRun.of("import", "--book=" + target, list.toString(), "--into=preset:chat", "--dry-run");

        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("No list has another price");
        assertThat(folder.resolve("more")).doesNotExist();
        assertThat(compared.result().at("/imports/0/offers/same").intValue()).isEqualTo(2);
        assertThat(compared.result().at("/imports/0/offers/differ")).isEmpty();
        assertThat(sha256).matches("[0-9a-f]{64}");
    }

    @Test
    void withoutFurtherWordsItHasWhatTheAlternativesBuy() {
        CommandRun run = run(save(), "--into=preset:chat", "--output=" + folder.resolve("plan.json"));

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(offers(run)).containsExactly("claude-sonnet-5-5");
        assertThat(run.result()
                        .at("/book/left")
                        .valueStream()
                        .map(each -> each.get("reason").stringValue()))
                .containsOnly("not-listed");
        assertThat(folder.resolve("plan.json")).exists();
        assertThat(target).isDirectoryContaining("glob:**api-offers.json");
    }

    @Test
    void aDryRunSaysWhatTheBookWouldHave() {
        CommandRun run = run(save(), "--accept-all", "--dry-run");

        assertThat(offers(run)).containsExactly("claude-sonnet-5-5", "gpt-4o-mini");
        assertThat(run.result().at("/book/written").isNull()).isTrue();
        assertThat(target).doesNotExist();
    }

    /** Two lists of one offer: the one named first counts, in the scenario and in the book, and it is said. */
    @Test
    void ofListsThatDisagreeTheFirstCounts() throws IOException {
        Path other = list("other.json", LIST.replace("\"input\": 3,", "\"input\": 4,"), "2026-11-29");

        CommandRun run = run(other.toString(), save(), "--into=preset:chat", "--output=" + folder.resolve("plan.json"));

        JsonNode conflict = run.result().at("/conflicts/0");
        assertThat(run.result().get("conflicts")).hasSize(1);
        assertThat(conflict.get("offer").stringValue()).isEqualTo("claude-sonnet-5-5");
        assertThat(conflict.get("figure").stringValue()).isEqualTo("input");
        assertThat(conflict.at("/values/1/file").stringValue()).isEqualTo("other.json");
        assertThat(conflict.at("/values/1/value").doubleValue()).isEqualTo(4);
        assertThat(run.err()).contains("input: $3.00 in “prices.json”; $4.00 in “other.json”. The first counts.");
        assertThat(run.result().at("/book/accepted/0/file").stringValue()).isEqualTo("prices.json");
        assertThat(statuses(run)).contains("disagrees", "same").doesNotContain("suggested");
        assertThat(Files.readString(folder.resolve("plan.json")))
                .contains("\"file\": \"prices.json\"")
                .doesNotContain("\"file\": \"other.json\"");
    }

    /** Nor does it count where the first says what the book says, or where it is asked for. */
    @Test
    void theLaterListDoesNotWinOverOneThatAgreesWithTheBook() throws IOException {
        Path other = list("other.json", LIST, "2026-11-29");
        list = list(
                "prices.json",
                LIST.replace("\"input\": 3, \"output\": 15, \"cache_read\": 0.3", "\"input\": 2, \"output\": 10"),
                "2026-11-28");

        CommandRun run = run(
                other.toString(),
                "--into=preset:chat",
                "--dry-run",
                "--take=alternatives.closed-api.assumptions.inputPrice");

        assertThat(run.result()
                        .at("/imports/1/changes")
                        .valueStream()
                        .map(each -> each.get("taken").booleanValue() + " "
                                + each.get("name").stringValue()))
                .contains("false Input price", "false Output price", "true Cache read price");
    }

    private static Stream<String> statuses(CommandRun run) {
        return run.result()
                .at("/imports/1/changes")
                .valueStream()
                .map(each -> each.get("status").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dry-run | Name a scenario with --into",
                "--accept-all --into=preset:chat --dry-run | none is to be written",
                "--accept=gpt-4o --into=preset:chat --dry-run | none is to be written",
                "--save-book=target/new-book --accept-all --accept=gpt-4o | has no effect beside --accept-all",
                "--save-book=target/new-book | which offers the price book takes over",
                "--save-book=target/new-book --accept=gpt-9000 | nothing sold by the token called “gpt-9000”",
                "--save-book=target/new-book --accept-all --take=assumptions.a | about a scenario, and none is named",
                "--save-book=target/new-book --accept-all --gpus=2 | about a scenario, and none is named",
                "--save-book=target/new-book --accept=gpt-4o | No list has another price",
                "--save-book=pricing-data --accept-all | there is something in it"
            })
    void aWrongCommandLineIsSaidAndNothingIsWritten(String options, String reason) {
        CommandRun run = run(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(reason);
        assertThat(Path.of("target", "new-book")).doesNotExist();
    }

    /** That a scenario cannot be written may show only when the book is there: then it is said. */
    @Test
    void aBookIsSaidWhereTheScenarioCannotBeWritten() throws IOException {
        Path plan = folder.resolve("plan.json");
        run("--into=preset:chat", "--output=" + plan);
        Files.writeString(plan, Files.readString(plan).replace("\"schemaMajor\": 2", "\"schemaMajor\": 9"));

        CommandRun refused = run(save(), "--accept-all", "--into=" + plan);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.result().at("/error/code").stringValue()).isEqualTo("NEWER_FORMAT_NOT_SAVED");
        assertThat(refused.err()).contains("The price book “" + target + "” was written all the same");
        assertThat(target).isDirectoryContaining("glob:**book.json");
    }

    @Test
    void bookAndScenarioNeedPlacesOfTheirOwn() {
        CommandRun run = run(save(), "--accept-all", "--into=preset:chat", "--output=" + target);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--output and --save-book both lead to");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsNoPriceListNeedsAScenario() throws IOException {
        Path bench = Files.writeString(folder.resolve("bench.json"), """
            {"date":"20261128-101500","model_id":"acme/model-70b","num_prompts":500,"request_rate":4,
             "max_concurrency":64,"completed":500,"total_input_tokens":500000,"total_output_tokens":125000,
             "output_throughput":1000,"total_token_throughput":5000,"mean_tpot_ms":41.2,"mean_ttft_ms":310.0}
            """);

        CommandRun run = run(bench.toString(), save(), "--accept-all");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("“bench.json” is no price list");
        assertThat(target).doesNotExist();
    }
}
