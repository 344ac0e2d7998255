package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.support.Books;
import app.fulcrum.support.CsvText;
import app.fulcrum.support.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The table of models, GPUs and precisions, held against the command's own answers and a count by hand. */
class CapacityTableTest {

    private static final String[] WORKLOAD = {
        "--input-tokens", "2000", "--output-tokens", "500", "--tpot", "50", "--date", "2026-11-29"
    };
    private static final double SECONDS_PER_DAY = 86_400;

    private static CommandRun run(String... more) {
        return CommandRun.of(Stream.of(new String[] {"capacity", "--table"}, WORKLOAD, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private static List<Map<String, String>> rows(String... more) {
        CommandRun run = run(more);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return CsvText.rows(run.out());
    }

    @Test
    void everyModelOfKnownShapeStandsOnEveryGpuInTheOrderOfThePriceBook() {
        List<String> expected = Books.bundled().openModels().stream()
                .filter(model -> model.architecture().isPresent())
                .flatMap(model -> Books.bundled().gpus().stream().map(gpu -> model.id() + " " + gpu.id()))
                .toList();

        assertThat(rows().stream()
                        .map(row -> row.get("model") + " " + row.get("gpu"))
                        .distinct())
                .containsExactlyElementsOf(expected);
    }

    /** Released first; FP4 only where a GPU computes in it; MXFP4 is nobody's target. */
    @Test
    void precisionsAreTheOneReleasedAndThoseBelowThatMakeSense() {
        assertThat(weights("llama-3.3-70b", "H100-SXM")).containsExactly("bf16", "fp8", "int4");
        assertThat(weights("llama-3.3-70b", "B200-SXM")).containsExactly("bf16", "fp8", "fp4", "int4");
        assertThat(weights("deepseek-v3", "B200-SXM")).containsExactly("fp8", "fp4", "int4");
        assertThat(weights("gpt-oss-120b", "B200-SXM")).containsExactly("mxfp4");
    }

    private static List<String> weights(String model, String gpu) {
        return rows("--model", model, "--gpu", gpu).stream()
                .map(row -> row.get("weights"))
                .toList();
    }

    @Test
    void everyLineSaysWhatTheCommandAnswersToTheSameQuestion() {
        Seeded.forEach(20_261_201, 1, random -> {
            List<Map<String, String>> rows = sample(rows(), 600, random);
            String questions = String.join(
                    "\n", rows.stream().map(CapacityTableTest::question).toList());

            List<JsonNode> answers = CommandRun.withInput(questions, "capacity").results();

            for (int i = 0; i < rows.size(); i++) {
                check(rows.get(i), answers.get(i));
            }
        });
    }

    private static List<Map<String, String>> sample(
            List<Map<String, String>> rows, int count, SplittableRandom random) {
        List<Map<String, String>> sample = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sample.add(rows.get(random.nextInt(rows.size())));
        }
        return sample;
    }

    private static String question(Map<String, String> row) {
        return """
            {"model": "%s", "gpu": "%s", "weights": "%s", "inputTokens": 2000, "outputTokens": 500, "tpotLimitMs": 50}\
            """.formatted(row.get("model"), row.get("gpu"), row.get("weights"));
    }

    private static void check(Map<String, String> row, JsonNode answer) {
        assertThat(row.get("requestTooLong")).isEqualTo(String.valueOf(answer.has("problems")));
        if (answer.get("works").booleanValue()) {
            assertThat(row).containsEntry("outcome", "works");
            assertThat(row.get("gpusPerReplica")).isEqualTo(answer.get("gpus").asString());
            assertThat(row.get("layout")).isEqualTo(answer.get("layout").stringValue());
            same(row, "sequences", answer.at("/sequences"));
            same(row, "tpotMs", answer.at("/tpotMs"));
            same(row, "ttftMs", answer.at("/ttftMs"));
            same(row, "totalTokensPerSecond", answer.at("/tokensPerSecond/total"));
            same(row, "outputTokensPerSecond", answer.at("/tokensPerSecond/output"));
            same(row, "plannedTotalTokensPerSecond", answer.at("/plannedTokensPerSecond/total"));
            same(row, "plannedOutputTokensPerSecond", answer.at("/plannedTokensPerSecond/output"));
            same(row, "highOutputTokensPerSecond", answer.at("/band/outputTokensPerSecond/high"));
            assertThat(number(row, "lowOutputTokensPerSecond"))
                    .isCloseTo(
                            Math.min(
                                    number(row, "plannedOutputTokensPerSecond"),
                                    answer.at("/band/outputTokensPerSecond/low").doubleValue()),
                            within(1e-6));
            assertThat(row.get("class")).isEqualTo(answer.at("/band/class").stringValue());
            assertThat(row.get("mixtureOfExperts"))
                    .isEqualTo(answer.at("/band/mixtureOfExperts").asString());
            assertThat(row.get("doubts"))
                    .isEqualTo(String.join(
                            " ",
                            answer.get("doubts")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        } else {
            assertThat(row.get("outcome")).isEqualTo(answer.get("reason").stringValue());
            assertThat(row.get("gpusPerReplica"))
                    .isEqualTo(answer.at("/closest/gpus").asString());
            assertThat(row).containsEntry("totalTokensPerSecond", "").containsEntry("plannedUsdPerMillionTokens", "");
        }
    }

    private static void same(Map<String, String> row, String column, JsonNode expected) {
        assertThat(number(row, column)).as(column + " of " + row).isEqualTo(expected.doubleValue());
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** The rent of a long row of replicas placed server by server, on every offer that somebody sells that day. */
    @Test
    void theRentIsThatOfTheCheapestOfferForManyReplicas() {
        Seeded.forEach(20_261_202, 1, random -> {
            for (Map<String, String> row : sample(rows(), 300, random)) {
                OptionalDouble usdPerReplicaHour = row.get("outcome").equals("works")
                        ? cheapestByHand(row.get("gpu"), Integer.parseInt(row.get("gpusPerReplica")))
                        : OptionalDouble.empty();
                if (usdPerReplicaHour.isEmpty()) {
                    assertThat(row).containsEntry("offer", "").containsEntry("usdPerGpuHour", "");
                } else {
                    double perHour = usdPerReplicaHour.getAsDouble();
                    money(row, "plannedUsdPerMillionTokens", perHour, "plannedTotalTokensPerSecond");
                    money(row, "lowUsdPerMillionTokens", perHour, "highTotalTokensPerSecond");
                    money(row, "highUsdPerMillionTokens", perHour, "lowTotalTokensPerSecond");
                }
            }
        });
    }

    private static void money(Map<String, String> row, String column, double usdPerHour, String rate) {
        double millionsPerHour = number(row, rate) * 3_600 / 1e6;
        assertThat(number(row, column)).as(column + " of " + row).isCloseTo(usdPerHour / millionsPerHour, within(1e-9));
    }

    private static OptionalDouble cheapestByHand(String gpuId, int gpusPerReplica) {
        return Books.bundled().gpuOffers().stream()
                .filter(offer -> offer.gpuId().equals(gpuId))
                .filter(offer ->
                        offer.terms() != GpuOffer.Terms.REPORTED && offer.terms() != GpuOffer.Terms.MARKET_INDEX)
                .filter(offer -> offer.life().end().stream()
                        .noneMatch(end -> end.lastDay().isBefore(LocalDate.of(2026, 11, 29))))
                .flatMapToDouble(offer -> usdPerReplicaHour(offer, gpusPerReplica).stream())
                .min();
    }

    /** Buys machines until 840 replicas have room, a number every layout of a server divides. */
    private static OptionalDouble usdPerReplicaHour(GpuOffer offer, int gpusPerReplica) {
        int machine = offer.gpusPerInstance().orElse(1);
        int link = offer.gpusOnFastLink().orElse(Math.max(8, machine));
        if (gpusPerReplica > link && !offer.serversCanBeJoined()) {
            return OptionalDouble.empty();
        }
        int replicas = 840;
        int bought = 0;
        int placed = 0;
        while (placed < replicas) {
            int group = machine == link && gpusPerReplica <= link ? link : 0;
            if (group > 0) {
                bought += group;
                placed += group / gpusPerReplica;
            } else {
                int unit = gpusPerReplica > link ? link : machine;
                int gpus = 0;
                while (gpus < gpusPerReplica) {
                    gpus += unit;
                }
                bought += gpus;
                placed++;
            }
        }
        return OptionalDouble.of(offer.usdPerGpuHour() * bought / placed);
    }

    /** One seller is dear, a cheaper one comes later, and the cheapest has gone. */
    @Test
    void onlyWhatIsSoldAtAPriceOfTheDayCounts(@TempDir Path folder) throws IOException {
        Path book = copyOfTheBook(folder);
        Path offers = book.resolve("gpu-offers.json");
        String written = Files.readString(offers);
        String made = """
            {"id": "%s", "gpuId": "H20", "provider": "Somebody", "terms": "on-demand", "usdPerGpuHour": %s, %s
             "source": {"title": "A quote", "asOf": "2026-11-20"}, "confidence": "low"}\
            """;
        String some = String.join(
                ",\n",
                made.formatted("dear", "9", ""),
                made.formatted("later", "2", "\"validFrom\": \"2026-12-05\","),
                made.formatted("gone", "1", "\"validUntil\": \"2026-11-28\","));
        Files.writeString(offers, written.replaceFirst("\"records\": \\[", "$0\n" + some + ","));

        assertThat(offered(book, "2026-11-28")).isEqualTo("gone");
        assertThat(offered(book, "2026-11-29")).isEqualTo("dear");
        assertThat(offered(book, "2026-12-05")).isEqualTo("later");
    }

    private static String offered(Path book, String day) {
        CommandRun run = CommandRun.of(
                "capacity",
                "--table",
                "--book",
                book.toString(),
                "--gpu",
                "H20",
                "--model",
                "qwen3-8b",
                "--date",
                day,
                "--input-tokens",
                "2000",
                "--output-tokens",
                "500");
        assertThat(run.err()).isEmpty();
        return CsvText.rows(run.out()).getFirst().get("offer");
    }

    private static Path copyOfTheBook(Path folder) throws IOException {
        Path book = folder.resolve("book");
        Files.createDirectories(book);
        try (Stream<Path> files = Files.list(Path.of("pricing-data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, book.resolve(file.getFileName()));
            }
        }
        return book;
    }

    @Test
    void gpusNeededServeTheVolumeAtItsPeakAndNoFewerDo() {
        double tokensPerDay = 3e9;
        double peak = 2.5;
        for (Map<String, String> row : rows("--model", "gpt-oss-120b", "--tokens-per-day", "3e9", "--peak", "2.5")) {
            if (row.get("outcome").equals("works")) {
                double perReplica = number(row, "plannedTotalTokensPerSecond");
                double replicas = number(row, "replicasNeeded");
                double peakRate = tokensPerDay / SECONDS_PER_DAY * peak;
                assertThat(replicas * perReplica).as(row.toString()).isGreaterThanOrEqualTo(peakRate * (1 - 1e-12));
                assertThat((replicas - 1) * perReplica).as(row.toString()).isLessThan(peakRate);
                assertThat(number(row, "gpusNeeded")).isEqualTo(replicas * number(row, "gpusPerReplica"));
                if (!row.get("offer").isEmpty()) {
                    assertThat(number(row, "gpusBilled")).isGreaterThanOrEqualTo(number(row, "gpusNeeded"));
                }
            }
        }
    }

    @Test
    void withoutAVolumeNoGpusAreCounted() {
        assertThat(rows("--model", "gpt-oss-120b"))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("replicasNeeded", "")
                        .containsEntry("gpusNeeded", "")
                        .containsEntry("gpusBilled", ""));
    }

    @Test
    void filtersLeaveLinesOutAndChangeNone() {
        List<Map<String, String>> all = rows();
        List<Map<String, String>> some = rows(
                "--model", "qwen3-32b", "--model", "gpt-oss-20b", "--gpu", "L40S", "--gpu", "L4", "--weights", "fp8");

        assertThat(some)
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(row -> List.of("qwen3-32b", "gpt-oss-20b").contains(row.get("model")))
                        .filter(row -> List.of("L40S", "L4").contains(row.get("gpu")))
                        .filter(row -> row.get("weights").equals("fp8"))
                        .toList());
    }

    @Test
    void otherOptionsOfAQuestionCountToo() {
        Map<String, String> usual =
                rows("--model", "qwen3-235b-a22b", "--gpu", "H200-SXM").getFirst();
        Map<String, String> asked = rows(
                        "--model",
                        "qwen3-235b-a22b",
                        "--gpu",
                        "H200-SXM",
                        "--gpus",
                        "8",
                        "--layout",
                        "expert",
                        "--kv-bytes",
                        "1",
                        "--cached",
                        "0.5",
                        "--max-sequences",
                        "64",
                        "--realization",
                        "0.5",
                        "--ttft",
                        "5000",
                        "--stack",
                        "sglang")
                .getFirst();

        assertThat(asked).containsEntry("gpusPerReplica", "8").containsEntry("layout", "expert");
        assertThat(number(asked, "sequences")).isLessThanOrEqualTo(64);
        assertThat(number(asked, "plannedTotalTokensPerSecond")).isEqualTo(number(asked, "totalTokensPerSecond") * 0.5);
        assertThat(asked).isNotEqualTo(usual);
    }

    @Test
    void aRequestLongerThanAModelTakesIsSaid() {
        List<Map<String, String>> rows = CsvText.rows(CommandRun.of(
                        "capacity", "--table", "--input-tokens", "60000", "--output-tokens", "100", "--gpu", "H200-SXM")
                .out());

        for (Map<String, String> row : rows) {
            OpenModel model = Books.bundled().openModel(row.get("model")).orElseThrow();
            boolean isTooLong = model.contextTokens().orElse(Long.MAX_VALUE) < 60_100;
            assertThat(row).containsEntry("requestTooLong", String.valueOf(isTooLong));
        }
        assertThat(rows).anyMatch(row -> row.get("requestTooLong").equals("true"));
    }

    @Test
    void namesThatNeedQuotesHaveThem(@TempDir Path folder) throws IOException {
        Path book = copyOfTheBook(folder);
        Path models = book.resolve("open-models.json");
        String written = Files.readString(models);
        assertThat(written).contains("\"id\": \"qwen3-8b\"");
        Files.writeString(models, written.replace("\"id\": \"qwen3-8b\"", "\"id\": \"a, \\\"b\\\"\\u001b\""));

        CommandRun run = run("--book", book.toString(), "--gpu", "L40S");

        assertThat(run.out()).contains("\"a, \"\"b\"\"\",L40S,bf16,").doesNotContain("\u001b");
        assertThat(CsvText.rows(run.out())).anyMatch(row -> row.get("model").equals("a, \"b\""));
    }

    @ParameterizedTest
    @CsvSource({
        "--peak 3, --tokens-per-day",
        "--size 70, --size",
        "--measured 16:760, --measured",
        "--pretty, --pretty",
    })
    void whatHasNoEffectOnATableIsRefused(String options, String named) {
        CommandRun run = run(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "--tokens-per-day 1e9, --table",
        "--peak 3, --table",
        "--date 2026-11-29, --table",
        "--model a --model b, --model",
        "--gpu a --gpu b, --gpu",
    })
    void whatOnlyATableTakesIsRefusedWithoutOne(String options, String named) {
        CommandRun run = CommandRun.of(("capacity " + options).split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "--model lama-3.3-70b, UNKNOWN_ID, --model",
        "--gpu H100, UNKNOWN_ID, --gpu",
        "--model deepseek-v4.1-flash, SHAPE_UNKNOWN, --model",
        "--weights fp9, NOT_ONE_OF, --weights",
        "--tokens-per-day 0, OUT_OF_RANGE, --tokens-per-day",
        "--stack nobody, UNKNOWN_ID, --stack",
    })
    void aWrongQuestionIsRefusedWhole(String options, String code, String named) {
        CommandRun run = run(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
        assertThat(run.result().at("/error/path").stringValue()).isEqualTo(named);
    }

    @Test
    void noMeasurementIsAskedForWhereATableTakesNone() {
        JsonNode error = run("--model", "deepseek-v4.1-flash").result().get("error");

        assertThat(error.get("severity").stringValue()).isEqualTo("refusal");
        assertThat(error.get("message").stringValue()).endsWith("so its speed is unknown. Choose another model.");
    }

    @Test
    void anEmptyTableIsSaidToBeOne() {
        CommandRun run = run("--model", "gpt-oss-120b", "--weights", "bf16");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("no line");
        assertThat(CsvText.rows(run.out())).isEmpty();
    }
}
