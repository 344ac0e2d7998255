package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.text.ProblemSentences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceListCheckTest {

    private static final Path BOOK = Path.of("pricing-data");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path folder;

    @Test
    void theReportShowsOldAndNewSideBySide() throws IOException {
        Path list = file("""
            {"openai": {"models": {
              "gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}},
              "gpt-4o-mini": {"cost": {"input": 0.15, "output": 0.7}},
              "gpt|9\\u202e": {"cost": {"input": 1, "output": 2}, "limit": {"context": 1000}},
              "gpt-1": {"cost": {"input": 5000, "output": 2}},
              "gpt-0": {"cost": {"input": 0, "output": 0}}}}}
            """);

        String report = report(list);

        assertThat(report)
                .startsWith("# Price list against the price book\n\n- List: list.json, read as models.dev\n")
                .contains("| Same | 1 |\n| Differs | 1 |\n")
                .contains("| gpt-4o-mini | openai: gpt-4o-mini | output | 0.6 | 0.7 |\n")
                .contains("| gpt-4o | OpenAI GPT-4o |\n")
                .contains("| openai: gpt\\|9 | input 1, output 2 | 1000 |\n")
                .contains("| gpt-6-luna | openai: gpt-6-luna | – |\n")
                .contains("another unit? | 1 | openai: gpt-1 |\n")
                .contains("| no price | 1 | – |\n");
        assertThat(report(list)).isEqualTo(report);
    }

    @Test
    void whatCannotBeReadIsSaidInWords() throws IOException {
        Path cut = file("{\"openai\": {\"models\": {");

        assertThat(complaint(folder.resolve("nowhere.json"))).contains("nowhere.json", "it is not there");
        assertThat(complaint(folder)).contains("could not be read");
        assertThat(complaint(cut)).contains("list.json, line 1");
        assertThat(complaint(BOOK.resolve("gpus.json"))).contains("gpus.json", "none of the price lists");
    }

    @Test
    void whatWasNotNamedIsSaid() throws IOException {
        Path list = file("{\"openai\": {\"models\": {\"gpt-4o-mini\": {\"cost\": {\"input\": 1, \"output\": 2}}}}}");
        String report = folder.resolve("report.md").toString();

        assertThat(run("", report, "today")).contains("-Dlist=FILE");
        assertThat(run(list.toString(), report, "30.11.2026")).contains("“30.11.2026” is no day", "-Dday=");
        assertThat(folder.resolve("report.md")).doesNotExist();
        assertThat(run(list.toString(), report, "today")).isEqualToIgnoringNewLines(report);
        assertThat(folder.resolve("report.md")).exists();
    }

    @Test
    void theReportNeverReplacesWhatIsCompared() throws IOException {
        Path list = file("{\"openai\": {\"models\": {\"gpt-4o-mini\": {\"cost\": {\"input\": 1, \"output\": 2}}}}}");
        Path link = Files.createSymbolicLink(folder.resolve("report.md"), list);
        String before = Files.readString(list);

        for (Path report : List.of(list, folder.resolve("x/../list.json"), link, BOOK.resolve("gpus.json"))) {
            assertThat(run(list.toString(), report.toString(), "today")).contains("is part of what is compared");
        }
        assertThat(list).hasContent(before);
        assertThat(run(list.toString(), BOOK.resolve("gpus.json").toString(), "today"))
                .contains("-Dreport=FILE");
    }

    private static String run(String list, String report, String day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PriceListCheck.run(new PrintStream(out, true, StandardCharsets.UTF_8), BOOK.toString(), list, report, day);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("list.json"), text);
    }

    private static String report(Path list) {
        return PriceListCheck.report(BOOK, list, DAY).value().orElseThrow();
    }

    private static String complaint(Path list) {
        Outcome<String> outcome = PriceListCheck.report(BOOK, list, DAY);
        assertThat(outcome.value()).isEmpty();
        return ProblemSentences.printedLine(outcome.problems().getFirst());
    }
}
