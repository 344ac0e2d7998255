package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A license is never read as freer than the answers allow: neither for want of answers nor because two contradict. */
class OpenLicenseAnswersTest {

    private static JsonNode verdict(String situation) {
        String question = "{\"models\":[\"mistral-medium-3.5\"],\"situation\":{\"license\":{" + situation + "}}}\n";
        return CommandRun.withInput(question, "licenses").result().at("/verdicts/0");
    }

    @Test
    void aContradictionSaysWhatTheWorseAnswerComesTo() {
        JsonNode month = verdict("\"revenuePerMonth\":30000000,\"commercialUse\":true");
        JsonNode both = verdict("\"revenuePerYear\":1000000,\"revenuePerMonth\":30000000,\"commercialUse\":true");

        assertThat(month.get("standing").stringValue()).isEqualTo("needs-license");
        assertThat(both.get("atWorst")).isEqualTo(month.get("standing"));
        assertThat(both.get("condition").stringValue())
                .isEqualTo("Answers contradict each other; at worst: Needs a license");
        assertThat(both.at("/open/0/kind").stringValue()).isEqualTo("contradicted");
    }

    @Test
    void openAnswersAreNoFreedom() {
        assertThat(verdict("").get("condition").stringValue()).isEqualTo("So far OK; at worst: Needs a license");
    }
}
