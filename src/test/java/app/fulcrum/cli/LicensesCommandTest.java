package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.Books;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LicensesCommandTest {

    private static JsonNode ask(String model, String answers) {
        CommandRun run = CommandRun.withInput(
                "{\"models\": [\"%s\"], \"situation\": {\"license\": {%s}}}".formatted(model, answers), "licenses");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(OutputSchemas.problems("license-verdicts", run.result())).isEmpty();
        return run.result().at("/verdicts/0");
    }

    @Test
    void aMultimodalLlamaIsNotLicensedInTheEuropeanUnion() {
        JsonNode verdict = ask("llama-4-scout", "\"basedInEu\": true, \"role\": \"licensee\"");

        assertThat(verdict.get("standing").stringValue()).isEqualTo("not-allowed");
        assertThat(verdict.at("/reasons/0/rule").stringValue()).isEqualTo("region");
        assertThat(verdict.at("/reasons/0/clause").stringValue()).isEqualTo("llama-4/eu-multimodal");
    }

    @ParameterizedTest
    @CsvSource({"700000000, ok-with-duties", "700000001, needs-license"})
    void theThresholdOfLlamaIsMoreThanSevenHundredMillionUsers(long users, String standing) {
        JsonNode verdict = ask(
                "llama-3.3-70b",
                "\"basedInEu\": false, \"commercialUse\": true, \"monthlyActiveUsersAtRelease\": " + users);

        assertThat(verdict.get("standing").stringValue()).isEqualTo(standing);
    }

    @Test
    void nothingSaidIsUnknownAndAllModelsAreAnswered() {
        CommandRun run = CommandRun.withInput("{}", "licenses");

        JsonNode verdicts = run.result().get("verdicts");
        long models = Books.bundled().licenses().stream()
                .flatMap(license -> license.models().stream().map(model -> model.id()))
                .distinct()
                .count();
        assertThat(verdicts).hasSize((int) models);
        assertThat(OutputSchemas.problems("license-verdicts", run.result())).isEmpty();
        assertThat(verdicts)
                .allSatisfy(verdict ->
                        assertThat(verdict.get("notice").stringValue()).startsWith("Not legal advice"));
    }

    @Test
    void aBadLineIsAnsweredWithItsNumberAndTheRestGoOn() {
        CommandRun run = CommandRun.withInput(
                String.join(
                        "\n",
                        "{\"id\": \"a\", \"models\": [\"llama-4-scout\"]}",
                        "",
                        "{\"models\": [\"lama-4-scout\"]}",
                        "{\"situation\": {\"license\": {\"basedInEu\": \"no\"}}}",
                        "nonsense",
                        "{\"id\": \"b\", \"models\": []}"),
                "licenses");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.results())
                .allSatisfy(result -> assertThat(OutputSchemas.problems("license-verdicts", result))
                        .isEmpty());
        assertThat(run.results())
                .extracting(
                        result -> result.get("line").intValue(),
                        result -> result.path("id").asString(""),
                        result -> result.at("/error/code").asString(""),
                        result -> result.at("/error/path").asString(""))
                .isEqualTo(List.of(
                        tuple(1, "a", "", ""),
                        tuple(3, "", "UNKNOWN_ID", "models[0]"),
                        tuple(4, "", "WRONG_TYPE", "situation.license.basedInEu"),
                        tuple(5, "", "MALFORMED_TEXT", ""),
                        tuple(6, "b", "", "")));
    }
}
