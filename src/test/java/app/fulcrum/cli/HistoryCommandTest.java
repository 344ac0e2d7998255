package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.Seeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HistoryCommandTest {

    private static List<JsonNode> histories(String... arguments) {
        List<String> all = new ArrayList<>(List.of("history", "--date=2026-11-29", "preset:chat"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.results())
                .allSatisfy(result ->
                        assertThat(OutputSchemas.problems("history", result)).isEmpty());
        return run.results();
    }

    private static JsonNode option(String option, String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate", "preset:chat"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.result().at("/options/" + option);
    }

    @Test
    void anAnnouncedPriceFollowsThePresentOne() {
        JsonNode argon = histories("gemini-4-argon").getFirst();

        assertThat(argon.at("/stretches/0/until").stringValue()).isEqualTo("2026-11-30");
        assertThat(argon.at("/stretches/1/from").stringValue()).isEqualTo("2026-12-01");
        assertThat(argon.at("/stretches/1/usdPerMillionTokens").doubleValue())
                .isCloseTo(2 * argon.at("/stretches/0/usdPerMillionTokens").doubleValue(), within(1e-12));
        assertThat(argon.get("usdPerMonth")).isEqualTo(argon.at("/stretches/0/usdPerMonth"));
        assertThat(argon.at("/threshold/against").stringValue()).isEqualTo("hosted-open-api");
        assertThat(argon.get("sentence").stringValue())
                .isEqualTo("Google Gemini 4 Argon: $3.24 per 1M tokens until 2026-11-30; $6.47 per 1M tokens from"
                        + " 2026-12-01; would need $0.72 per 1M tokens or less to be as cheap as the hosted open API.");
    }

    @Test
    void daysWithoutAPriceAreAStretchWithoutOne() {
        JsonNode sonnet = histories("claude-sonnet-4-6").getFirst();

        assertThat(sonnet.at("/stretches/0/until").stringValue()).isEqualTo("2026-02-16");
        assertThat(sonnet.at("/stretches/0/usdPerMillionTokens").isNull()).isTrue();
        assertThat(sonnet.at("/stretches/0").has("from")).isFalse();
    }

    @Test
    void aPriceOfOnesOwnCountsOnEveryDayAndIsSaid() {
        JsonNode typed = histories("--set=closed-api.inputPrice=3", "--set=closed-api.outputPrice=3")
                .getFirst();

        assertThat(typed.get("typed").booleanValue()).isTrue();
        assertThat(typed.get("stretches")).hasSize(1);
        assertThat(typed.get("sentence").stringValue())
                .contains("on every day on record; a price of your own counts instead of the offer’s; would need");
        assertThat(histories().getFirst().get("typed").booleanValue()).isFalse();
        assertThat(histories("--set=closed-api.inputPrice=3", "gpt-4o")
                        .getFirst()
                        .get("typed")
                        .booleanValue())
                .as("it was typed for another offer")
                .isFalse();
    }

    @Test
    void withoutAnOfferThoseThatAreComparedAreAnswered() {
        assertThat(histories())
                .extracting(history -> history.get("alternative").stringValue())
                .containsExactly("closed-api", "hosted-open-api", "self-hosted");
        assertThat(histories("--set=closed-api.compared=false"))
                .extracting(history -> history.get("alternative").stringValue())
                .containsExactly("hosted-open-api", "self-hosted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed-api gemini-3.8-flash", "hosted-open-api deepseek/deepseek-v4-pro"})
    void everyDayCostsWhatEvaluateSaysOfIt(String asked) {
        String option = asked.split(" ")[0];
        String offer = asked.split(" ")[1];
        JsonNode history = histories(offer).getFirst();

        Seeded.forEach(7, 5, random -> {
            LocalDate day = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(200));
            assertThat(on(day, history).get("usdPerMonth"))
                    .as("%s on %s", offer, day)
                    .isEqualTo(option(option, "--date=" + day, "--set=" + option + ".offer=" + offer)
                            .at("/usdPerMonth/base"));
        });
    }

    private static JsonNode on(LocalDate day, JsonNode history) {
        for (JsonNode stretch : history.get("stretches")) {
            boolean hasBegun = !stretch.has("from")
                    || !day.isBefore(LocalDate.parse(stretch.get("from").stringValue()));
            boolean lasts = !stretch.has("until")
                    || !day.isAfter(LocalDate.parse(stretch.get("until").stringValue()));
            if (hasBegun && lasts) {
                return stretch;
            }
        }
        throw new AssertionError("no stretch holds " + day);
    }

    @Test
    void aKindTheScenarioHasNoneOfIsBoughtByOneItCouldHave(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plan.fulcrum.json");
        Files.writeString(file, Files.readString(Path.of("pricing-data/presets/chat.fulcrum.json")));
        CommandRun run = CommandRun.of(
                "history", "--set=alternatives.closed-api=", "--date=2026-11-29", file.toString(), "gemini-4-argon");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(OutputSchemas.problems("history", run.result())).isEmpty();
        assertThat(run.result().get("alternative").isNull()).isTrue();
        assertThat(run.result().at("/stretches/1/usdPerMillionTokens").doubleValue())
                .isPositive();
        assertThat(run.result().at("/threshold/against").stringValue()).isEqualTo("hosted-open-api");
    }

    @Test
    void anOfferThatIsNotKnownIsAnsweredInItsPlaceAndTheOthersGoOn() {
        CommandRun run = CommandRun.of("history", "preset:chat", "gemini-4-argn", "gemini-4-argon");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.results()).hasSize(2);
        assertThat(OutputSchemas.problems("history", run.results().getFirst())).isEmpty();
        assertThat(run.results().getFirst().at("/error/message").stringValue()).contains("“gemini-4-argon”?");
        assertThat(run.results().getLast().get("offer").stringValue()).isEqualTo("gemini-4-argon");
    }

    @Test
    void aScenarioThatIsNotKnownIsAnsweredWithAnError() {
        CommandRun run = CommandRun.of("history", "preset:chatt");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("UNKNOWN_ID");
    }
}
