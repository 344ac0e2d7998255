package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whose users and revenue count, and answers that do not go together, through the program. */
class LicenseAnswersTest {

    private static final String PRODUCT =
            "\"role\": \"licensee\", \"basedInEu\": false, \"commercialUse\": true, \"internalUseOnly\": ";

    private static JsonNode ask(String model, String answers) {
        CommandRun run = CommandRun.withInput(
                "{\"models\": [\"%s\"], \"situation\": {\"license\": {%s}}}".formatted(model, answers), "licenses");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(OutputSchemas.problems("license-verdicts", run.result())).isEmpty();
        return run.result().at("/verdicts/0");
    }

    @ParameterizedTest
    @CsvSource({
        "minimax-m2.5, false, '\"avoidsVisibleAttribution\": true', not-allowed",
        "minimax-m2.5, false, '\"avoidsVisibleAttribution\": false', ok-with-duties",
        "minimax-m2.5, true, '\"avoidsVisibleAttribution\": true', ok",
        "kimi-k2, true, '\"monthlyActiveUsers\": 2e8, \"revenuePerMonth\": 5e8', ok",
        "minimax-m2, true, '\"monthlyActiveUsers\": 2e8, \"revenuePerYear\": 5e9', ok",
        "kimi-k2, false, '\"monthlyActiveUsers\": 2e8, \"productMonthlyActiveUsers\": 1e6', ok",
        "kimi-k2, false, '\"productMonthlyActiveUsers\": 2e8', ok-with-duties",
        "devstral-2, false, '\"revenuePerYear\": 15e6', ok",
        "devstral-2, false, '\"revenuePerYear\": 500e6', needs-license"
    })
    void companyProductAndYearCountAsTheTextSays(String model, boolean inHouse, String answers, String standing) {
        JsonNode verdict = ask(model, PRODUCT + inHouse + ", " + answers);

        assertThat(verdict.get("standing").stringValue()).isEqualTo(standing);
    }

    @Test
    void usersOfALargeCompanyLeaveThoseOfItsProductOpen() {
        JsonNode verdict = ask("kimi-k2", PRODUCT + "false, \"monthlyActiveUsers\": 2e8");

        assertThat(verdict.get("open"))
                .anyMatch(open -> open.get("kind").stringValue().equals("open")
                        && open.get("questions").toString().contains("license.productMonthlyActiveUsers"));
    }

    @Test
    void anEndUserWhoPassesOnTheWeightsIsAskedWhichItIs() {
        JsonNode verdict = ask("mixtral-8x22b", "\"role\": \"end-user\", \"redistributesWeights\": true");

        assertThat(verdict.get("atWorst").stringValue()).isEqualTo("ok-with-duties");
        assertThat(verdict.get("open"))
                .anyMatch(open -> open.get("kind").stringValue().equals("contradicted")
                        && open.get("sentence").stringValue().startsWith("Some answers contradict each other:"));
    }

    @Test
    void whatWasReadAtSecondHandSaysSo() {
        JsonNode verdict = ask("qwen3", "");

        assertThat(verdict.get("verified").stringValue()).isEqualTo("secondary");
        assertThat(verdict.get("notice").stringValue()).endsWith("was read at second hand.");
    }
}
