package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tables and summaries of a scenario, through the program. */
class ExportedTablesTest {

    private static final String SCENARIO = "preset:chat";
    private static final String VARIANTS = "src/test/resources/scenarios/golden/v2.4/variants.fulcrum.json";
    private static final String DAY = "--date=2026-12-01";

    @TempDir
    private Path folder;

    private Path export(String... options) {
        Path file = folder.resolve("out");
        List<String> words = new ArrayList<>(List.of("export", DAY, "--force", SCENARIO));
        words.addAll(List.of(options));
        words.add(file.toString());
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return file;
    }

    private static JsonNode evaluated(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, DAY, SCENARIO));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new)).result();
    }

    @Test
    void billsAddUpToWhatIsEvaluated() throws IOException {
        List<Map<String, String>> rows = CsvText.rows(Files.readString(export("--table", "bills", "--csv")));

        JsonNode options = evaluated("evaluate").get("options");
        for (String option : options.propertyNames()) {
            JsonNode cost = options.get(option).get("usdPerMonth");
            Map<String, String> total = rows.stream()
                    .filter(row ->
                            row.get("option").equals(option) && row.get("line").equals("total"))
                    .findFirst()
                    .orElseThrow();
            assertThat(number(total, "usdPerMonth")).isEqualTo(cost.get("base").doubleValue());
            assertThat(number(total, "lowUsdPerMonth"))
                    .isEqualTo(cost.get("low").doubleValue());
            assertThat(number(total, "highUsdPerMonth"))
                    .isEqualTo(cost.get("high").doubleValue());
            double sum = rows.stream()
                    .filter(row ->
                            row.get("option").equals(option) && !row.get("line").equals("total"))
                    .mapToDouble(row -> number(row, "usdPerMonth"))
                    .sum();
            assertThat(sum).isEqualTo(number(total, "usdPerMonth"), within(1e-9 * sum));
        }
    }

    @Test
    void theOutlookIsThatOfTheCommand() throws IOException {
        List<Map<String, String>> rows = CsvText.rows(Files.readString(export("--table", "outlook", "--csv")));

        JsonNode alternatives = evaluated("outlook").get("alternatives");
        int row = 0;
        for (JsonNode alternative : alternatives) {
            for (int month = 0; month < alternative.get("lasts").intValue(); month++, row++) {
                Map<String, String> each = rows.get(row);
                assertThat(each.get("option")).isEqualTo(alternative.get("id").stringValue());
                assertThat(number(each, "month")).isEqualTo(month + 1);
                for (String figure : List.of("costUsd", "cashUsd", "runningUsd", "investedUsd", "gpus")) {
                    assertThat(number(each, figure))
                            .isEqualTo(alternative.get(figure).get(month).doubleValue());
                }
                assertThat(number(each, "cumulativeCashUsd"))
                        .isEqualTo(alternative.get("cumulativeUsd").get(month).doubleValue());
            }
        }
        assertThat(rows).hasSize(row);
        assertThat(rows.getFirst().get("from")).isEqualTo("2026-12-01");
        assertThat(rows.get(1).get("from")).isEqualTo("2027-01-01");
    }

    /** Base and variants as "fulcrum compare" holds them against each other. */
    @Test
    void theComparisonIsThatOfTheCommand() throws IOException {
        Path file = folder.resolve("out.csv");
        CommandRun run = CommandRun.of("export", DAY, "--table", "comparison", "--csv", file.toString(), VARIANTS);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.result().toString()).doesNotContain("VARIANTS_LEFT_OUT");
        List<Map<String, String>> rows = CsvText.rows(Files.readString(file));

        JsonNode compared = CommandRun.of("compare", DAY, VARIANTS).result();
        int row = 0;
        for (JsonNode input : compared.get("inputs")) {
            for (int column = 0; column < input.get("values").size(); column++, row++) {
                assertThat(rows.get(row))
                        .containsEntry("kind", "input")
                        .containsEntry("of", input.get("path").stringValue())
                        .containsEntry("column", String.valueOf((char) ('A' + column)));
            }
        }
        for (JsonNode result : compared.get("results")) {
            for (JsonNode value : result.get("values")) {
                Map<String, String> each = rows.get(row++);
                assertThat(each.get("of")).isEqualTo(result.get("result").stringValue());
                for (String change : List.of("change", "relativeChange")) {
                    JsonNode there = value.get(change);
                    assertThat(each.get(change).isEmpty()).isEqualTo(there == null);
                    if (there != null) {
                        assertThat(number(each, change)).isEqualTo(there.doubleValue());
                    }
                }
            }
        }
        assertThat(rows).hasSize(row);
    }

    @Test
    void aScenarioWithoutVariantsIsToldSo() {
        Path file = folder.resolve("none.csv");

        CommandRun run = CommandRun.of("export", DAY, "--table", "comparison", "--csv", file.toString(), SCENARIO);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.result().get("error").get("code").stringValue()).isEqualTo("NOTHING_TO_COMPARE");
        assertThat(file).doesNotExist();
    }

    @Test
    void withTabsBetweenItIsTheSameTable() throws IOException {
        String csv = Files.readString(export("--csv"));
        String tsv = Files.readString(export("--tsv"));

        assertThat(tsv).isEqualTo(csv.replace(',', '\t')).startsWith("option\ttokensPerDay\t");
    }

    /** A name that a spreadsheet would take for a formula stays a text. */
    @Test
    void namesThatLookLikeFormulasAreMarkedAsText() throws IOException {
        for (String name : List.of("=1+1", "+a", "-b", "@SUM(A1)")) {
            String table = Files.readString(
                    export("--set", "alternatives.closed-api.name=" + name, "--table", "bills", "--csv"));

            assertThat(table).contains("closed-api,\"'" + name + "\",input-tokens,");
        }
    }

    @Test
    void theSummaryHasTheAnswerEveryCostAndWhoSaysSo() throws IOException {
        String summary = Files.readString(
                export("--title", "Plan *B*", "--author", "A | Lee", "--note", "For <the> board.", "--md"));

        JsonNode result = evaluated("evaluate");
        assertThat(summary.lines().toList().get(1)).isEqualTo("# Plan \\*B\\*");
        assertThat(summary)
                .contains(
                        "**" + result.at("/verdict/sentence").stringValue() + "**",
                        "For \\<the\\> board.",
                        "by A \\| Lee.",
                        "## Where costs cross",
                        "from the price book of " + result.at("/priceBook/asOf").stringValue());
        List<String> table =
                summary.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(table).hasSize(2 + result.get("options").size());
        assertThat(table)
                .allSatisfy(line -> assertThat(line.split(" \\| "))
                        .hasSameSizeAs(table.getFirst().split(" \\| ")));
    }

    @Test
    void aTableThatNobodyWritesIsRefused() {
        CommandRun run = CommandRun.of(
                "export", "--table", "bills", "--md", folder.resolve("a").toString(), SCENARIO);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--table names the table that --csv or --tsv writes");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
