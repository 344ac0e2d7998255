package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line on a system that speaks German: it answers in German, and its files are those of every system. */
class GermanCommandTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private Run run(String language, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = JavaProcess.of(Launcher.class, arguments).directory(folder.toFile());
        builder.command()
                .addAll(
                        builder.command().indexOf("-cp"),
                        List.of("-Duser.language=" + language, "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        Path out = folder.resolve(language + ".out");
        Path err = folder.resolve(language + ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exitCode = process.waitFor();
        return new Run(exitCode, Files.readString(out), Files.readString(err));
    }

    @Test
    void helpAndRefusalsAreInGerman() throws Exception {
        assertThat(run("de", "evaluate", "--help").out())
                .contains("Aufruf: fulcrum evaluate", "Optionen:", "Beispiele:");

        Run refused = run("de", "evaluate", "--set", "workload.tokensPerDay=-5", "preset:chat");
        Run english = run("en", "evaluate", "--set", "workload.tokensPerDay=-5", "preset:chat");

        assertThat(refused.exitCode()).isEqualTo(english.exitCode()).isNotZero();
        assertThat(refused.out()).contains("Token/Tag").doesNotContain("tokens/day");
        assertThat(english.out()).contains("tokens/day");
    }

    /** Members, numbers, codes and identifiers are for programs; sentences are for people. */
    @Test
    void resultsAreTheSameButForSentences() throws Exception {
        JsonNode german =
                MAPPER.readTree(run("de", "evaluate", "--flips", "preset:chat").out());
        JsonNode english =
                MAPPER.readTree(run("en", "evaluate", "--flips", "preset:chat").out());

        assertThat(withoutSentences(german))
                .isEqualTo(withoutSentences(english))
                .hasSizeGreaterThan(300);
        assertThat(german.toString()).contains("pro Monat").isNotEqualTo(english.toString());
    }

    @Test
    void tablesAndScenariosAreTheSameBytes() throws Exception {
        for (String language : List.of("de", "en")) {
            for (String table : List.of("curves", "bills", "outlook")) {
                Run written =
                        run(language, "export", "--table", table, "--csv", language + table + ".csv", "preset:chat");
                assertThat(written.exitCode()).as(written.out() + written.err()).isZero();
            }
        }
        for (String table : List.of("curves", "bills", "outlook")) {
            assertThat(folder.resolve("de" + table + ".csv"))
                    .hasSameBinaryContentAs(folder.resolve("en" + table + ".csv"));
        }
    }

    @Test
    void aBriefIsInGermanAndIsCheckedInEnglish() throws Exception {
        assertThat(run("de", "export", "--pdf", "plan.pdf", "--xlsx", "plan.xlsx", "preset:chat")
                        .exitCode())
                .isZero();

        try (PDDocument brief = Loader.loadPDF(folder.resolve("plan.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(brief).replaceAll("[\\h\\v]+", " "))
                    .contains("API mit offenem Modell", "8.170", "64 Mio. Token pro Tag")
                    .doesNotContain("Hosted open API", "$8,170");
        }
        Run checked = run("en", "verify", "plan.pdf", "plan.xlsx");
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out().lines()).hasSize(2).allMatch(line -> line.contains("\"same\": true"));
    }

    /** Every number, member and word without a space, by its place. */
    private static List<String> withoutSentences(JsonNode node) {
        List<String> found = new ArrayList<>();
        collect("", node, found);
        return found;
    }

    private static void collect(String place, JsonNode node, List<String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(place + "." + member.getKey(), member.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> collect(place + "[]", item, found));
        } else if (node.isNumber() || node.isBoolean()) {
            found.add(place + "=" + node);
        } else {
            found.add(place);
        }
    }
}
