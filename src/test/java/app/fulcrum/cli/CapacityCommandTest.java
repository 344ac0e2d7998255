package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.LineReader;
import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.ThroughputStudy;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.support.Books;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CapacityCommandTest {

    private static final String QUESTION =
            "{\"model\": \"llama-3.1-8b\", \"gpu\": \"H100-SXM\", \"inputTokens\": 1000, \"outputTokens\": 250}";

    private static final Percentage ONE_IN_A_BILLION = Percentage.withPercentage(1e-7);

    @Test
    void everyAnswerIsThatOfTheLayoutSearch() {
        PriceBook book = Books.bundled();
        SplittableRandom random = new SplittableRandom(20261122);
        List<Asked> asked =
                IntStream.range(0, 150).mapToObj(_ -> Asked.any(book, random)).toList();

        CommandRun run =
                CommandRun.withInput(asked.stream().map(Asked::line).collect(Collectors.joining("\n")), "capacity");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.results()).hasSameSizeAs(asked);
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).check(run.results().get(i));
        }
    }

    /** A question, and the same question asked of the model directly. */
    private record Asked(OpenModel model, LayoutQuery query) {

        static Asked any(PriceBook book, SplittableRandom random) {
            List<OpenModel> models = book.openModels().stream()
                    .filter(model -> model.architecture().isPresent())
                    .toList();
            OpenModel model = models.get(random.nextInt(models.size()));
            Deployment deployment = Deployment.of(
                    model.architecture().orElseThrow(),
                    book.gpus().get(random.nextInt(book.gpus().size())),
                    model.weights().orElseThrow().nativePrecision(),
                    KvPrecision.values()[random.nextInt(2)],
                    book.servingStacks().get(random.nextInt(book.servingStacks().size())),
                    book.throughput());
            RequestShape request = RequestShape.of(random.nextInt(20_000), random.nextInt(1, 4_000));
            LatencyLimits limits = random.nextBoolean()
                    ? LatencyLimits.perOutputToken(random.nextInt(5, 200) / 1e3)
                    : new LatencyLimits(OptionalDouble.empty(), OptionalDouble.of(random.nextInt(100, 9_000) / 1e3));
            LayoutQuery query = LayoutQuery.of(deployment, request, random.nextInt(1, 1_000), limits);
            return new Asked(model, query.withMostGpusPerReplica(most(deployment.gpu(), book)));
        }

        private static int most(Gpu gpu, PriceBook book) {
            return Machine.any(book).stream()
                    .filter(machine -> machine.gpu().equals(gpu))
                    .findFirst()
                    .orElseThrow()
                    .mostGpusPerReplica();
        }

        String line() {
            LatencyLimits limits = query.limits();
            String limit = limits.secondsPerOutputToken().isPresent()
                    ? "\"tpotLimitMs\": "
                            + Math.round(limits.secondsPerOutputToken().getAsDouble() * 1e3)
                    : "\"ttftLimitMs\": "
                            + Math.round(limits.secondsToFirstToken().getAsDouble() * 1e3);
            return """
                {"model": "%s", "gpu": "%s", "servingStack": "%s", "kvBytesPerElement": %d, "inputTokens": %s, "outputTokens": %s, \
                "maxSequences": %s, %s}\
                """.formatted(
                            model.id(),
                            query.deployment().gpu().id(),
                            query.deployment().engine().id(),
                            query.deployment().kvCache().bytesPerElement(),
                            query.request().inputTokens(),
                            query.request().outputTokens(),
                            query.maxSequences(),
                            limit);
        }

        void check(JsonNode answer) {
            assertThat(OutputSchemas.problems("capacity", answer))
                    .as(answer.toString())
                    .isEmpty();
            switch (LayoutSearch.search(query)) {
                case LayoutOutcome.Found found -> check(answer, found.bestPerGpu(OptionalDouble.empty()));
                case LayoutOutcome.NotRunnable _ ->
                    assertThat(answer.get("reason").stringValue()).isEqualTo("not-runnable");
                case LayoutOutcome.DoesNotFit _ ->
                    assertThat(answer.get("reason").stringValue()).isEqualTo("does-not-fit");
                case LayoutOutcome.LimitMissed miss -> {
                    assertThat(answer.get("reason").stringValue()).isEqualTo("latency-limit-missed");
                    check(answer.get("tpotMs"), miss.secondsPerOutputToken() * 1e3);
                }
            }
        }

        private static void check(JsonNode answer, LayoutCapacity best) {
            assertThat(answer.get("works").booleanValue()).isTrue();
            assertThat(answer.get("gpus").intValue()).isEqualTo(best.gpusPerReplica());
            var throughput = best.throughput();
            check(answer.at("/tokensPerSecond/output"), throughput.outputTokensPerSecond());
            check(answer.at("/tokensPerSecond/totalPerGpu"), best.totalTokensPerSecondPerGpu());
            check(
                    answer.at("/plannedTokensPerSecond/total"),
                    best.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty()));
            check(answer.get("sequences"), best.estimate().orElseThrow().sequences());
        }

        private static void check(JsonNode number, double expected) {
            assertThat(number.doubleValue()).isCloseTo(expected, ONE_IN_A_BILLION);
        }
    }

    @Test
    void publishedMeasurementsComeOutAsTheReferenceSays() {
        List<String> rows = ThroughputStudy.lines("throughput-calibration.csv");
        List<String> header = Arrays.asList(rows.getFirst().split(","));
        List<String[]> cells =
                rows.stream().skip(1).map(row -> row.split(",", header.size())).toList();
        String questions = cells.stream().map(row -> question(header, row)).collect(Collectors.joining("\n"));

        List<JsonNode> answers = CommandRun.withInput(questions, "capacity").results();

        assertThat(answers).hasSize(1_884);
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < answers.size(); i++) {
                double reference = Double.parseDouble(cells.get(i)[header.indexOf("referenceTokensPerSecond")]);
                all.assertThat(answers.get(i).at("/tokensPerSecond/output").doubleValue())
                        .as("row %s: %s", cells.get(i)[0], answers.get(i))
                        .isCloseTo(reference, ONE_IN_A_BILLION);
            }
        });
    }

    private static String question(List<String> header, String[] row) {
        String weights = row[header.indexOf("weightPrecision")].replace("fp16", "bf16");
        String layout = row[header.indexOf("expertParallelDataAttention")].equals("true") ? "expert" : "tensor";
        return """
            {"id": "%s", "model": "%s", "gpu": "%s", "servingStack": "%s", "gpus": %s, "layout": "%s", "weights": "%s", \
            "kvBytesPerElement": %s, "inputTokens": %s, "outputTokens": %s, "maxSequences": %s}\
            """.formatted(
                        row[0],
                        row[1].toLowerCase(Locale.ROOT),
                        row[2],
                        row[header.indexOf("engineKey")].replace("trtllm", "tensorrt-llm"),
                        row[3],
                        layout,
                        weights,
                        row[header.indexOf("kvBytesPerElement")],
                        row[header.indexOf("inputTokens")],
                        row[header.indexOf("outputTokens")],
                        row[header.indexOf("maxSequences")]);
    }

    @Test
    void aBadLineIsAnsweredWithItsNumberAndTheRestGoOn() {
        CommandRun run = CommandRun.withInput(
                String.join(
                        "\n", QUESTION, "", "{\"model\"", "[1]", QUESTION.replace("H100-SXM", "H100-SMX"), QUESTION),
                "capacity");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.results())
                .allSatisfy(result ->
                        assertThat(OutputSchemas.problems("capacity", result)).isEmpty());
        assertThat(run.results())
                .extracting(
                        result -> result.get("line").intValue(),
                        result -> result.at("/error/code").asString(""),
                        result -> result.at("/error/path").asString(""))
                .containsExactly(
                        tuple(1, "", ""),
                        tuple(3, "MALFORMED_TEXT", ""),
                        tuple(4, "WRONG_TYPE", ""),
                        tuple(5, "UNKNOWN_ID", "gpu"),
                        tuple(6, "", ""));
        assertThat(run.results().get(3).at("/error/message").stringValue()).contains("“H100-SXM”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "gpus": 0                       | gpus                     | OUT_OF_RANGE
        "gpus": 2.5                     | gpus                     | NOT_WHOLE
        "layout": "pipeline"            | layout                   | NOT_ONE_OF
        "weights": "fp16"               | weights                  | NOT_ONE_OF
        "kvBytesPerElement": 4          | kvBytesPerElement        | NOT_ONE_OF
        "maxSequences": 0               | maxSequences             | OUT_OF_RANGE
        "tpotLimitMs": "fast"           | tpotLimitMs              | WRONG_TYPE
        "cachedShareOfInput": 1.1       | cachedShareOfInput       | OUT_OF_RANGE
        "realisationFactor": 0          | realisationFactor        | OUT_OF_RANGE
        "genericBillionParameters": 70  | ''                       | CONTRADICTION
        "maxSequence": 8                | maxSequence              | UNKNOWN_MEMBER
        "gpu": "L4"                     | gpu                      | DUPLICATE_MEMBER
        """)
    void aWrongMemberIsNamed(String member, String path, String code) {
        CommandRun run = CommandRun.withInput(QUESTION.replace("}", ", " + member + "}"), "capacity");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
        assertThat(run.result().at("/error/path").stringValue()).isEqualTo(path);
    }

    @Test
    void aModelWithoutAPublishedShapeIsRefused() {
        String unknown = Books.bundled().openModels().stream()
                .filter(model -> model.architecture().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();

        CommandRun run = CommandRun.withInput(QUESTION.replace("llama-3.1-8b", unknown), "capacity");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("SHAPE_UNKNOWN");
        assertThat(run.result().at("/error/severity").stringValue()).isEqualTo("refusal");
        assertThat(run.result().at("/error/message").stringValue())
                .endsWith("is unknown. Enter a measured speed with its GPUs per replica, or choose another model.");
    }

    @Test
    void aModelWithoutAPublishedShapeIsNamedBesideWhatElseIsWrong() {
        CommandRun run = CommandRun.of("capacity", "--model=deepseek-v4.1-flash", "--gpu=H100", "--input-tokens=2000");

        assertThat(run.result().get("problems").values())
                .extracting(problem -> problem.get("code").stringValue())
                .contains("SHAPE_UNKNOWN", "UNKNOWN_ID", "MISSING_MEMBER");
    }

    @Test
    void aShapeWrittenOutAnswersAsTheModelOfThatShape() {
        String shape = """
            {"totalParameters": 8029995008, "activeMatmulParameters": 7504658432, "layers": 32, "hiddenSize": 4096, \
            "attention": {"heads": 32, "kvHeads": 8, "headDimension": 128, "fullLayers": 32}}\
            """;

        CommandRun written = CommandRun.withInput(
                QUESTION.replace("\"model\": \"llama-3.1-8b\"", "\"architecture\": " + shape), "capacity");
        CommandRun named = CommandRun.withInput(QUESTION, "capacity");

        assertThat(written.result().get("tokensPerSecond"))
                .isEqualTo(named.result().get("tokensPerSecond"));
        assertThat(written.result().get("doubts").toString()).isEqualTo("[\"model\"]");
    }

    @Test
    void optionsAskWhatALineAsks() {
        CommandRun options = CommandRun.of(
                "capacity", "--model=llama-3.1-8b", "--gpu=H100-SXM", "--input-tokens=1000", "--output-tokens=250");
        CommandRun line = CommandRun.withInput(QUESTION, "capacity");

        assertThat(options.exitCode()).isZero();
        assertThat(line.out()).isEqualTo(options.out().replaceFirst("\\{", "{\"line\": 1, "));
    }

    @Test
    void everyOptionIsAMemberOfTheQuestion() {
        CommandRun run = CommandRun.of(
                "capacity",
                "--size=32",
                "--gpu=H200-SXM",
                "--gpus=2",
                "--layout=tensor",
                "--weights=fp8",
                "--kv-bytes=1",
                "--input-tokens=4000",
                "--output-tokens=300",
                "--cached=0.5",
                "--max-sequences=64",
                "--tpot=50",
                "--ttft=2000",
                "--realization=0.5");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode answer = run.result();
        assertThat(OutputSchemas.problems("capacity", answer)).isEmpty();
        assertThat(answer.get("model").stringValue()).isEqualTo("generic 32B");
        assertThat(answer.get("gpus").intValue()).isEqualTo(2);
        assertThat(answer.get("realisationFactor").doubleValue()).isEqualTo(0.5);
        assertThat(answer.get("tpotMs").doubleValue()).isLessThanOrEqualTo(50 * (1 + 1e-9));
        assertThat(answer.get("doubts").toString()).contains("generic-shape");
    }

    @Test
    void aWrongOptionValueIsRefusedInTheSameWords() {
        CommandRun run = CommandRun.of(
                "capacity", "--model=llama-3.1-8b", "--gpu=H100-SXM", "--input-tokens=many", "--output-tokens=250");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.result().at("/error/message").stringValue())
                .contains("a number")
                .contains("“many”");
        assertThat(run.result().at("/error/column").isMissingNode()).isTrue();
    }

    @Test
    void prettyAnswersSayTheSame() {
        CommandRun pretty = CommandRun.withInput(QUESTION, "capacity", "--pretty");

        assertThat(pretty.out().lines().count()).isGreaterThan(40);
        assertThat(pretty.result())
                .isEqualTo(CommandRun.withInput(QUESTION, "capacity").result());
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(CommandRun.withInput("\n \r\n\n", "capacity")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void aLineOfAnyLengthIsRefusedAndTheNextIsAnswered() {
        String endless = "{\"id\": \"" + "x".repeat(LineReader.LONGEST_LINE + 10) + "\"}";

        CommandRun run = CommandRun.withInput(endless + "\n" + QUESTION, "capacity");

        assertThat(run.results()).hasSize(2);
        assertThat(run.results().get(0).at("/error/code").stringValue()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(run.results().get(1).get("line").intValue()).isEqualTo(2);
        assertThat(run.results().get(1).has("works")).isTrue();
    }

    @Test
    void answersKeepTheOrderOfManyLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            lines.add(i % 7 == 0 ? "nonsense" : QUESTION.replace("{", "{\"id\": \"q" + i + "\", "));
        }

        List<JsonNode> answers =
                CommandRun.withInput(String.join("\n", lines), "capacity").results();

        assertThat(answers).hasSize(3_000);
        for (int i = 1; i <= 3_000; i++) {
            JsonNode answer = answers.get(i - 1);
            assertThat(answer.get("line").intValue()).isEqualTo(i);
            assertThat(answer.path("id").asString("")).isEqualTo(i % 7 == 0 ? "" : "q" + i);
        }
    }
}
