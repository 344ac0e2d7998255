package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What no engine runs, and what no model takes, asked of the program. */
class CapacityRefusalsTest {

    private static JsonNode ask(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "capacity";
        System.arraycopy(options, 0, all, 1, options.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(OutputSchemas.problems("capacity", run.result())).isEmpty();
        return run.result();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        llama-3.3-70b, H100-SXM,  5, heads
        llama-3.3-70b, H100-SXM,  3, heads
        llama-3.3-70b, H100-SXM, 16, fast-link
        llama-3.3-70b, L4,       16, fast-link
        """)
    void aLayoutThatNoEngineRunsIsSaidToBeNoneAndOthersAreNamed(String model, String gpu, int gpus, String against) {
        JsonNode answer =
                ask("--model=" + model, "--gpu=" + gpu, "--gpus=" + gpus, "--input-tokens=1000", "--output-tokens=250");

        assertThat(answer.get("works").booleanValue()).isFalse();
        assertThat(answer.get("reason").stringValue()).isEqualTo("not-runnable");
        assertThat(answer.get("against").stringValue()).isEqualTo(against);
        assertThat(answer.at("/closest/gpus").intValue()).isEqualTo(gpus);
        assertThat(answer.get("remedies").values())
                .anySatisfy(
                        remedy -> assertThat(remedy.get("changes").toString()).isEqualTo("[\"gpus-per-replica\"]"));
    }

    @Test
    void aRackOfSeventyTwoSharesAFastLink() {
        JsonNode answer =
                ask("--model=llama-3.1-405b", "--gpu=GB200", "--gpus=16", "--input-tokens=1000", "--output-tokens=250");

        assertThat(answer.get("works").booleanValue()).isTrue();
    }

    @Test
    void requestsBeyondTheContextOfTheModelAreWarnedOfAsEvaluateDoes() {
        JsonNode answer = ask("--model=llama-3.1-8b", "--gpu=H100-SXM", "--input-tokens=200000", "--output-tokens=250");

        assertThat(answer.get("works").booleanValue()).isTrue();
        assertThat(answer.at("/problems/0/code").stringValue()).isEqualTo("CONTEXT_TOO_LONG");
        assertThat(answer.at("/problems/0/message").stringValue()).contains("200,250 tokens");
        assertThat(ask("--model=llama-3.1-8b", "--gpu=H100-SXM", "--input-tokens=2000", "--output-tokens=250")
                        .has("problems"))
                .isFalse();
    }

    @Test
    void evaluateKeepsTheSameRules() {
        CommandRun run = CommandRun.of("evaluate", "--set=self-hosted.hosting.gpusPerReplica=5", "preset:chat");

        assertThat(OutputSchemas.problems("evaluation", run.result())).isEmpty();
        assertThat(run.result().at("/capacity/reason").stringValue()).isEqualTo("not-runnable");
        assertThat(run.result().at("/capacity/against").stringValue()).isEqualTo("heads");
        assertThat(run.out()).contains("LAYOUT_NOT_RUNNABLE").contains("Choose 1, 2, 4 or 8 GPUs per replica");
    }
}
