package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code evaluate} says of a rate the user has measured: what it replaces is left out, or said to be unused. */
class MeasuredRateAnswerTest {

    private static JsonNode measured(double realization) {
        JsonNode result = CommandRun.of(
                        "evaluate",
                        "--date=2026-11-22",
                        "--set=self-hosted.measuredOutputTokensPerSecond=1000",
                        "--set=self-hosted.hosting.gpusPerReplica=2",
                        "--set=self-hosted.realisationFactor=" + realization,
                        "preset:chat")
                .result();
        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        return result;
    }

    @Test
    void aTypedRealizationDoesNotApplyAndSaysSo() {
        JsonNode low = measured(0.35);

        assertThat(low.get("capacity")).isEqualTo(measured(0.9).get("capacity"));
        assertThat(low.at("/inputs/alternatives.self-hosted.realisationFactor/unused/reason")
                        .stringValue())
                .isEqualTo("speed-measured");
    }

    @Test
    void aMeasuredReplicaIsPlannedAsItIsAndNothingEstimatedStandsBesideIt() {
        JsonNode replica = measured(0.35).at("/capacity/replica");

        assertThat(replica.get("basis").stringValue()).isEqualTo("measured");
        assertThat(replica.get("plannedTokensPerSecond")).isEqualTo(replica.get("tokensPerSecond"));
        assertThat(replica.propertyNames())
                .doesNotContain("realisationFactor", "sequences", "limitedBy", "tpotMs", "ttftMs", "stepMs");
    }
}
