package app.fulcrum.storage.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.BenchmarkRun.Endpoint;
import app.fulcrum.model.benchmark.BenchmarkRun.Load;
import app.fulcrum.model.benchmark.BenchmarkRun.Speed;
import app.fulcrum.model.benchmark.LeftOutRun;
import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.model.benchmark.RunDoubt;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkReaderTest {

    private static final double NONE = -1;

    @ParameterizedTest
    @CsvSource({
        "vllm.json, VLLM",
        "vllm.jsonl, VLLM",
        "guidellm.json, GUIDELLM",
        "aiperf.json, AIPERF",
        "inferencex.json, INFERENCEX",
        "inferencex-published.json, INFERENCEX"
    })
    void resultsAreKnownByWhatIsInThem(String file, BenchmarkFormat format) {
        assertThat(BenchmarkReader.read(bytes(file), "unnamed").value())
                .hasValueSatisfying(read -> assertThat(read.format()).isEqualTo(format));
    }

    @Test
    void vllmStatesTotalsOfTheWholeEndpoint() {
        BenchmarkFile file = file("vllm.json");

        assertThat(file.runs())
                .containsExactly(new BenchmarkRun(
                        "",
                        Optional.of(LocalDate.of(2026, 11, 28)),
                        new Endpoint("acme/model-70b", "vllm", "", "", "", OptionalInt.empty()),
                        load(1000, 250, 64, 4.1667, 0),
                        speed(1041.7, 42.5, 310),
                        Set.of()));
        assertThat(file.leftOut()).isEmpty();
        assertThat(file.unknownMembers()).containsExactly("rack");
    }

    @Test
    void vllmAppendsRunsLineByLine() {
        BenchmarkFile file = file("vllm.jsonl");

        assertThat(file.runs())
                .extracting(
                        BenchmarkRun::place,
                        run -> run.load().concurrency(),
                        run -> run.load().inputTokens(),
                        BenchmarkRun::doubts)
                .containsExactly(
                        tuple("[0]", some(8), some(1000), Set.of()),
                        tuple("[1]", some(16), some(1000), Set.of(RunDoubt.PREFIX_CACHE_LIKELY)),
                        tuple(
                                "[2]",
                                some(NONE),
                                some(1000),
                                Set.of(
                                        RunDoubt.SPECULATIVE_DECODING,
                                        RunDoubt.NO_LATENCY_TARGET,
                                        RunDoubt.FAILED_REQUESTS)),
                        tuple("[3]", some(NONE), some(990), Set.of()));
        assertThat(file.runs().get(2).load().failedShare()).hasValue(0.05);
        assertThat(file.runs().get(3).load().requestsPerSecond()).hasValue(1.9);
        assertThat(file.runs())
                .allSatisfy(run -> assertThat(run.endpoint().engine()).isEmpty());
        assertThat(file.leftOut())
                .containsExactly(new LeftOutRun("[4]", Reason.ALL_FAILED), new LeftOutRun("[5]", Reason.DAMAGED));
    }

    /** Means of rates, not medians; answered requests, not all; the time without the first token. */
    @Test
    void guideLlmStatesALoadForEveryBenchmarkOfASweep() {
        BenchmarkFile file = file("guidellm.json");

        Endpoint endpoint = new Endpoint("acme/model-8b", "", "", "", "", OptionalInt.empty());
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 11, 28));
        assertThat(file.runs())
                .containsExactly(
                        new BenchmarkRun(
                                "benchmarks[0]",
                                day,
                                endpoint,
                                load(1000, 250, 4, 1.25, 0),
                                speed(312.5, 12, 90),
                                Set.of()),
                        new BenchmarkRun(
                                "benchmarks[1]",
                                day,
                                endpoint,
                                load(1000, 250, 15.5, 4, 0),
                                speed(1000, 14, 140),
                                Set.of()),
                        new BenchmarkRun(
                                "benchmarks[2]",
                                day,
                                endpoint,
                                load(1000, 250, 210, 9, 20.0 / 520),
                                speed(2250, 85, 2100),
                                Set.of(RunDoubt.NO_LATENCY_TARGET, RunDoubt.FAILED_REQUESTS)));
        assertThat(file.leftOut()).containsExactly(new LeftOutRun("benchmarks[3]", Reason.ALL_FAILED));
        assertThat(file.unknownMembers()).containsExactly("tokens_per_watt");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\": 2', '\"version\": 3', “3”",
        "'\"version\": 2', '\"version\": \"x\"', “x”",
        "'\"version\": 2', '\"v\": 2', absent"
    })
    void guideLlmInAnotherVersionIsRefusedByName(String now, String other, String named) {
        Outcome<BenchmarkFile> read = read(text("guidellm.json").replace(now, other));

        assertThat(read.isRefused()).isTrue();
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.BENCHMARK_VERSION_UNKNOWN);
        assertThat(ProblemSentences.printedLine(read.problems().getFirst())).contains(named.replaceAll("[“”]", ""));
    }

    @Test
    void guideLlmInItsFirstVersionIsRead() {
        assertThat(read(text("guidellm.json").replace("\"version\": 2", "\"version\": 1"))
                        .value())
                .hasValueSatisfying(file -> assertThat(file.runs()).hasSize(3));
    }

    /** The file has a time in seconds and another in milliseconds. */
    @Test
    void aiperfStatesTheUnitOfEveryFigure() {
        BenchmarkFile file = file("aiperf.json");

        assertThat(file.runs())
                .containsExactly(new BenchmarkRun(
                        "",
                        Optional.of(LocalDate.of(2026, 11, 26)),
                        new Endpoint("acme/model-8b", "", "", "", "", OptionalInt.empty()),
                        load(1000, 250, 16, 3.2, 0.05),
                        speed(800, 18.25, 256),
                        Set.of(RunDoubt.FAILED_REQUESTS)));
        assertThat(file.unknownMembers()).containsExactly("image_latency");
    }

    @ParameterizedTest
    @CsvSource({"us, 0.01825", "ns, 0.00001825", "ms, 18.25", "seconds, 18250"})
    void aTimeIsTakenInItsUnit(String unit, double milliseconds) {
        String text = text("aiperf.json")
                .replaceFirst("\"unit\": \"ms\",\\s+\"avg\": 18.25", "\"unit\": \"" + unit + "\", \"avg\": 18.25");

        assertThat(read(text).value().orElseThrow().runs())
                .extracting(run -> run.speed().millisecondsPerOutputToken())
                .containsExactly(some(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"unit\": \"tokens/sec\"', '\"unit\": \"tokens/min\"'",
        "'\"unit\": \"ms\"', '\"unit\": \"ticks\"'",
        "'\"unit\": \"tokens/sec\"', '\"u\": \"tokens/sec\"'",
        "'\"was_cancelled\": false', '\"was_cancelled\": true'",
        "'\"avg\": 800.0', '\"avg\": \"fast\"'",
        "'\"avg\": 800.0', '\"avg\": 8e13'",
        "'\"avg\": 800.0', '\"avg\": 1e999999999'",
        "'\"avg\": 190.0', '\"avg\": 0'",
    })
    void aRunThatCannotBeUsedIsNamedAndTheFileRefusedWithoutOne(String now, String other) {
        Outcome<BenchmarkFile> read = read(text("aiperf.json").replace(now, other));

        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.NO_USABLE_RUNS);
        assertThat(read.isRefused()).isTrue();
    }

    @Test
    void genaiPerfHasItsLoadElsewhere() {
        String text = text("aiperf.json")
                .replace("\"loadgen\": {", "\"perf_analyzer\": {\"stimulus\": {")
                .replace("\"concurrency\": 16\n  }", "\"concurrency\": 16}}");

        assertThat(read(text).value().orElseThrow().runs())
                .extracting(run -> run.load().concurrency())
                .containsExactly(some(16));
    }

    /** tp, pp and pcp make GPUs; the output of split ones is per GPU that writes. */
    @Test
    void inferenceXStatesFiguresPerGpu() {
        BenchmarkFile file = file("inferencex.json");

        assertThat(file.runs())
                .extracting(
                        run -> run.endpoint().gpus(),
                        run -> run.load().concurrency(),
                        run -> run.speed().outputTokensPerSecond(),
                        run -> run.speed().millisecondsPerOutputToken(),
                        BenchmarkRun::doubts)
                .containsExactly(
                        tuple(OptionalInt.of(4), some(16), some(800), some(18.5), Set.of()),
                        tuple(OptionalInt.of(4), some(64), some(1800), some(34.5), Set.of()),
                        tuple(OptionalInt.of(8), some(32), some(1600), some(18.5), Set.of()),
                        tuple(
                                OptionalInt.of(4),
                                some(16),
                                some(2000),
                                some(18.5),
                                Set.of(RunDoubt.SPECULATIVE_DECODING)),
                        tuple(OptionalInt.of(12), some(128), some(2400), some(18.5), Set.of(RunDoubt.SPLIT_BY_PHASE)),
                        tuple(OptionalInt.of(4), some(8), some(800), some(18.5), Set.of(RunDoubt.AGENTIC_TRACES)));
        assertThat(file.runs().get(5).load().inputTokens()).isEmpty();
        assertThat(file.runs().getFirst().endpoint())
                .isEqualTo(new Endpoint("acme/Model-70B", "vllm", "fp8", "h100-dgxc", "tp=4 ep=1", OptionalInt.of(4)));
        assertThat(file.leftOut()).containsExactly(new LeftOutRun("[6]", Reason.DAMAGED));
        assertThat(file.unknownMembers()).isEmpty();
    }

    @Test
    void inferenceXPublishesFiguresOneLevelDeeper() {
        assertThat(file("inferencex-published.json").runs())
                .extracting(
                        BenchmarkRun::day,
                        run -> run.endpoint().gpu(),
                        run -> run.endpoint().gpus(),
                        BenchmarkRun::speed)
                .containsExactly(
                        tuple(Optional.of(LocalDate.of(2026, 3, 1)), "b200", OptionalInt.of(8), speed(4002, 12, 150)),
                        tuple(Optional.of(LocalDate.of(2026, 3, 1)), "b200", OptionalInt.of(8), speed(4804, 22, 250)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "3", "\"x\"", "{\"a\": {\"input_cost_per_token\": 1}}", "[{\"metrics\": {}}]"
            })
    void whatIsNoBenchmarkIsSaidToBeNone(String text) {
        assertThat(read(text).problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_A_BENCHMARK);
    }

    @Test
    void aByteOrderMarkIsReadOver() {
        assertThat(read("\uFEFF" + text("vllm.json")).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics", "requests"})
    void hostileDepthIsNamedWhetherItIsWantedOrNot(String member) {
        String text = "{\"" + member + "\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(read(text).problems()).extracting(Problem::code).containsExactly(ProblemCode.LIMIT_EXCEEDED);
    }

    @Test
    void largerFilesAreRefused() {
        assertThat(BenchmarkReader.read(new byte[(64 << 20) + 1], "large.json").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm.json", "guidellm.json", "aiperf.json"})
    void noPromptAnswerAddressOrKeyIsKept(String name) {
        assertThat(text(name)).contains("SECRET");
        assertThat(BenchmarkReader.read(bytes(name), name).toString()).doesNotContain("SECRET");
    }

    /** Wherever the text stops being JSON, what stands there is not repeated. */
    @ParameterizedTest
    @ValueSource(strings = {"vllm.json", "guidellm.json", "aiperf.json"})
    void noProblemRepeatsAPrompt(String name) {
        String text = text(name);
        for (int at = text.indexOf("SECRET"); at >= 0; at = text.indexOf("SECRET", at + 1)) {
            String broken = text.substring(0, at) + "\"" + text.substring(at);
            List<Problem> problems = read(broken).problems();

            assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.MALFORMED_TEXT);
            assertThat(problems.toString()).doesNotContain("SECRET");
        }
    }

    private static OptionalDouble some(double value) {
        return value == NONE ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Load load(double input, double output, double concurrency, double requests, double failed) {
        return new Load(some(input), some(output), some(concurrency), some(requests), some(failed));
    }

    private static Speed speed(double rate, double tpot, double ttft) {
        return new Speed(some(rate), some(tpot), some(ttft));
    }

    private static BenchmarkFile file(String name) {
        return BenchmarkReader.read(bytes(name), name).value().orElseThrow();
    }

    private static Outcome<BenchmarkFile> read(String text) {
        return BenchmarkReader.read(text.getBytes(StandardCharsets.UTF_8), "results.json");
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src", "test", "resources", "benchmarks", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
