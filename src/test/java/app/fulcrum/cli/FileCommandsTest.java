package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validate, migrate, diff and export. */
class FileCommandsTest {

    private static final String CHAT =
            Path.of("pricing-data", "presets", "chat.fulcrum.json").toString();

    @TempDir
    private Path folder;

    private Path copyOfChat(String name, String... replaced) throws IOException {
        String text = Files.readString(Path.of(CHAT));
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(text).contains(replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode keepsTo(String schema, JsonNode result) {
        assertThat(OutputSchemas.problems(schema, result)).as(result.toString()).isEmpty();
        return result;
    }

    @Test
    void validateTellsSoundFilesFromOthers() throws IOException {
        Path bad = copyOfChat("bad.fulcrum.json", "\"peakToAverage\"", "\"peakToAverag\"");
        Path later = copyOfChat("later.fulcrum.json", "\"schemaMinor\": 0", "\"schemaMinor\": 7");

        CommandRun run = CommandRun.of("validate", CHAT, bad.toString(), later.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEmpty();
        run.results().forEach(result -> keepsTo("validation", result));
        assertThat(run.results())
                .extracting(result -> result.get("valid").booleanValue())
                .containsExactly(true, false, true);
        assertThat(run.results().get(0).get("format").stringValue()).isEqualTo("2.0");
        assertThat(run.results().get(1).at("/error/path").stringValue()).contains("peakToAverag");
        assertThat(run.results().get(2).get("format").stringValue()).isEqualTo("2.7");
        assertThat(run.results().get(2).at("/warnings/0/code").stringValue()).isEqualTo("UNKNOWN_MEMBERS_KEPT");
    }

    @Test
    void migrateLeavesAFileOfThePresentFormatAlone() throws IOException {
        Path file = copyOfChat("plan.fulcrum.json", "{\n", "{\n\n");
        byte[] before = Files.readAllBytes(file);

        CommandRun run = CommandRun.of("migrate", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(keepsTo("migration", run.result()).get("written").isNull()).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void migrateKeepsWhatALaterMinorVersionWrote() throws IOException {
        Path file = copyOfChat(
                "later.fulcrum.json",
                "\"schemaMinor\": 0",
                "\"schemaMinor\": 7",
                "\"notes\":",
                "\"mood\": \"good\",\n  \"notes\":");
        Path target = folder.resolve("out.fulcrum.json");

        CommandRun run = CommandRun.of("migrate", "--output", target.toString(), file.toString());

        assertThat(run.exitCode()).isZero();
        JsonNode result = keepsTo("migration", run.result());
        assertThat(result.get("written").stringValue()).isEqualTo(target.toString());
        assertThat(result.get("to").stringValue()).isEqualTo("2.7");
        assertThat(Files.readString(target)).contains("\"mood\": \"good\"").contains("\"schemaMinor\": 7");
    }

    @Test
    void migrateRefusesALaterMajorVersionAndWritesNothing() throws IOException {
        Path file = copyOfChat("future.fulcrum.json", "\"schemaMajor\": 2", "\"schemaMajor\": 9");
        byte[] before = Files.readAllBytes(file);

        CommandRun run = CommandRun.of("migrate", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(keepsTo("migration", run.result()).at("/error/code").stringValue())
                .isEqualTo("NEWER_FORMAT_NOT_SAVED");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void migrateWritesManyFilesIntoAFolderOnly() throws IOException {
        Path one = copyOfChat("one.fulcrum.json");
        Path other = copyOfChat("other.fulcrum.json");
        Path target = Files.createDirectory(folder.resolve("migrated"));

        CommandRun wrong = CommandRun.of("migrate", "--output", CHAT, one.toString(), other.toString());
        CommandRun run = CommandRun.of("migrate", "--output", target.toString(), one.toString(), other.toString());

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.out()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(target.resolve("one.fulcrum.json")).exists();
        assertThat(target.resolve("other.fulcrum.json")).exists();
    }

    @Test
    void diffNamesWhatDiffersWhatMovesAndWhy() throws IOException {
        Path dearer = copyOfChat(
                "dearer.fulcrum.json", "64000000", "6400000000", "\"name\": \"Support", "\"name\": \"Big support");

        CommandRun run = CommandRun.of("diff", "--set=closed-api.engineers=0.5", CHAT, dearer.toString());

        assertThat(run.exitCode()).isZero();
        JsonNode result = keepsTo("comparison", run.result());
        assertThat(result.get("same").booleanValue()).isFalse();
        assertThat(result.get("differences"))
                .extracting(difference -> difference.get("path").stringValue())
                .containsExactly("name", "assumptions.workload.tokensPerDay");
        assertThat(result.at("/differences/0/moves")).isEmpty();
        JsonNode verdict = result("verdict", result);
        assertThat(verdict.get("from").stringValue()).isEqualTo("hosted-open-api");
        assertThat(verdict.get("to").stringValue()).isEqualTo("self-hosted");
        JsonNode cost = result("usdPerMonth.closed-api", result);
        assertThat(cost.at("/causes/0/paths/0").stringValue()).isEqualTo("assumptions.workload.tokensPerDay");
        assertThat(cost.at("/causes/0/change").doubleValue())
                .isEqualTo(cost.get("change").doubleValue(), within(1e-6));
    }

    @Test
    void theChangesOfCausesAddUpAndTheStrongestComesFirst() {
        JsonNode result = keepsTo(
                "comparison",
                CommandRun.of("diff", "preset:article-row-2", "preset:article-row-2-today")
                        .result());

        assertThat(result.get("results")).allSatisfy(moved -> {
            double sum = moved.at("/others/change").asDouble(0);
            double last = Double.POSITIVE_INFINITY;
            for (JsonNode cause : moved.get("causes")) {
                double strength =
                        cause.has("change") ? Math.abs(cause.get("change").doubleValue()) : Double.POSITIVE_INFINITY;
                assertThat(strength).isLessThanOrEqualTo(last);
                last = strength;
                sum += cause.has("change") ? cause.get("change").doubleValue() : 0;
            }
            if (moved.has("change")) {
                double change = moved.get("change").doubleValue();
                assertThat(sum).isCloseTo(change, within(1e-9 * Math.abs(change)));
                assertThat(change)
                        .isEqualTo(moved.get("to").doubleValue()
                                - moved.get("from").doubleValue());
            }
        });
        assertThat(result.get("results")).isNotEmpty();
    }

    @Test
    void diffOfAFileWithItselfFindsNothing() {
        JsonNode result =
                keepsTo("comparison", CommandRun.of("diff", CHAT, CHAT).result());

        assertThat(result.get("same").booleanValue()).isTrue();
        assertThat(result.get("differences")).isEmpty();
        assertThat(result.get("results")).isEmpty();
    }

    @Test
    void diffNamesTheFileItCannotRead() {
        CommandRun run = CommandRun.of("diff", CHAT, "none.fulcrum.json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(keepsTo("comparison", run.result()).get("file").stringValue())
                .isEqualTo("none.fulcrum.json");
    }

    private static JsonNode result(String name, JsonNode comparison) {
        for (JsonNode result : comparison.get("results")) {
            if (result.get("result").stringValue().equals(name)) {
                return result;
            }
        }
        throw new AssertionError(name + " has not moved: " + comparison);
    }

    @Test
    void exportWritesThePictureAndTheCurves() throws IOException {
        Path png = folder.resolve("chart.png");
        Path csv = folder.resolve("curves.csv");
        Path json = folder.resolve("curves.json");

        CommandRun run = CommandRun.of("export", "--png=" + png, "--csv=" + csv, "--json=" + json, CHAT);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(keepsTo("export", run.result()).get("written"))
                .extracting(JsonNode::stringValue)
                .containsExactly(png.toString(), csv.toString(), json.toString());
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isGreaterThanOrEqualTo(2_400);
        JsonNode curves = keepsTo("curves", new JsonMapper().readTree(json.toFile()));
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows.getFirst()).isEqualTo("option,tokensPerDay,usdPerMonth,lowUsdPerMonth,highUsdPerMonth");
        assertThat(rows).hasSize(1 + curves.get("points").size());
        JsonNode first = curves.at("/points/0");
        assertThat(rows.get(1))
                .startsWith(first.get("option").stringValue() + ","
                        + first.get("tokensPerDay").longValue() + ",");
    }

    @Test
    void exportRefusesAPlaceItCannotWriteTo() {
        CommandRun run = CommandRun.of("export", "--csv=" + folder, CHAT);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("it is a folder");
    }

    @Test
    void exportWithNothingToWriteIsAWrongCommandLine() {
        CommandRun run = CommandRun.of("export", CHAT);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--png");
    }
}
