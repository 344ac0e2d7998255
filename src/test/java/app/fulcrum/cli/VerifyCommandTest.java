package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.support.CarrierFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was exported is held against its own scenario again, through the program. */
class VerifyCommandTest {

    private static final String DAY = "2026-12-01";
    private static final Path BOOK = Path.of("pricing-data");
    private static final Pattern FIGURES =
            Pattern.compile(Pattern.quote(Kind.FIGURES.namespace()) + "\"[^>]*>([^<]*)<");

    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void export() {
        picture = exported("--png", "chart.png", "preset:chat");
    }

    private Path exported(String option, String name, String scenario) {
        Path file = folder.resolve(name);
        CommandRun run = CommandRun.of("export", "--book=" + BOOK, "--date", DAY, option, file.toString(), scenario);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return file;
    }

    private static CommandRun verify(Path book, String day, Path file) {
        CommandRun run = CommandRun.of("verify", "--book=" + book, "--on", day, file.toString());
        run.results().forEach(VerifyCommandTest::keepsToTheSchema);
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--png a.png", "--svg a.svg"})
    void withTheSameBookItComesToTheSame(String output) {
        String[] words = output.split(" ");
        CommandRun run = verify(BOOK, DAY, exported(words[0], words[1], "preset:article-row-2"));

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.result().get("same").booleanValue()).isTrue();
        assertThat(run.result().get("reproduced").booleanValue()).isTrue();
        assertThat(run.result().get("moved")).isEmpty();
        assertThat(run.result().get("results").intValue()).isGreaterThan(20);
    }

    /** Two prices change: what each result moved by is split over them, adds up, and names both prices. */
    @Test
    void whatMovedSinceIsSplitOverThePricesThatMoved() throws IOException {
        Path book = changedBook();

        CommandRun run = verify(book, DAY, picture);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.MOVED);
        JsonNode result = run.result();
        assertThat(result.get("same").booleanValue()).isFalse();
        assertThat(result.get("reproduced").booleanValue()).isTrue();
        JsonNode closed = moved(result, "usdPerMonth.closed-api");
        assertThat(closed.get("stated").doubleValue()).isEqualTo(now("preset:chat", BOOK), within(1e-9));
        assertThat(closed.get("now").doubleValue()).isEqualTo(now("preset:chat", book), within(1e-9));
        assertThat(closed.get("sentence").stringValue())
                .startsWith("Input price of the closed API, $2.00 → $3.00: +$1,6");
        JsonNode crossover = moved(result, "firstCrossover.closed-api.self-hosted");
        assertThat(crossover.get("causes")).hasSize(2);
        double sum = crossover
                .get("causes")
                .valueStream()
                .mapToDouble(cause -> cause.get("change").doubleValue())
                .sum();
        assertThat(sum)
                .isEqualTo(
                        crossover.get("now").doubleValue()
                                - crossover.get("stated").doubleValue(),
                        within(1.0));
        assertThat(result.get("moved")
                        .valueStream()
                        .map(each -> each.get("result").stringValue()))
                .doesNotContain("usdPerMonth.hosted-open-api");
        assertThat(result.get("moved").valueStream()).noneMatch(each -> each.has("rest"));
    }

    /** A fact of the price book that no input stands for: it moves results, and is told apart from inputs. */
    @Test
    void whatNoInputStandsForIsToldApart() throws IOException {
        Path book = copyOfTheBook();
        Path gpus = book.resolve("gpus.json");
        String text = Files.readString(gpus);
        Files.writeString(
                gpus,
                text.replace("\"memoryBandwidthBytesPerSecond\": 3350", "\"memoryBandwidthBytesPerSecond\": 6350"));

        JsonNode result = verify(book, DAY, picture).result();

        assertThat(result.get("same").booleanValue()).isFalse();
        assertThat(result.get("reproduced").booleanValue()).isFalse();
        assertThat(result.get("sentence").stringValue()).contains("explain only part of it");
        assertThat(result.get("moved").valueStream()).anyMatch(each -> each.has("rest"));
    }

    /** Results that were changed in the file are not what its scenario gives. */
    @Test
    void figuresThatWereChangedInTheFileAreFound() throws IOException {
        Path drawing = exported("--svg", "chart.svg", "preset:chat");
        String text = Files.readString(drawing);
        Matcher carried = FIGURES.matcher(text);
        assertThat(carried.find()).isTrue();
        String figures = new String(Base64.getMimeDecoder().decode(carried.group(1)), StandardCharsets.UTF_8);
        String cheaper =
                figures.replaceFirst("(\"usdPerMonth.closed-api\",\\s+\"value\": \\{\\s*\"number\": )\\d+", "$19");
        assertThat(cheaper).isNotEqualTo(figures);
        String packed = Base64.getEncoder().encodeToString(cheaper.getBytes(StandardCharsets.UTF_8));
        Files.writeString(drawing, text.replace(carried.group(1), packed));

        CommandRun run = verify(BOOK, DAY, drawing);

        assertThat(run.exitCode()).isEqualTo(ExitCode.MOVED);
        assertThat(run.result().get("reproduced").booleanValue()).isFalse();
        assertThat(run.result().get("sentence").stringValue()).contains("was changed after it was written");
    }

    /** A scenario states no results: whether it was edited with this price book is all there is to say. */
    @Test
    void aScenarioStatesNothing() throws IOException {
        Path plan = folder.resolve("plan.fulcrum.json");
        assertThat(CommandRun.of("migrate", "--book=" + BOOK, "--output", plan.toString(), picture.toString())
                        .exitCode())
                .isZero();

        CommandRun same = verify(BOOK, DAY, plan);
        CommandRun other = verify(changedBook(), DAY, plan);

        assertThat(same.exitCode()).isZero();
        assertThat(same.result().get("madeWith").isNull()).isTrue();
        assertThat(other.exitCode()).isEqualTo(ExitCode.MOVED);
        assertThat(other.result().get("sentence").stringValue()).startsWith("The file states no results");
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndTheOthersAreVerified() throws IOException {
        Path broken = folder.resolve("broken.png");
        byte[] sound = Files.readAllBytes(picture);
        Files.write(broken, Arrays.copyOf(sound, sound.length / 2));
        Path none = folder.resolve("none.pdf");
        Files.write(none, CarrierFiles.pdf());
        Path text = folder.resolve("text.svg");
        Files.write(text, CarrierFiles.svg(CarrierFiles.element(Kind.FIGURES, "{}".getBytes(StandardCharsets.UTF_8))));

        CommandRun run = CommandRun.of(
                "verify", "--book=" + BOOK, broken.toString(), none.toString(), text.toString(), picture.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.results()).hasSize(4);
        run.results().forEach(VerifyCommandTest::keepsToTheSchema);
        assertThat(run.results().stream()
                        .limit(3)
                        .map(result -> result.get("error").get("code").stringValue()))
                .containsExactly("DAMAGED_CARRIER", "NOTHING_ENCLOSED", "NOTHING_ENCLOSED");
        assertThat(run.results().getLast().has("reproduced")).isTrue();
    }

    private static JsonNode moved(JsonNode result, String name) {
        return result.get("moved")
                .valueStream()
                .filter(each -> each.get("result").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void keepsToTheSchema(JsonNode result) {
        assertThat(OutputSchemas.problems("verification", result)).isEmpty();
    }

    private static double now(String scenario, Path book) {
        return CommandRun.of("evaluate", "--book=" + book, "--date", DAY, "--set=pricesOn=2026-11-29", scenario)
                .result()
                .at("/options/closed-api/usdPerMonth/base")
                .doubleValue();
    }

    private Path changedBook() throws IOException {
        Path book = copyOfTheBook();
        Path offers = book.resolve("api-offers.json");
        String text = Files.readString(offers);
        int at = text.indexOf("\"id\": \"claude-sonnet-5-5\"");
        String old = "\"input\": 2, \"cacheRead\": 0.1,";
        assertThat(text.indexOf(old, at)).isPositive();
        Files.writeString(
                offers,
                text.substring(0, at)
                        + text.substring(at).replaceFirst(Pattern.quote(old), "\"input\": 3, \"cacheRead\": 0.1,"));
        Path gpus = book.resolve("gpu-offers.json");
        Files.writeString(gpus, Files.readString(gpus).replace("\"usdPerGpuHour\": 3.99", "\"usdPerGpuHour\": 1.2"));
        return book;
    }

    private Path copyOfTheBook() throws IOException {
        Path copy = Files.createTempDirectory(folder, "book");
        try (Stream<Path> files = Files.list(BOOK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
