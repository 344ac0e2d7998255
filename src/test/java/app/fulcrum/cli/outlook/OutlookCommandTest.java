package app.fulcrum.cli.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.OutputSchemas;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OutlookCommandTest {

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("outlook", "--date=2026-11-29"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.results())
                .allSatisfy(result ->
                        assertThat(OutputSchemas.problems("outlook", result)).isEmpty());
        return run;
    }

    private static JsonNode outlook(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.result();
    }

    private static JsonNode of(String id, JsonNode outlook) {
        return outlook.get("alternatives")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preset:chat", "preset:rag", "preset:regulated-on-premises"})
    void presetsKeepToWhatIsPublished(String preset) {
        JsonNode outlook = outlook("--set=outlook.growthPerMonth=0.08", preset);

        assertThat(outlook.get("tokensPerDay")).hasSize(24);
        assertThat(outlook.get("alternatives"))
                .allSatisfy(one ->
                        assertThat(one.get("cashUsd")).hasSize(one.get("lasts").intValue()));
    }

    @Test
    void theFirstMonthCostsWhatEvaluateSays() {
        JsonNode outlook = outlook("preset:chat");
        JsonNode evaluated =
                CommandRun.of("evaluate", "--date=2026-11-29", "preset:chat").result();

        assertThat(evaluated.get("options").properties()).hasSize(3).allSatisfy(option -> {
            double usd = option.getValue().at("/usdPerMonth/base").doubleValue();
            assertThat(of(option.getKey(), outlook).at("/costUsd/0").doubleValue())
                    .isCloseTo(usd, within(1e-9 * usd));
        });
    }

    @Test
    void whatIsPaidIsAddedUp() {
        JsonNode outlook = outlook("--set=self-hosted.setup=20000", "--set=outlook.months=30", "preset:chat");
        JsonNode own = of("self-hosted", outlook);
        List<Double> cash = numbers(own.get("cashUsd"));
        List<Double> cumulative = numbers(own.get("cumulativeUsd"));

        assertThat(cash).hasSize(30);
        assertThat(cash.getFirst() - own.at("/runningUsd/0").doubleValue()).isCloseTo(20_000, within(1e-6));
        double sum = 0;
        for (int month = 0; month < 30; month++) {
            sum += cash.get(month);
            assertThat(cumulative.get(month)).isCloseTo(sum, within(1e-9 * sum));
        }
        assertThat(own.get("totalUsd").doubleValue()).isCloseTo(sum, within(1e-9 * sum));
        assertThat(own.get("years")).hasSize(3);
        assertThat(own.at("/years/2/months").intValue()).isEqualTo(6);
    }

    @Test
    void whatIsInUseIsSaidAndHasNothingToPayBack() {
        JsonNode outlook = outlook("--set=hosted-open-api.inUse=true", "preset:chat");

        assertThat(outlook.get("incumbent").stringValue()).isEqualTo("hosted-open-api");
        assertThat(of("hosted-open-api", outlook).has("payback")).isFalse();
        assertThat(of("hosted-open-api", outlook).has("start")).isFalse();
        assertThat(of("self-hosted", outlook).has("payback")).isTrue();
    }

    @Test
    void aVolumeThatOutgrowsTypedGpusEndsThemAndSaysSo() {
        JsonNode own = of(
                "self-hosted",
                outlook("--set=self-hosted.hosting.gpuCount=2", "--set=outlook.growthPerMonth=0.5", "preset:chat"));

        assertThat(own.get("end").stringValue()).isEqualTo("not-served");
        assertThat(own.get("lasts").intValue()).isBetween(1, 23);
        assertThat(own.get("totalUsd").isNull()).isTrue();
    }

    @Test
    void aScenarioThatCannotBeReadIsRefused() {
        CommandRun run = run("--set=outlook.months=61", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().get("problems").toString()).contains("outlook.months");
    }
}
