package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.CsvText;
import app.fulcrum.support.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The table for the workload of a scenario, held against what is said of the scenario itself. */
class CapacityOfScenarioTest {

    private static final String DATE = "--date=2026-11-29";

    private static CommandRun table(String scenario, List<String> more) {
        return CommandRun.of(Stream.concat(Stream.of("capacity", "--table", DATE, scenario), more.stream())
                .toArray(String[]::new));
    }

    private static List<Map<String, String>> rows(String scenario, List<String> more) {
        CommandRun run = table(scenario, more);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return CsvText.rows(run.out());
    }

    private static JsonNode capacity(String scenario, List<String> settings) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("evaluate", DATE, scenario), settings.stream())
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.result().get("capacity");
    }

    /** The line of the scenario's own model, GPU and precision is what {@code evaluate} says of its layout. */
    @Test
    @Tag("law")
    void theLineOfItsOwnModelAndGpuSaysWhatEvaluateSays() {
        List<String> outcomes = new ArrayList<>();
        Seeded.forMany(20_261_203, 1_000, random -> {
            String preset = random.nextBoolean() ? "preset:chat" : "preset:batch-extraction";
            List<String> settings = settings(random);
            JsonNode capacity = capacity(preset, settings);
            Map<String, String> row = row(
                    capacity,
                    rows(preset, with(settings, "--gpu=" + capacity.get("gpu").stringValue())));

            outcomes.add(row.get("outcome"));
            if (capacity.get("works").booleanValue()) {
                same(row, "plannedTotalTokensPerSecond", capacity.at("/replica/plannedTokensPerSecond/total"));
                same(row, "sequences", capacity.at("/replica/sequences"));
                same(row, "tpotMs", capacity.at("/replica/tpotMs"));
                same(row, "ttftMs", capacity.at("/replica/ttftMs"));
                same(row, "replicasNeeded", capacity.at("/replicas"));
            } else {
                assertThat(row).containsEntry("outcome", capacity.get("reason").stringValue());
            }
        });
        assertThat(outcomes).contains("works", "latency-limit-missed", "does-not-fit");
    }

    private static Map<String, String> row(JsonNode capacity, List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> Stream.of("model", "gpu", "weights")
                        .allMatch(column ->
                                row.get(column).equals(capacity.get(column).stringValue())))
                .findFirst()
                .orElseThrow();
    }

    private static void same(Map<String, String> row, String column, JsonNode expected) {
        assertThat(Double.parseDouble(row.get(column)))
                .as(column + " of " + row)
                .isEqualTo(expected.doubleValue());
    }

    /** Everything a workload is made of, each of it set or left as it is. */
    private static List<String> settings(SplittableRandom random) {
        List<String> settings = new ArrayList<>();
        for (String setting : List.of(
                "workload.inputTokensPerRequest=" + random.nextInt(10, 9_000),
                "workload.outputTokensPerRequest=" + random.nextInt(10, 2_000),
                "workload.peakToAverage=" + random.nextDouble(1, 8),
                "workload.serviceHoursPerDay=" + random.nextDouble(1, 24),
                "workload.batchShare=" + random.nextDouble(),
                "self-hosted.hosting.batchRunsOffPeak=true",
                "self-hosted.prefixCacheShareOfInput=" + random.nextDouble(),
                "self-hosted.tpotLimit=" + random.nextInt(5, 80),
                "self-hosted.ttftLimit=" + random.nextInt(100, 5_000),
                "self-hosted.maxSequencesPerReplica=" + random.nextInt(1, 300),
                "self-hosted.realisationFactor=" + random.nextDouble(0.1, 1),
                "self-hosted.minReplicas=" + random.nextInt(1, 5),
                "self-hosted.spareReplicas=" + random.nextInt(0, 3),
                "self-hosted.hosting.servingStack=sglang",
                "self-hosted.hosting.weights=bf16",
                "self-hosted.hosting.kvCache=bf16")) {
            if (random.nextBoolean()) {
                settings.add("--set=" + setting);
            }
        }
        settings.addAll(volume(random));
        settings.add("--set=self-hosted.hosting.parallelism=tensor");
        settings.add("--set=self-hosted.hosting.gpuCount=auto");
        settings.add("--set=self-hosted.hosting.gpusPerReplica=" + (1 << random.nextInt(4)));
        return settings;
    }

    private static List<String> volume(SplittableRandom random) {
        return random.nextBoolean()
                ? List.of("--set=workload.tokensPerDay=" + random.nextLong(1, 100_000_000_000L))
                : List.of(
                        "--set=workload.requestsAtOnce=" + random.nextInt(1, 2_000),
                        "--set=workload.secondsPerRequest=9");
    }

    /** Who says it with an option says what is said by a path of the file. */
    @ParameterizedTest
    @CsvSource({
        "--input-tokens=4000,   workload.inputTokensPerRequest=4000",
        "--output-tokens=900,   workload.outputTokensPerRequest=900",
        "--tokens-per-day=7e9,  workload.tokensPerDay=7e9",
        "--peak=6,              workload.peakToAverage=6",
        "--service-hours=5.5,   workload.serviceHoursPerDay=5.5",
        "--cached=0.4,          self-hosted.prefixCacheShareOfInput=0.4",
        "--tpot=21,             self-hosted.tpotLimit=21",
        "--ttft=400,            self-hosted.ttftLimit=400",
        "--max-sequences=9,     self-hosted.maxSequencesPerReplica=9",
        "--realization=0.3,     self-hosted.realisationFactor=0.3",
        "--stack=sglang,        self-hosted.hosting.servingStack=sglang",
        "--kv-bytes=2,          self-hosted.hosting.kvCache=bf16",
        "--gpus=8,              self-hosted.hosting.gpusPerReplica=8",
        "--layout=expert,       self-hosted.hosting.parallelism=expert",
    })
    void anOptionCountsBeforeWhatTheScenarioSays(String option, String setting) {
        List<String> few = List.of("--gpu=H100-SXM", "--set=workload.tokensPerDay=3e9");
        List<Map<String, String>> asItIs = rows("preset:chat", few);

        List<Map<String, String>> byOption = rows("preset:chat", with(few, option));

        assertThat(byOption).isNotEqualTo(asItIs).isEqualTo(rows("preset:chat", with(few, "--set=" + setting)));
    }

    private static List<String> with(List<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    @Test
    void modelGpuAndPrecisionAreThoseOfTheTable() {
        List<Map<String, String>> rows = rows("preset:chat", List.of());

        for (String column : List.of("model", "gpu", "weights")) {
            assertThat(rows.stream().map(row -> row.get(column)).distinct().count())
                    .as(column)
                    .isGreaterThan(3);
        }
        assertThat(rows("preset:chat", List.of("--weights=bf16")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("weights", "bf16"));
    }

    @Test
    void aSpeedMeasuredOnOneGpuSaysNothingOfTheTable() {
        List<String> measured = List.of(
                "--gpu=H100-SXM",
                "--set=self-hosted.hosting.gpusPerReplica=2",
                "--set=self-hosted.measuredOutputTokensPerSecond=99999");

        assertThat(rows("preset:chat", measured)).isEqualTo(rows("preset:chat", measured.subList(0, 2)));
    }

    @Test
    void withoutOwnGpusTheDefaultsOfThePriceBookCountAndThatIsSaid() {
        List<String> apis = List.of("--set=alternatives.self-hosted=", "--gpu=H100-SXM");

        CommandRun run = table("preset:chat", apis);

        assertThat(run.err()).contains("The scenario has no alternative on own GPUs.");
        assertThat(run.out())
                .isEqualTo(CommandRun.of(
                                "capacity",
                                "--table",
                                DATE,
                                "--gpu=H100-SXM",
                                "--input-tokens=1155",
                                "--output-tokens=211",
                                "--tokens-per-day=64000000",
                                "--peak=1.92")
                        .out());
        assertThat(table("preset:chat", List.of()).err()).doesNotContain("own GPUs");
    }

    /** Nobody rents a GPU for a plan before the day it is for. */
    @Test
    void gpusAreRentedOnTheDayOfThePlanWhereThatIsLater() {
        String[] ahead = {"capacity", "--table", "--set=pricesOn=2031-01-01", "preset:chat", DATE};

        assertThat(CommandRun.of(ahead).out())
                .isEqualTo(CommandRun.of("capacity", "--table", "preset:chat", "--date=2031-01-01")
                        .out());
    }

    @Test
    void aScenarioThatCannotBeReadIsRefusedByItsName() {
        CommandRun run = table("preset:caht", List.of());

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().get("file").stringValue()).isEqualTo("preset:caht");
        assertThat(table("preset:chat", List.of("--set=workload.tokensPerDai=5"))
                        .result()
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("UNKNOWN_MEMBER");
    }

    @Test
    void aWrongOptionIsRefusedInItsName() {
        JsonNode refusal = table("preset:chat", List.of("--service-hours=25", "--stack=nobody"))
                .result();

        assertThat(refusal.get("problems").values())
                .extracting(problem -> problem.get("path").stringValue())
                .containsExactlyInAnyOrder("--service-hours", "--stack");
    }

    @ParameterizedTest
    @CsvSource({
        "capacity preset:chat, SCENARIO counts only with --table",
        "capacity --set a=b, --set counts only with --table",
        "capacity --service-hours 8, --service-hours counts only with --table",
        "capacity --table --set a=b, --set counts only for a SCENARIO",
        "capacity --table --service-hours 8, --service-hours counts only for a volume",
        "capacity --table --size 8 preset:chat, --size has no effect",
    })
    void whatWouldBeLostIsRefused(String line, String sentence) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
    }

    @Test
    void helpSaysWhatOfTheScenarioCounts() {
        assertThat(CommandRun.of("capacity", "--help").out().replaceAll("\\s+", " "))
                .contains("With --table SCENARIO, the workload is", "Where there is no such alternative");
    }

    @Test
    void hoursOfServiceCountWithoutAScenarioToo() {
        String[] question = {
            "capacity",
            "--table",
            DATE,
            "--model=qwen3-8b",
            "--gpu=L4",
            "--input-tokens=2000",
            "--output-tokens=500",
            "--tokens-per-day=1e9"
        };
        List<String> hours = with(List.of(question), "--service-hours=6");

        List<Map<String, String>> allDay = CsvText.rows(CommandRun.of(question).out());
        List<Map<String, String>> partOfIt =
                CsvText.rows(CommandRun.of(hours.toArray(String[]::new)).out());

        for (int i = 0; i < allDay.size(); i++) {
            double needed = Double.parseDouble(allDay.get(i).get("replicasNeeded"));
            assertThat(Double.parseDouble(partOfIt.get(i).get("replicasNeeded")))
                    .isBetween(4 * (needed - 1) + 1, 4 * needed);
        }
    }
}
