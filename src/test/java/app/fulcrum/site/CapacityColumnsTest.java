package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.support.CsvText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The columns that the page on commands describes are those of {@code capacity --table}, and as it says. */
class CapacityColumnsTest {

    private static final List<Column> COLUMNS = columns();

    private record Column(String name, String unit, String empty) {}

    private static List<Column> columns() {
        return Pages.text(Pages.SITE.resolve("command-line.md"))
                .lines()
                .dropWhile(line -> !line.equals("### Columns of the table"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Column(cells[1].strip().replace("`", ""), cells[2].strip(), cells[4].strip()))
                .toList();
    }

    private static String table(String... more) {
        CommandRun run =
                CommandRun.of(Stream.concat(Stream.of("capacity", "--table", "--date=2026-11-29"), Arrays.stream(more))
                        .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void thePageListsEveryColumnInItsPlace() {
        String heading = table("preset:chat", "--model=qwen3-8b", "--gpu=L4")
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(COLUMNS).extracting(Column::name).containsExactly(heading.split(","));
    }

    @Test
    void whatItSaysIsEmptyIsAndNothingElse() {
        List<Map<String, String>> rows = CsvText.rows(table("preset:chat", "--tpot=12"));
        for (Map<String, String> row : rows) {
            for (Column column : COLUMNS) {
                if (!column.name().equals("doubts")) {
                    assertThat(row.get(column.name()).isEmpty())
                            .as("%s of %s", column.name(), row)
                            .isEqualTo(isEmpty(column, row));
                }
            }
        }
        assertThat(rows.stream().map(row -> row.get("outcome")).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void withoutAVolumeNothingIsCounted() {
        List<String> counted = COLUMNS.stream()
                .filter(column ->
                        column.empty().contains("no volume") || column.empty().contains("replicasNeeded"))
                .map(Column::name)
                .toList();

        assertThat(counted).hasSize(3);
        for (Map<String, String> row : CsvText.rows(table("--input-tokens=2000", "--output-tokens=500", "--gpu=L4"))) {
            assertThat(counted).allSatisfy(column -> assertThat(row).containsEntry(column, ""));
        }
    }

    private static boolean isEmpty(Column column, Map<String, String> row) {
        boolean works = row.get("outcome").equals("works");
        boolean isOffered = works && !row.get("usdPerGpuHour").isEmpty();
        return switch (column.empty()) {
            case "never" -> false;
            case "no offer", "not `works`, or none is on record", "as `replicasNeeded`, or no offer" -> !isOffered;
            default -> !works;
        };
    }

    @Test
    void whatHasAUnitIsANumber() {
        for (Map<String, String> row : CsvText.rows(table("preset:chat"))) {
            for (Column column : COLUMNS) {
                String value = row.get(column.name());
                if (!value.isEmpty()) {
                    assertThat(value.matches("[0-9.E-]+"))
                            .as("%s: %s", column, value)
                            .isEqualTo(!column.unit().isEmpty());
                }
            }
        }
    }
}
