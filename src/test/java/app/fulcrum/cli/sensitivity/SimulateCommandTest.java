package app.fulcrum.cli.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.OutputSchemas;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SimulateCommandTest {

    /** Where own GPUs and the hosted API cost about the same. */
    private static final String NEAR_A_TIE = "--set=workload.tokensPerDay=1.6e9";

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("simulate", "--date=2026-11-29"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.results())
                .allSatisfy(result ->
                        assertThat(OutputSchemas.problems("simulation", result)).isEmpty());
        return run;
    }

    private static JsonNode simulated(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.result();
    }

    @Test
    void theSameSeedGivesTheSameBytesWithAnyNumberOfThreads() {
        Set<String> outputs = Stream.of("1", "2", "8")
                .map(threads -> run("--threads=" + threads, "--samples=20000", NEAR_A_TIE, "preset:chat")
                        .out())
                .collect(Collectors.toSet());

        assertThat(outputs).hasSize(1);
        assertThat(simulated("--samples=20000", NEAR_A_TIE, "--seed=2", "preset:chat")
                        .toString())
                .isNotEqualTo(
                        simulated("--samples=20000", NEAR_A_TIE, "preset:chat").toString());
    }

    @Test
    void whatIsSaidToBeSureIsWhatEvaluateSaysOfFewerSamples() {
        JsonNode simulation = simulated(NEAR_A_TIE, "preset:chat");
        JsonNode evaluated = CommandRun.of("evaluate", "--date=2026-11-29", NEAR_A_TIE, "preset:chat")
                .result();
        String recommended = evaluated.at("/verdict/option").stringValue();

        assertThat(simulation.get("recommended").stringValue()).isEqualTo(recommended);
        JsonNode own = simulation
                .get("alternatives")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(recommended))
                .findFirst()
                .orElseThrow();
        double share = own.at("/cheapest/share").doubleValue();
        assertThat(share).isBetween(0.05, 0.95);
        assertThat(evaluated.at("/verdict/sureness").doubleValue()).isEqualTo(share, within(0.03));
        assertThat(own.at("/cheapest/standardError").doubleValue()).isBetween(0.0, 0.01);
        double shares = simulation
                .get("alternatives")
                .valueStream()
                .mapToDouble(one -> one.at("/cheapest/share").doubleValue())
                .sum();
        assertThat(shares).isEqualTo(1, within(1e-12));
        assertThat(simulation.get("sentence").stringValue())
                .contains("of 32,768 samples")
                .contains("Most is to be learned from “Estimated speed of a GPU, self-hosted”");
    }

    @Test
    void samplesFillBlocksAndMostOfManyAreSaidToBeUnderWay() {
        CommandRun few = run("--samples=1", "preset:chat");
        CommandRun many = run("--samples=70000", "preset:chat");

        assertThat(few.result().get("samples").intValue()).isEqualTo(4096);
        assertThat(few.result().at("/alternatives/0/cheapest/standardError").isNull())
                .isTrue();
        assertThat(few.err()).doesNotContain("samples");
        assertThat(many.result().get("samples").intValue()).isEqualTo(73_728);
        assertThat(many.err()).contains("73,728 of 73,728 samples");
        assertThat(many.err().lines().filter(line -> line.endsWith("of 73,728 samples")))
                .hasSize(10);
    }

    @Test
    void aScenarioInWhichAllIsKnownIsRefused() {
        CommandRun run = run(
                "--set=self-hosted.measuredTotalTokensPerSecond=5000",
                "--set=self-hosted.hosting.gpusPerReplica=1",
                "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("NOTHING_UNCERTAIN");
    }

    @ParameterizedTest
    @CsvSource({"--samples=0", "--samples=1048577", "--seed=-1", "--seed=9007199254740993", "--threads=0"})
    void whatCannotBeDrawnIsAWrongCommandLine(String option) {
        CommandRun run = CommandRun.of("simulate", option, "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(option.substring(0, option.indexOf('='))).contains("Write a whole number from");
    }
}
