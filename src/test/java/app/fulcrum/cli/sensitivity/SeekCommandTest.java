package app.fulcrum.cli.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.OutputSchemas;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SeekCommandTest {

    private static final String DAY = "--date=2026-11-29";

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("seek", DAY));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.results())
                .allSatisfy(result ->
                        assertThat(OutputSchemas.problems("seek", result)).isEmpty());
        return run;
    }

    private static List<JsonNode> sought(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.results();
    }

    private static JsonNode evaluated(String setting, String pointer) {
        return CommandRun.of("evaluate", DAY, "--set=" + setting, "preset:chat")
                .result()
                .at(pointer);
    }

    private static double cost(String setting, String option) {
        return evaluated(setting, "/options/" + option + "/usdPerMonth/base").doubleValue();
    }

    @Test
    void withoutAnythingThePricesAreAnsweredTheNearestFirst() {
        List<JsonNode> prices = sought("preset:chat");

        assertThat(prices)
                .extracting(price -> price.get("input").stringValue())
                .containsExactly(
                        "alternatives.hosted-open-api.inputPrice",
                        "alternatives.hosted-open-api.outputPrice",
                        "alternatives.closed-api.inputPrice",
                        "alternatives.closed-api.outputPrice");
        assertThat(prices.getFirst().at("/goal/of").stringValue())
                .isEqualTo(CommandRun.of("evaluate", DAY, "preset:chat")
                        .result()
                        .at("/verdict/option")
                        .stringValue());
        assertThat(prices.getFirst().at("/nearest/timesPresent").doubleValue())
                .isLessThan(prices.get(1).at("/nearest/timesPresent").doubleValue());
        assertThat(prices.getLast().get("solutions")).isEmpty();
        assertThat(prices.getLast().at("/closest/value").doubleValue()).isZero();
        assertThat(prices.getFirst().get("sentence").stringValue())
                .isEqualTo("Input price, hosted open API: the hosted open API and the closed API cost the same at"
                        + " $3.70 / 1M tokens; today $0.72 / 1M tokens.");
    }

    @Test
    void whatIsFoundIsWhatEvaluateSays() {
        JsonNode found = sought("--input=closed-api.inputPrice", "--tie=self-hosted:closed-api", "preset:chat")
                .getFirst();
        String setting =
                "closed-api.inputPrice=" + found.at("/solutions/0/value").doubleValue();

        assertThat(cost(setting, "closed-api")).isCloseTo(cost(setting, "self-hosted"), within(1e-8));
        assertThat(found.get("input").stringValue()).isEqualTo("alternatives.closed-api.inputPrice");
        assertThat(found.at("/solutions/0/result").doubleValue()).isZero();
    }

    @Test
    void aCostASavingAndAUsedShareAreSought() {
        double cost = sought("--input=closed-api.fixedFees", "--cost=closed-api=9000", "preset:chat")
                .getFirst()
                .at("/nearest/value")
                .doubleValue();
        double saving = sought("--input=closed-api.fixedFees", "--saving=hosted-open-api:closed-api=5e3", "preset:chat")
                .getFirst()
                .at("/nearest/value")
                .doubleValue();
        JsonNode used = sought("--input=workload.tokensPerDay", "--used=self-hosted=0.8", "preset:chat")
                .getFirst();
        String volume =
                "workload.tokensPerDay=" + (long) used.at("/solutions/0/value").doubleValue();

        assertThat(cost("closed-api.fixedFees=" + cost, "closed-api")).isCloseTo(9000, within(1e-8));
        String fees = "closed-api.fixedFees=" + saving;
        assertThat(cost(fees, "closed-api") - cost(fees, "hosted-open-api")).isCloseTo(5000, within(1e-8));
        assertThat(evaluated(volume, "/capacity/usedShare").doubleValue())
                .as(used.toString())
                .isCloseTo(0.8, within(1e-6));
    }

    @Test
    void aVolumeFromWhichOneIsCheaperIsSought() {
        JsonNode found = sought(
                        "--input=closed-api.inputPrice",
                        "--cheaper-from=self-hosted:closed-api=64000000",
                        "preset:chat")
                .getFirst();
        double price = found.at("/nearest/value").doubleValue();

        assertThat(found.at("/goal/result").stringValue()).isEqualTo("cheaper-from-tokens-per-day");
        assertThat(cost("closed-api.inputPrice=" + price * (1 + 1e-6), "closed-api"))
                .isGreaterThan(cost("closed-api.inputPrice=2", "self-hosted"));
        assertThat(cost("closed-api.inputPrice=" + price * (1 - 1e-6), "closed-api"))
                .isLessThan(cost("closed-api.inputPrice=2", "self-hosted"));
        assertThat(found.get("sentence").stringValue())
                .contains("becomes cheaper than the closed API at 64,000,000 tokens/day");
    }

    @Test
    void aStepIsAnsweredWithBothSides() {
        JsonNode step = sought("--input=workload.tokensPerDay", "--cost=self-hosted=20000", "preset:chat")
                .getFirst();

        assertThat(step.at("/solutions/0/kind").stringValue()).isEqualTo("jump");
        long after = (long) step.at("/solutions/0/after/value").doubleValue();
        assertThat(step.at("/solutions/0/before/value").doubleValue()).isEqualTo(after - 1);
        assertThat(cost("workload.tokensPerDay=" + after, "self-hosted"))
                .isEqualTo(step.at("/solutions/0/after/result").doubleValue())
                .isGreaterThan(20000);
        assertThat(cost("workload.tokensPerDay=" + (after - 1), "self-hosted")).isLessThan(20000);
        assertThat(step.get("sentence").stringValue()).contains("one step before $18,700 a month");
    }

    @Test
    void aFloorIsAnsweredWithItsEnds() {
        JsonNode floor = sought(
                        "--set=closed-api.minimumSpend=20000",
                        "--input=closed-api.outputPrice",
                        "--cost=closed-api=" + cost("closed-api.minimumSpend=20000", "closed-api"),
                        "preset:chat")
                .getFirst();

        assertThat(floor.at("/solutions/0/kind").stringValue()).isEqualTo("stretch");
        assertThat(floor.at("/solutions/0/from/value").doubleValue()).isZero();
        assertThat(floor.at("/nearest/timesPresent").doubleValue()).isEqualTo(1);
        assertThat(floor.get("sentence").stringValue()).contains("from $0.00 / 1M tokens to $");
    }

    @Test
    void aNumberThatDoesNotCountIsRefusedWithTheReason() {
        CommandRun run = run("--input=self-hosted.purchasePricePerGpu", "--cost=self-hosted=1", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/unused/reason").stringValue()).isEqualTo("gpus-rented");
        assertThat(run.result().get("sentence").stringValue())
                .isEqualTo("Purchase price per GPU, self-hosted moves nothing. Not used: the GPUs are rented.");
    }

    @ParameterizedTest
    @CsvSource({
        "--input=closed-api.inputPrice, --cost=self-hosted=1, INPUT_OF_ANOTHER",
        "--input=closed-api.inputPrise, --cost=closed-api=1, UNKNOWN_MEMBER",
        "--input=closed-api.inputPrice, --tie=closed-api:closed-ap, UNKNOWN_ID",
        "--input=workload.users, --cost=closed-api=1, MISSING_MEMBER",
        "--input=closed-api.inputPrice, --set=closed-api.inputPrice=x, WRONG_TYPE",
    })
    void whatCannotBeSoughtIsRefused(String one, String other, String code) {
        CommandRun run = run(one, other, "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
    }

    @Test
    void aRecommendationWithoutARunnerUpTiesWithNothing() {
        CommandRun run = run("--set=hosted-open-api.compared=false", "--set=self-hosted.compared=false", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("NO_RUNNER_UP");
    }

    @Test
    void anIncompleteSearchSaysSo() {
        JsonNode used = sought("--input=workload.tokensPerDay", "--used=self-hosted=0.999", "preset:chat")
                .getFirst();

        assertThat(used.get("complete").booleanValue()).isFalse();
        assertThat(used.get("solutions").size()).isGreaterThan(10);
        assertThat(used.get("sentence").stringValue()).contains("There may be more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cost=closed-api|--cost cannot be “closed-api”. Write A=USD, such as self-hosted=5000.",
                "--tie=closed-api|--tie cannot be “closed-api”. Write A:B, such as self-hosted:closed-api.",
                "--tie=closed-api:closed-api|--tie takes two alternatives, and “closed-api:closed-api” names one"
                        + " twice.",
                "--used=self-hosted=NaN|--used cannot be “self-hosted=NaN”.",
                "--saving=a=1|--saving cannot be “a=1”. Write A:B=USD, such as self-hosted:closed-api=1000.",
            })
    void aWrongResultIsAWrongCommandLine(String option, String sentence) {
        CommandRun run = run(option, "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
    }

    @Test
    void oneResultIsSoughtAtATime() {
        CommandRun run = run("--cost=closed-api=1", "--used=self-hosted=1", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Leave out all but one of --cost, --used.");
    }

    @Test
    void pathsAreThoseThatSetTakes() {
        assertThat(Stream.of(
                                "closed-api.inputPrice",
                                "alternatives.closed-api.inputPrice",
                                "alternatives.closed-api.assumptions.inputPrice")
                        .map(path -> sought("--input=" + path, "--cost=closed-api=3000", "preset:chat")
                                .getFirst()
                                .get("nearest")
                                .toString())
                        .distinct())
                .hasSize(1);
    }
}
