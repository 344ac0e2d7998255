package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What files of the user's own say is taken over into a scenario, through the program. */
class ImportCommandTest {

    private static final String BOOK = "--book=pricing-data";

    /** The closed API of the preset, dearer but for what is written to its cache. */
    private static final String LIST = """
        {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": 3, "output": 15, "cache_read": 0.3}}}},
         "openai": {"models": {"gpt-9": {"cost": {"input": 1, "output": 2}}}}}
        """;

    @TempDir
    private Path folder;

    private Path list;
    private Path plan;

    @BeforeEach
    void write() throws IOException {
        list = Files.writeString(folder.resolve("prices.json"), LIST);
        plan = folder.resolve("plan.fulcrum.json");
        CommandRun made = CommandRun.of(
                "import",
                BOOK,
                list.toString(),
                "--into",
                "preset:chat",
                "--output",
                plan.toString(),
                "--leave",
                "alternatives.closed-api.assumptions.inputPrice",
                "--leave",
                "alternatives.closed-api.assumptions.outputPrice",
                "--leave",
                "alternatives.closed-api.assumptions.cacheReadPrice");
        assertThat(made.exitCode()).as(made.toString()).isZero();
    }

    private CommandRun into(Path scenario, String... more) {
        String[] arguments = {"import", BOOK, list.toString(), "--into", scenario.toString()};
        String[] all = Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
        CommandRun run = CommandRun.of(all);
        run.results()
                .forEach(result ->
                        assertThat(OutputSchemas.problems("import", result)).isEmpty());
        return run;
    }

    private static JsonNode change(CommandRun run, String end) {
        return run.result()
                .at("/imports/0/changes")
                .valueStream()
                .filter(each -> each.get("path").stringValue().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pricesOfAListAreTakenOverWithTheFileTheyAreFrom() throws IOException {
        CommandRun run = into(plan);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(change(run, "inputPrice").get("from").doubleValue()).isEqualTo(2);
        assertThat(change(run, "inputPrice").get("to").doubleValue()).isEqualTo(3);
        assertThat(change(run, "inputPrice").get("taken").booleanValue()).isTrue();
        assertThat(change(run, "inputPrice").get("basis").stringValue())
                .isEqualTo("models.dev list, anthropic claude-sonnet-5-5");
        assertThat(run.result().at("/imports/0/offers/new/0").stringValue()).isEqualTo("openai gpt-9");
        JsonNode saved = CommandRun.of("evaluate", BOOK, plan.toString()).result();
        assertThat(saved.at("/options/closed-api/usdPerMonth/base").doubleValue())
                .isEqualTo(run.result().at("/after/usdPerMonth/closed-api").doubleValue(), within(1e-9))
                .isGreaterThan(run.result().at("/before/usdPerMonth/closed-api").doubleValue());
        String text = Files.readString(plan);
        assertThat(text)
                .contains("\"schemaMinor\": 5", "\"importedFrom\"", "\"file\": \"prices.json\"")
                .contains(
                        "\"sha256\": \"" + run.result().at("/imports/0/sha256").stringValue())
                .contains("alternatives.closed-api.assumptions.inputPrice");
    }

    @Test
    void whatIsTakenOverTwiceCountsAlready() {
        into(plan);

        CommandRun again = into(plan);

        assertThat(again.result()
                        .at("/imports/0/changes")
                        .valueStream()
                        .map(each -> each.get("status").stringValue()))
                .isNotEmpty()
                .containsOnly("same");
        assertThat(again.result().get("before")).isEqualTo(again.result().get("after"));
    }

    @Test
    void whatTheUserTypedStaysUnlessTheyTakeIt() throws IOException {
        String path = "alternatives.closed-api.assumptions.inputPrice";
        typed(2.2);

        CommandRun kept = into(plan, "--dry-run");
        CommandRun taken = into(plan, "--dry-run", "--take", path);

        assertThat(change(kept, "inputPrice").get("status").stringValue()).isEqualTo("typed-otherwise");
        assertThat(change(kept, "inputPrice").get("taken").booleanValue()).isFalse();
        assertThat(change(taken, "inputPrice").get("taken").booleanValue()).isTrue();
    }

    private void typed(double price) throws IOException {
        String text = Files.readString(plan);
        String offer = "\"id\": \"closed-api\"";
        int numbers = text.indexOf("\"assumptions\": {", text.indexOf(offer)) + "\"assumptions\": {".length();
        assertThat(text).contains(offer);
        Files.writeString(
                plan,
                text.substring(0, numbers) + "\"inputPrice\": {\"value\": " + price
                        + ", \"unit\": \"USD / 1M tokens\", \"source\": \"our contract\"}," + text.substring(numbers));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        String before = Files.readString(plan);

        CommandRun run = into(plan, "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.result().get("written").isNull()).isTrue();
        assertThat(run.result().get("after")).isNotEqualTo(run.result().get("before"));
        assertThat(plan).hasContent(before);
    }

    @Test
    void aFileThatIsNothingKnownIsRefusedAndTheScenarioStays() throws IOException {
        String before = Files.readString(plan);
        Files.writeString(list, "{\"a\": 1}");

        CommandRun run = into(plan);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("NOTHING_TO_TAKE_OVER");
        assertThat(plan).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource({
        "--into=preset:chat, comes with the program",
        "--into=-, takes a file",
        "--into=preset:chat --dry-run --output=x.json, Leave out one of them",
        "--into=preset:chat --dry-run --take=a --leave=a, cannot be both taken and left",
        "--into=preset:chat --dry-run --take=assumptions.no.where, Nothing is suggested at",
        "--into=preset:chat --dry-run --leave=assumptions.no.where, Nothing is suggested at"
    })
    void aWrongCommandLineIsSaidAndNothingIsWritten(String options, String reason) {
        String[] arguments = ("import " + BOOK + " " + list + " " + options).split(" ");

        CommandRun run = CommandRun.of(arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(reason);
    }

    /** A console export of two days: volume, shares and model in use follow, and nothing of who used it is anywhere. */
    @Test
    void usageBecomesTheWorkloadAndKeepsNothingOfPeople() throws IOException {
        list = Files.writeString(folder.resolve("usage.csv"), """
            usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,\
            usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,\
            usage_output_tokens,web_search_count,inference_geo,speed
            2026-11-01,claude-sonnet-5-5,secret-key,Jane Doe,standard,≤ 200k,30000000,0,0,10000000,10000000,0,global,
            2026-11-02,claude-sonnet-5-5,secret-key,Jane Doe,standard,≤ 200k,50000000,0,0,10000000,10000000,0,global,
            """);

        CommandRun run = into(plan);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(change(run, "tokensPerDay").get("to").doubleValue()).isEqualTo(60e6);
        assertThat(change(run, "cachedShareOfInput").get("to").doubleValue()).isEqualTo(0.2);
        assertThat(change(run, "closed-api.inUse").get("to").booleanValue()).isTrue();
        assertThat(run.result().at("/imports/0/months/0/days").intValue()).isEqualTo(2);
        double price = 80e6 * 2 / 1e6 + 20e6 * 0.1 / 1e6 + 20e6 * 10 / 1e6;
        assertThat(run.result().at("/imports/0/months/0/usd/closed-api/base").doubleValue())
                .isEqualTo(price, within(1e-6));
        JsonNode saved = CommandRun.of("evaluate", BOOK, plan.toString()).result();
        assertThat(saved.at("/inputs/workload.tokensPerDay/value").doubleValue())
                .isEqualTo(60e6);
        assertThat(saved.at("/inputs/workload.tokensPerDay/origin").stringValue())
                .isEqualTo("imported");
        assertThat(Files.readString(plan) + run.out() + run.err()).doesNotContain("secret-key", "Jane");
    }

    /** The second file is held against what the first one changed. */
    @Test
    void severalFilesAreTakenOverInTurn() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), LIST.replace("\"input\": 3", "\"input\": 4"));

        CommandRun run = CommandRun.of(
                "import", BOOK, list.toString(), other.toString(), "--into", plan.toString(), "--dry-run");

        assertThat(run.result().at("/imports")).hasSize(2);
        assertThat(run.result().at("/imports/1/changes/0/from").doubleValue()).isEqualTo(3);
        assertThat(run.result().at("/imports/1/changes/0/to").doubleValue()).isEqualTo(4);
        assertThat(run.result().at("/imports/1/changes/1/status").stringValue()).isEqualTo("same");
    }

    /** What a file does not say is asked for; said, its runs are those of one replica. */
    @Test
    void runsOfABenchmarkAreThoseOfOneReplica() throws IOException {
        list = Files.writeString(folder.resolve("bench.json"), """
            {"date":"20261128-101500","model_id":"acme/model-70b","num_prompts":500,"request_rate":"inf",
             "max_concurrency":64,"duration":120.0,"completed":500,"total_input_tokens":500000,
             "total_output_tokens":125000,"output_throughput":1041.7,"total_token_throughput":5208.3,
             "mean_tpot_ms":41.2,"mean_ttft_ms":310.0}
            """);

        CommandRun unsaid = into(plan, "--dry-run");
        CommandRun said = into(plan, "--gpus=4", "--gpus-per-replica=2");

        assertThat(unsaid.result().at("/imports/0/runs/missing/0").stringValue())
                .isEqualTo("gpus");
        assertThat(unsaid.result().at("/imports/0/changes")).isEmpty();
        assertThat(change(said, "measured").get("to").stringValue()).isEqualTo("32:520.85:41.2:310");
        assertThat(Files.readString(plan)).contains("\"gpusPerReplica\": 2", "\"file\": \"bench.json\"");
    }

    @Test
    void whatIsSaidOfAServerNeedsABenchmark() {
        CommandRun run =
                CommandRun.of("import", BOOK, list.toString(), "--into", "preset:chat", "--dry-run", "--gpus", "4");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("None of the files is a benchmark");
    }

    private static final String GATEWAY = """
        When;Model;Tokens (k)
        31/10/2026;claude-sonnet-5-5;1.000
        01/11/2026;claude-sonnet-5-5;3.000
        """;

    /** What is said of columns is all that is taken; how cells are written is found and printed. */
    @Test
    void aTableOfNoKnownFormatIsReadByWhatIsSaidOfIt() throws IOException {
        list = Files.writeString(folder.resolve("gateway.csv"), GATEWAY);

        CommandRun unsaid = into(plan, "--dry-run");
        CommandRun said = into(
                plan,
                "--column",
                "time=When",
                "--column",
                "model=model",
                "--column",
                "total=Tokens (k)",
                "--decimals=comma");

        assertThat(unsaid.result().at("/error/code").stringValue()).isEqualTo("UNKNOWN_COLUMNS");
        assertThat(unsaid.result().at("/error/message").stringValue()).contains("mean: when, model, tokens (k).");
        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(change(said, "tokensPerDay").get("to").doubleValue()).isEqualTo(2e6);
        JsonNode columns = said.result().at("/imports/0/rows/columns");
        assertThat(columns.at("/meaning/time").stringValue()).isEqualTo("when");
        assertThat(columns.at("/dates").stringValue()).isEqualTo("day-first");
        assertThat(columns.at("/tokenUnit").stringValue()).isEqualTo("thousands");
        assertThat(said.result().at("/imports/0/rows/read").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--column=total=Tokens (k), No column says when",
        "--column=time=When --column=total=Token, is not there",
        "--column=time=When --column=input=Tokens (k), told together or not at all",
        "--column=time=When --column=total=When, cannot mean two things",
        "--column=time=When, No column tells tokens",
        "--column=when=When, --column",
        "--rows=week, --rows"
    })
    void columnsThatCannotBeReadAreSaid(String options, String reason) throws IOException {
        list = Files.writeString(folder.resolve("gateway.csv"), GATEWAY);
        String before = Files.readString(plan);

        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of("import", BOOK, list.toString(), "--into", plan.toString()),
                        Stream.of(options.split(" (?=--)")))
                .toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(reason);
        assertThat(Files.readString(plan)).isEqualTo(before);
    }

    @Test
    void whatIsSaidOfColumnsNeedsSuchATable() {
        CommandRun run = CommandRun.of(
                "import", BOOK, list.toString(), "--into", "preset:chat", "--dry-run", "--column=time=When");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("None of the files is a table of no known format");
    }

    /** Usage and costs of one vendor complete each other, so that the discount follows; in whatever order they are named. */
    @Test
    void usageAndCostsAreReadAsOneRecord() throws IOException {
        Path usage = Files.writeString(folder.resolve("usage.csv"), """
            start_time,end_time,model,batch,input_tokens,output_tokens,input_cached_tokens,num_model_requests
            1793491200,1793577600,gpt-5.4,false,1000000,200000,0,1000
            """);
        Path costs = Files.writeString(folder.resolve("costs.csv"), """
            start_time,end_time,amount_value,amount_currency,line_item
            1793491200,1793577600,1.5,usd,"gpt-5.4, input_tokens"
            """);

        JsonNode one = CommandRun.of(
                        "import", BOOK, usage.toString(), costs.toString(), "--into", plan.toString(), "--dry-run")
                .result();
        JsonNode other = CommandRun.of(
                        "import", BOOK, costs.toString(), usage.toString(), "--into", plan.toString(), "--dry-run")
                .result();

        assertThat(one.at("/imports")).hasSize(1);
        assertThat(one.at("/imports/0/file").stringValue()).isEqualTo("costs.csv + usage.csv");
        assertThat(one.at("/imports/0/format").stringValue()).isEqualTo("OpenAI costs + OpenAI usage");
        assertThat(one.at("/imports/0/models/0/shareOfTokens").doubleValue()).isEqualTo(1);
        assertThat(one.at("/imports/0/models/0/shareOfMoney").doubleValue()).isEqualTo(1);
        assertThat(one.at("/imports/0/rows/read").intValue()).isEqualTo(2);
        assertThat(other.at("/imports")).isEqualTo(one.at("/imports"));
    }

    /** What is used most is bought by no alternative yet: one is suggested, and named whether it is taken or left. */
    @Test
    void aModelThatIsNotThereYetIsNamedEvenIfItIsLeft() throws IOException {
        list = Files.writeString(folder.resolve("usage.csv"), """
            start_time,end_time,model,input_tokens,output_tokens,num_model_requests
            1793491200,1793577600,gpt-5.4,1000000,200000,1000
            """);

        JsonNode added = change(into(plan, "--dry-run"), "closed-api-2");
        JsonNode left =
                change(into(plan, "--dry-run", "--leave=" + added.get("path").stringValue()), "closed-api-2");

        assertThat(added.get("taken").booleanValue()).isTrue();
        assertThat(left.get("taken").booleanValue()).isFalse();
        assertThat(added.get("alternative").stringValue()).isEqualTo("OpenAI GPT-5.4");
        assertThat(left.get("alternative")).isEqualTo(added.get("alternative"));
    }

    /**
     * 10M input at 2 USD and 4M output at 10 USD per million are 60 USD by the price book; 48 were paid, 20 % less. The file names no
     * list price: the tariff of the day is the one of the book.
     */
    @Test
    void theDiscountIsFoundAgainstThePriceBook() throws IOException {
        list = Files.writeString(folder.resolve("gateway.csv"), """
            date,model,input tokens,output tokens,cached tokens,cost
            2026-11-03,claude-sonnet-5-5,4000000,1000000,0,14.40
            2026-11-04,claude-sonnet-5-5,6000000,3000000,0,33.60
            2026-11-04,gpt-5.4,1000000,1000000,0,999
            2026-11-05,claude-sonnet-5-5,,,,
            """);

        CommandRun run = into(
                plan,
                "--dry-run",
                "--column=time=date",
                "--column=model=model",
                "--column=input=input tokens",
                "--column=output=output tokens",
                "--column=cache-read=cached tokens",
                "--column=paid=cost");

        JsonNode discount = change(run, "negotiatedDiscount");
        assertThat(discount.get("to").doubleValue()).isEqualTo(0.2, within(1e-9));
        assertThat(discount.get("basis").stringValue()).contains("paid against the price book’s prices of each day");
    }

    /** Two of three models make a mix, which brings what of it is not there. */
    @Test
    void theTwoModelsUsedMostCanBecomeAMix() throws IOException {
        list = Files.writeString(folder.resolve("usage.csv"), """
            start_time,end_time,model,input_tokens,output_tokens,num_model_requests
            1793491200,1793577600,gpt-5.4,6000000,0,1000
            1793491200,1793577600,gpt-5.4-mini,1500000,500000,1000
            1793491200,1793577600,gpt-4o,1000,1000,1
            """);

        JsonNode unasked = change(into(plan, "--dry-run"), ".mix");
        CommandRun run = into(plan, "--take=" + unasked.get("path").stringValue());

        assertThat(unasked.get("taken").booleanValue()).isFalse();
        assertThat(unasked.get("to").stringValue()).isEqualTo("OpenAI GPT-5.4 + OpenAI GPT-5.4 mini");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        JsonNode saved = CommandRun.of("evaluate", BOOK, plan.toString()).result();
        assertThat(saved.at("/inputs/alternatives.mix.hardShareOfRequests/value")
                        .doubleValue())
                .isEqualTo(0.25);
        assertThat(saved.at("/options/closed-api-3").isMissingNode()).isFalse();
        assertThat(saved.at("/inputs/workload.tokensPerDay/value").doubleValue())
                .isEqualTo(8_002_000);
    }
}
