package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.model.market.MarketTable;
import app.fulcrum.support.Books;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OffersCommandTest {

    private static List<JsonNode> offers(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "offers";
        all[1] = "--date";
        all[2] = Books.TODAY.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.results();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "regulated-on-premises", "article-row-1"})
    void everyLineIsARowOfTheTableInItsOrderAndAsPublished(String preset) {
        List<JsonNode> offers = offers("preset:" + preset);

        assertThat(offers)
                .extracting(offer -> offer.get("offer").stringValue())
                .isEqualTo(MarketTable.of(Books.preset(preset), Books.market()).rows().stream()
                        .map(row -> row.offer().id())
                        .toList());
        assertThat(offers).allSatisfy(offer -> {
            assertThat(OutputSchemas.problems("offers", offer)).isEmpty();
            assertThat(offer.get("usdPerMonth").isNull())
                    .isEqualTo(offer.get("usdPerMillionTokens").isNull());
        });
    }

    @Test
    void whatIsInUseCostsWhatEvaluateSays() {
        JsonNode options = CommandRun.of("evaluate", "preset:chat").result().get("options");
        List<JsonNode> used = offers("preset:chat").stream()
                .filter(offer -> offer.get("inUse").booleanValue())
                .toList();

        assertThat(used)
                .hasSize(3)
                .allSatisfy(offer -> assertThat(offer.get("usdPerMonth").doubleValue())
                        .isEqualTo(options.get(offer.get("alternative").stringValue())
                                .at("/usdPerMonth/base")
                                .doubleValue()));
    }

    @Test
    void offersOfAKindTheScenarioHasNoAlternativeOfArePricedForOneMore() {
        List<JsonNode> gpus = offers(
                "--kind", "self-hosted", "src/test/resources/scenarios/golden/v2.0/two-closed-apis.fulcrum.json");

        assertThat(gpus)
                .hasSameSizeAs(Books.bundled().gpuOffers())
                .allSatisfy(offer -> {
                    assertThat(OutputSchemas.problems("offers", offer)).isEmpty();
                    assertThat(offer.get("alternative").isNull()).isTrue();
                    assertThat(offer.get("inUse").booleanValue()).isFalse();
                    assertThat(offer.get("usedBy")).isEmpty();
                    assertThat(offer.get("differenceUsdPerMonth").isNull()).isTrue();
                })
                .anyMatch(offer -> offer.get("usdPerMonth").isNumber());
    }

    @Test
    void aKindAModelAndANumberOfOffersCanBeAskedFor() {
        assertThat(offers("--kind", "closed-api", "preset:chat"))
                .isNotEmpty()
                .allMatch(offer -> offer.get("kind").stringValue().equals("closed-api"));
        assertThat(offers("--model", "llama-3.3-70b", "preset:chat"))
                .isNotEmpty()
                .allMatch(offer -> offer.get("model").stringValue().equals("llama-3.3-70b"));
        assertThat(offers("--limit", "5", "preset:chat")).hasSize(5);
    }

    @Test
    void settingsCountForEveryOffer() {
        assertThat(offers(
                        "--set",
                        "workload.tokensPerDay=1e12",
                        "--set",
                        "self-hosted.hosting.gpuCount=1",
                        "preset:chat"))
                .filteredOn(offer -> offer.get("kind").stringValue().equals("self-hosted"))
                .allSatisfy(offer -> {
                    assertThat(offer.get("usdPerMonth").isNull()).isTrue();
                    assertThat(offer.get("problems")).isNotEmpty();
                });
    }

    @Test
    void aScenarioOrAModelThatIsNotKnownIsAnsweredWithAnError() {
        for (List<String> arguments : List.of(
                List.of("offers", "preset:chatt"), List.of("offers", "--model", "lama-3.3-70b", "preset:chat"))) {
            CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(OutputSchemas.problems("offers", run.result())).isEmpty();
            assertThat(run.result().at("/error/code").stringValue()).isEqualTo("UNKNOWN_ID");
            assertThat(run.result().at("/error/message").stringValue())
                    .containsPattern("Did you mean “(chat|llama-[^”]+)”");
        }
    }

    @Test
    void whatToKnowAboutTheScenarioIsSaidOnStandardError() {
        CommandRun run = CommandRun.of("offers", "--limit", "1", "--set", "closedApi.inputPrice=2", "preset:chat");

        assertThat(run.exitCode()).isZero();
        assertThat(run.results()).hasSize(1);
        assertThat(run.err()).contains("About the scenario:", "closed-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kind=open", "--limit=0", "--limit=many"})
    void whatCannotBeAskedForIsAWrongCommandLine(String option) {
        CommandRun run = CommandRun.of("offers", option, "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(option.replaceFirst("=.*", " cannot be “"), "Write ");
    }

    @Test
    void everyRowSaysTheTierAndRegionItIsPricedOn() {
        List<JsonNode> rows = offers(
                "--kind",
                "closed-api",
                "--set",
                "closed-api.offer=gpt-6.1-terra",
                "--set",
                "closed-api.serviceTier=flex",
                "--set",
                "closed-api.region=residency",
                "preset:chat");

        assertThat(row("gpt-6.1-terra", rows).get("region").stringValue()).isEqualTo("residency");
        assertThat(row("gpt-6-luna", rows).get("serviceTier").stringValue()).isEqualTo("flex");
        assertThat(row("gpt-6-luna", rows).has("region")).isFalse();
        assertThat(row("claude-opus-5-5", rows).has("serviceTier")).isFalse();
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(OutputSchemas.problems("offers", row)).isEmpty());
    }

    private static JsonNode row(String offer, List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> row.get("offer").stringValue().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shellsCompleteTheKindsThereAre() {
        assertThat(CommandRun.of("completion").out())
                .contains("\"closed-api\" \"hosted-open-api\" \"self-hosted\"")
                .doesNotContain("CLOSED_API");
    }

    @Test
    void thatNothingIsLeftToPrintIsSaid() {
        CommandRun run = CommandRun.of("offers", "--kind", "closed-api", "--model", "llama-3.3-70b", "preset:chat");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing is printed");
    }
}
