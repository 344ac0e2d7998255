package app.fulcrum.model.usage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What columns mean: what is suggested by their names and cells, and what can never be read. */
class ColumnMappingTest {

    private static UsageTable table(String head, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split("\\|", -1)));
        }
        return new UsageTable(List.of(head.split("\\|")), cells);
    }

    @Test
    void aGatewayExportIsUnderstoodByItsNames() {
        ColumnMapping suggested = SuggestedMapping.of(table(
                "timestamp|provider|model_name|prompt_tokens|completion_tokens|cached_tokens|total_tokens|cost_usd|user",
                "2026-11-01T09:12:44Z|openai|gpt-5|1200|300|800|1500|0.0021|jane",
                "2026-11-01T09:13:02Z|openai|gpt-5|400|100|0|500|0.0011|joe"));

        assertThat(suggested.columns())
                .containsExactly(
                        Map.entry(ColumnRole.TIME, "timestamp"),
                        Map.entry(ColumnRole.MODEL, "model_name"),
                        Map.entry(ColumnRole.SELLER, "provider"),
                        Map.entry(ColumnRole.INPUT, "prompt_tokens"),
                        Map.entry(ColumnRole.CACHE_READ, "cached_tokens"),
                        Map.entry(ColumnRole.OUTPUT, "completion_tokens"),
                        Map.entry(ColumnRole.PAID, "cost_usd"));
        assertThat(suggested.cells()).isEqualTo(CellNotation.USUAL.withRows(RowSpan.REQUEST));
        assertThat(suggested.inputIncludesCache()).isTrue();
        assertThat(suggested.flaws()).isEmpty();
    }

    @Test
    void aGermanSheetIsReadInItsOwnNotation() {
        ColumnMapping suggested = SuggestedMapping.of(table(
                "datum|modell|tokens (million)|kosten",
                "31.10.2026|gpt-5|1.250,5|12,40",
                "01.11.2026|gpt-5|980,25|9,10"));

        assertThat(suggested.columns())
                .containsEntry(ColumnRole.TIME, "datum")
                .containsEntry(ColumnRole.TOTAL, "tokens (million)")
                .containsEntry(ColumnRole.PAID, "kosten");
        assertThat(suggested.cells())
                .isEqualTo(new CellNotation(
                        RowSpan.DAY, DateOrder.DAY_FIRST, DecimalMark.COMMA, TokenUnit.MILLIONS, MoneyUnit.USD));
    }

    @Test
    void moreCachedThanInputMeansThatItIsNotWithinIt() {
        ColumnMapping suggested = SuggestedMapping.of(
                table("day|input tokens|output tokens|cache read tokens|cost (cents)", "2026-11-01|100|50|4,000|12"));

        assertThat(suggested.inputIncludesCache()).isFalse();
        assertThat(suggested.cells().amounts()).isEqualTo(MoneyUnit.CENTS);
        assertThat(suggested.cells().rows()).isEqualTo(RowSpan.DAY);
    }

    /** A column called tokens may hold the secrets of accounts. */
    @Test
    void whatIsNoNumberIsNoCount() {
        ColumnMapping suggested =
                SuggestedMapping.of(table("date|tokens|amount", "2026-11-01|sk-abc|3.50", "2026-11-02|sk-def|2"));

        assertThat(suggested.column(ColumnRole.TOTAL)).isEmpty();
        assertThat(suggested.column(ColumnRole.PAID)).contains("amount");
    }

    @Test
    void hoursAreToldByTheirTimesOrByRequestsBesideThem() {
        assertThat(rows("2026-11-01 03:00", "2026-11-01 04:00:00")).isEqualTo(RowSpan.HOUR);
        assertThat(rows("2026-11-01 00:00", "2026-11-02")).isEqualTo(RowSpan.DAY);
        assertThat(rows("1793491200", "1793494800")).isEqualTo(RowSpan.HOUR);
        assertThat(rows("1793491200000")).isEqualTo(RowSpan.DAY);
        assertThat(rows("2026-11-01 03:17")).isEqualTo(RowSpan.REQUEST);
    }

    private static RowSpan rows(String... times) {
        return SuggestedMapping.of(table(
                        "time|tokens",
                        List.of(times).stream().map(time -> time + "|5").toArray(String[]::new)))
                .cells()
                .rows();
    }

    @Test
    void everyFlawIsNamed() {
        ColumnMapping none = new ColumnMapping(List.of("a", "b", "c", "d"), Map.of(), CellNotation.USUAL, true);
        assertThat(none.flaws()).containsExactly(MappingFlaw.NO_TIME, MappingFlaw.NOTHING_COUNTED);
        ColumnMapping timed = none.with("a", Optional.of(ColumnRole.TIME));
        assertThat(timed.with("b", Optional.of(ColumnRole.INPUT)).flaws()).containsExactly(MappingFlaw.ONE_KIND_ALONE);
        ColumnMapping kinds = timed.with("b", Optional.of(ColumnRole.INPUT)).with("c", Optional.of(ColumnRole.OUTPUT));
        assertThat(kinds.flaws()).isEmpty();
        assertThat(kinds.with("d", Optional.of(ColumnRole.TOTAL)).flaws())
                .containsExactly(MappingFlaw.TOTAL_BESIDE_KINDS);
        assertThat(kinds.with("d", Optional.of(ColumnRole.CACHE_WRITE_1_HOUR)).flaws())
                .containsExactly(MappingFlaw.HOUR_WITHOUT_WRITE);
        assertThat(timed.with("b", Optional.of(ColumnRole.TOTAL))
                        .with("c", Optional.of(ColumnRole.CACHE_READ))
                        .flaws())
                .containsExactly(MappingFlaw.CACHE_WITHOUT_INPUT);
        assertThat(timed.with("z", Optional.of(ColumnRole.PAID)).flaws()).containsExactly(MappingFlaw.COLUMN_NOT_THERE);
        assertThat(new ColumnMapping(
                                List.of("a", "b"),
                                Map.of(ColumnRole.TIME, "a", ColumnRole.PAID, "a"),
                                CellNotation.USUAL,
                                true)
                        .flaws())
                .containsExactly(MappingFlaw.COLUMN_TWICE);
    }

    @Test
    void aColumnMeansOneThingAndAMeaningIsOfOneColumn() {
        ColumnMapping mapping = new ColumnMapping(List.of("a", "b"), Map.of(), CellNotation.USUAL, true)
                .with("a", Optional.of(ColumnRole.TIME))
                .with("b", Optional.of(ColumnRole.TIME));

        assertThat(mapping.columns()).containsExactly(Map.entry(ColumnRole.TIME, "b"));
        assertThat(mapping.with("b", Optional.empty()).columns()).isEmpty();
    }

    @Test
    void itCountsForTheSameColumnsInAnyOrderAndNoOthers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        ColumnMapping mapping = new ColumnMapping(names, Map.of(), CellNotation.USUAL, true);
        Collections.shuffle(names, random);

        assertThat(mapping.isFor(names)).as("seed " + seed).isTrue();
        assertThat(mapping.isFor(names.subList(1, 5))).isFalse();
        assertThat(mapping.isFor(List.of("a", "b", "c", "d", "e", "f"))).isFalse();
    }
}
