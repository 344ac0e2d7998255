package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --date} means for every command that has it. */
class AnotherDayTest {

    /** Of the preset. */
    private static final String OWN_DAY = "2026-11-29";

    /** A month of 30 million tokens each of input and of output, so that its bill is 30 times what a pair of millions costs. */
    private static final List<String> THIRTY_MILLION_PAIRS = List.of(
            "--set=workload.tokensPerDay=2000000",
            "--set=workload.inputTokensPerRequest=1000",
            "--set=workload.outputTokensPerRequest=1000",
            "--set=workload.cachedShareOfInput=0",
            "--set=workload.batchShare=0",
            "--set=finance.daysPerMonth=30");

    private static CommandRun run(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run;
    }

    private static JsonNode evaluated(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("preset:chat");
        JsonNode result = run("evaluate", all).result();
        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        return result;
    }

    private static List<String> codes(JsonNode problems) {
        return StreamSupport.stream(problems.spliterator(), false)
                .map(problem -> problem.get("code").stringValue())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "closed-api, gemini-4-argon, 2026-11-30, 2, 10",
        "closed-api, gemini-4-argon, 2026-12-01, 4, 20",
        "closed-api, gemini-3.8-flash, 2026-12-31, 0.75, 3.75",
        "closed-api, gemini-3.8-flash, 2027-01-01, 1.5, 7.5",
        "closed-api, claude-sonnet-5-5, 2026-10-06, 2, 10",
        "hosted-open-api, deepseek/deepseek-v4-pro, 2026-08-15, 0.435, 0.87",
        "hosted-open-api, deepseek/deepseek-v4-pro, 2026-08-16, 0.66, 1.98",
        "hosted-open-api, together-ai/llama-3.3-70b, 2026-08-21, 0.88, 0.88",
        "hosted-open-api, together-ai/llama-3.3-70b, 2026-08-22, 1.04, 1.04",
        "hosted-open-api, openrouter/llama-3.3-70b, 2026-11-19, 0.13, 0.4",
        "hosted-open-api, openrouter/llama-3.3-70b, 2026-11-20, 0.71, 0.71"
    })
    void thePricesOfThatDayCount(String option, String offer, String day, double input, double output) {
        List<String> arguments = new ArrayList<>(THIRTY_MILLION_PAIRS);
        arguments.addAll(List.of("--date", day, "--set", option + ".offer=" + offer));
        if (offer.startsWith("deepseek")) {
            arguments.add("--set=" + option + ".shareInPeakHours=0");
        }
        if (offer.startsWith("openrouter")) {
            arguments.add("--set=" + option + ".surcharge=0");
        }
        JsonNode result = evaluated(arguments.toArray(String[]::new));

        JsonNode lines = result.at("/options/" + option + "/linesUsdPerMonth");
        assertThat(lines.get("input-tokens").doubleValue()).isCloseTo(30 * input, within(1e-9));
        assertThat(lines.get("output-tokens").doubleValue()).isCloseTo(30 * output, within(1e-9));
        assertThat(result.get("pricesOn").stringValue()).isEqualTo(day);
        assertThat(result.get("evaluatedOn").stringValue()).isEqualTo(day);
    }

    @Test
    void theDayOfTheFileThatIsReplacedIsNamedWithAWayBackToIt() {
        JsonNode warning = StreamSupport.stream(
                        evaluated("--date=2026-10-01").get("warnings").spliterator(), false)
                .filter(each -> each.get("code").stringValue().equals("PRICES_OF_ANOTHER_DAY"))
                .findFirst()
                .orElseThrow();

        assertThat(warning.get("path").stringValue()).isEqualTo("pricesOn");
        assertThat(warning.get("message").stringValue())
                .contains("2026-10-01", OWN_DAY, "--date", "--set pricesOn=" + OWN_DAY);
        assertThat(codes(evaluated("--date", OWN_DAY).get("warnings"))).doesNotContain("PRICES_OF_ANOTHER_DAY");
        assertThat(codes(evaluated().get("warnings"))).doesNotContain("PRICES_OF_ANOTHER_DAY");
    }

    @Test
    void aDaySetForPricesStandsBesideTheOneThatIsAskedFor() {
        JsonNode result =
                evaluated("--date=2026-12-01", "--set=pricesOn=2026-11-30", "--set=closed-api.offer=gemini-4-argon");

        assertThat(result.get("pricesOn").stringValue()).isEqualTo("2026-11-30");
        assertThat(result.get("evaluatedOn").stringValue()).isEqualTo("2026-12-01");
        assertThat(codes(result.get("warnings"))).doesNotContain("PRICES_OF_ANOTHER_DAY");
        assertThat(codes(result.at("/options/closed-api/problems"))).contains("PRICE_EXPIRED");
    }

    @Test
    void withoutADayThePricesAreThoseOfTheFile() {
        assertThat(evaluated().get("pricesOn").stringValue()).isEqualTo(OWN_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-08-15", "2026-03-12", "2026-11-30", "2027-01-01"})
    void itIsTheSameAsSettingTheDayOfPricesToo(String day) {
        JsonNode asked = evaluated("--date", day);
        JsonNode set = evaluated("--date", day, "--set=pricesOn=" + day);

        for (String member : List.of("verdict", "options", "bands", "calendar", "inputs", "checks")) {
            assertThat(asked.get(member)).as(member).isEqualTo(set.get(member));
        }
    }

    @Test
    void beforeItsFirstPriceAnOfferHasNoneAndALaterOneIsNotTaken() {
        JsonNode option = evaluated("--date=2026-02-16", "--set=closed-api.offer=claude-sonnet-4-6")
                .at("/options/closed-api");

        assertThat(option.has("usdPerMonth")).isFalse();
        assertThat(codes(option.get("problems"))).contains("NO_PRICE_ON_DATE", "OFFER_NOT_SOLD_YET");
        assertThat(option.get("problems").toString()).contains("2026-02-16");
    }

    @Test
    void whereNoRecordSaysSinceWhenAPriceHeldThatIsSaidOfEveryOption() {
        JsonNode result = evaluated("--date=2025-03-01");

        assertThat(result.at("/verdict/confidence/level").stringValue()).isEqualTo("low");
        for (JsonNode option : result.get("options")) {
            assertThat(codes(option.get("problems"))).contains("PRICE_READ_LATER");
            assertThat(option.get("problems").toString()).contains("2025-03-01", "read on 2026-11-");
        }
        for (JsonNode option : evaluated("--date", OWN_DAY).get("options")) {
            assertThat(codes(option.get("problems"))).doesNotContain("PRICE_READ_LATER");
        }
    }

    @Test
    void offersAreThoseOfThatDay() {
        CommandRun run = run("offers", List.of("--date=2026-12-01", "--kind=closed-api", "preset:chat"));
        JsonNode argon = run.results().stream()
                .filter(offer -> offer.get("offer").stringValue().equals("gemini-4-argon"))
                .findFirst()
                .orElseThrow();

        assertThat(run.results()).allSatisfy(offer -> {
            assertThat(offer.get("pricesOn").stringValue()).isEqualTo("2026-12-01");
            assertThat(offer.get("evaluatedOn").stringValue()).isEqualTo("2026-12-01");
        });
        assertThat(argon.get("usdPerMonth"))
                .isEqualTo(evaluated("--date=2026-12-01", "--set=closed-api.offer=gemini-4-argon")
                        .at("/options/closed-api/usdPerMonth/base"));
        assertThat(run.err()).contains("2026-12-01", OWN_DAY);
    }

    @Test
    void bothScenariosOfADifferenceAreOfThatDay(@TempDir Path folder) throws Exception {
        Path older = folder.resolve("older.fulcrum.json");
        Files.writeString(
                older,
                Files.readString(Path.of("pricing-data/presets/chat.fulcrum.json"))
                        .replace("\"pricesOn\": \"" + OWN_DAY, "\"pricesOn\": \"2026-06-01"));
        JsonNode apart = run("diff", List.of("preset:chat", older.toString())).result();
        JsonNode asked = run("diff", List.of("--date=2026-11-20", "preset:chat", older.toString()))
                .result();

        assertThat(OutputSchemas.problems("comparison", asked)).isEmpty();
        assertThat(apart.at("/pricesOn/from").stringValue()).isEqualTo(OWN_DAY);
        assertThat(apart.at("/pricesOn/to").stringValue()).isEqualTo("2026-06-01");
        assertThat(asked.get("same").booleanValue()).isTrue();
        assertThat(asked.at("/pricesOn/to").stringValue()).isEqualTo("2026-11-20");
        assertThat(asked.get("evaluatedOn").stringValue()).isEqualTo("2026-11-20");
    }

    @Test
    void exportedCurvesAreOfThatDayAndSayWhatIsKnownToChange(@TempDir Path folder) {
        Path curves = folder.resolve("curves.json");
        CommandRun run = run(
                "export",
                List.of(
                        "--date=2026-11-30",
                        "--set=closed-api.offer=gemini-4-argon",
                        "--json=" + curves,
                        "preset:chat"));
        JsonNode written = new JsonMapper().readTree(curves.toFile());

        assertThat(OutputSchemas.problems("curves", written)).isEmpty();
        assertThat(written.get("pricesOn").stringValue()).isEqualTo("2026-11-30");
        assertThat(written.get("evaluatedOn").stringValue()).isEqualTo("2026-11-30");
        assertThat(written.get("calendar"))
                .isEqualTo(evaluated("--date=2026-11-30", "--set=closed-api.offer=gemini-4-argon")
                        .get("calendar"));
        assertThat(written.at("/calendar/0/day").stringValue()).isEqualTo("2026-12-01");
        assertThat(codes(run.result().get("warnings"))).contains("PRICES_OF_ANOTHER_DAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenses", "validate", "migrate"})
    void whatHasNoPricesHasNoDay(String command) {
        CommandRun run = CommandRun.of(command, "--date=2026-11-20", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--date");
    }
}
