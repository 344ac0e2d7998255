package app.fulcrum.storage.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.model.usage.column.CellNotation;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import app.fulcrum.model.usage.column.MoneyUnit;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.model.usage.column.SuggestedMapping;
import app.fulcrum.model.usage.column.TokenUnit;
import app.fulcrum.model.usage.column.UsageTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of no known format are read by what somebody says of their columns. */
class AssignedColumnsTest {

    private static final String LOG = """
        When,Vendor,Model,In,Out,Cached,Cost,User
        2026-11-01T09:12:44Z,OpenAI,gpt-5,"1,200",300,800,$0.0021,Jane Doe
        2026-11-01T09:12:59Z,OpenAI,gpt-5,400,100,0,$0.0011,Joe
        2026-11-02T10:00:00+02:00,OpenAI,gpt-5-mini,50,10,,0.5,Joe
        Total,,,1650,410,800,$0.5032,
        """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UsageTable table(String text) {
        return UsageReader.table(bytes(text)).orElseThrow();
    }

    private static Outcome<UsageFile> read(String text, ColumnMapping mapping) {
        return UsageReader.read(bytes(text), "export", List.of(mapping), _ -> {});
    }

    private static ColumnMapping log() {
        return SuggestedMapping.of(table(LOG))
                .with("when", Optional.of(ColumnRole.TIME))
                .with("in", Optional.of(ColumnRole.INPUT))
                .with("out", Optional.of(ColumnRole.OUTPUT))
                .withCells(CellNotation.USUAL.withRows(RowSpan.REQUEST));
    }

    @Test
    void noFormatKnowsItUntilItsColumnsAreSaid() {
        assertThat(UsageReader.read(bytes(LOG), "export", List.of(), _ -> {}).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOT_A_USAGE_FILE);

        UsageFile file = read(LOG, log()).value().orElseThrow();

        assertThat(file.format()).isEqualTo(UsageFormat.ASSIGNED);
        assertThat(file.usage().entries())
                .containsExactly(
                        new UsageEntry(
                                LocalDate.of(2026, 11, 1),
                                "OpenAI",
                                "gpt-5",
                                UsageTier.UNTOLD,
                                Optional.of(new TokenCounts(
                                        800,
                                        800,
                                        0,
                                        0,
                                        400,
                                        0,
                                        EnumSet.of(Untold.CACHE_WRITES, Untold.WRITE_LIFETIME))),
                                OptionalLong.of(2),
                                Optional.of(new BigDecimal("0.0032")),
                                Optional.empty()),
                        new UsageEntry(
                                LocalDate.of(2026, 11, 2),
                                "OpenAI",
                                "gpt-5-mini",
                                UsageTier.UNTOLD,
                                Optional.of(new TokenCounts(
                                        50,
                                        0,
                                        0,
                                        0,
                                        10,
                                        0,
                                        EnumSet.of(Untold.CACHE_READS, Untold.CACHE_WRITES, Untold.WRITE_LIFETIME))),
                                OptionalLong.of(1),
                                Optional.of(new BigDecimal("0.5")),
                                Optional.empty()));
        assertThat(file.usage().finest()).contains(BucketLength.MINUTE);
        assertThat(file.rows().unusedColumns()).containsExactly("user");
        assertThat(file.rows().mapping()).contains(log());
    }

    /** A row of sums is no day: it is named and left out. */
    @Test
    void aRowOfSumsIsLeftOutByItsLine() {
        Outcome<UsageFile> outcome = read(LOG, log());

        assertThat(outcome.value().orElseThrow().rows().leftOut()).containsEntry(Omission.DAMAGED, 1L);
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(problem -> assertThat(
                                problem.place().position().orElseThrow().line())
                        .isEqualTo(5));
    }

    @Test
    void unitsNotationAndMarksAreAsSaid() {
        String sheet = "sep=;\nTag;Modell;Tokens;Kosten\n03.04.2026;glm-5;1.250,5;1.012,40\n04.04.2026;glm-5;0,25;7\n";
        ColumnMapping mapping = SuggestedMapping.of(table(sheet))
                .with("tag", Optional.of(ColumnRole.TIME))
                .withCells(new CellNotation(
                        RowSpan.DAY, DateOrder.MONTH_FIRST, DecimalMark.COMMA, TokenUnit.MILLIONS, MoneyUnit.CENTS));

        List<UsageEntry> entries =
                read(sheet, mapping).value().orElseThrow().usage().entries();

        assertThat(entries)
                .extracting(UsageEntry::day)
                .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 4));
        assertThat(entries.getFirst().tokens().orElseThrow())
                .isEqualTo(new TokenCounts(0, 0, 0, 0, 0, 1_250_500_000L, EnumSet.allOf(Untold.class)));
        assertThat(entries.getFirst().paid()).contains(new BigDecimal("10.124"));
        assertThat(entries.getLast().tokens().orElseThrow().total()).isEqualTo(250_000);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, MONTH_FIRST, 2026-03-04",
        "03/04/2026, DAY_FIRST, 2026-04-03",
        "3-4-26, DAY_FIRST, 2026-04-03",
        "03.04.2026, MONTH_FIRST, 2026-04-03",
        "2026/03/04, DAY_FIRST, 2026-03-04",
        "2026/03/04 11:30, DAY_FIRST, 2026-03-04",
        "'3/4/2026 11:30 PM', MONTH_FIRST, 2026-03-04",
        "'3/4/2026, 12:05 AM', MONTH_FIRST, 2026-03-04",
        "1772582400, DAY_FIRST, 2026-03-04",
        "1772582400123, DAY_FIRST, 2026-03-04",
        "2026-03-04T23:30:00-02:00, DAY_FIRST, 2026-03-05",
    })
    void datesAreReadAsSaid(String written, DateOrder order, LocalDate day) {
        String text = "when;tokens\n" + written + ";5\n";
        ColumnMapping mapping = SuggestedMapping.of(table(text))
                .with("when", Optional.of(ColumnRole.TIME))
                .withCells(CellNotation.USUAL.withDates(order));

        assertThat(read(text, mapping).value().orElseThrow().usage().entries())
                .singleElement()
                .extracting(UsageEntry::day)
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,5', POINT",
        "'1,2345', POINT",
        "1.5, COMMA",
        "1.5, POINT",
        "-5, POINT",
        "1e999, POINT",
        "five, POINT",
        "5 EUR, POINT",
        "12/31/2026, POINT",
    })
    void whatIsNoCountIsLeftOutAndNamed(String written, DecimalMark mark) {
        String text = "when;tokens\n2026-11-01;" + written + "\n2026-11-01;7\n";
        ColumnMapping mapping = SuggestedMapping.of(table(text))
                .with("when", Optional.of(ColumnRole.TIME))
                .with("tokens", Optional.of(ColumnRole.TOTAL))
                .withCells(CellNotation.USUAL.withDecimals(mark));

        Outcome<UsageFile> outcome = read(text, mapping);

        assertThat(outcome.value().orElseThrow().rows().leftOut()).containsEntry(Omission.DAMAGED, 1L);
        assertThat(outcome.value().orElseThrow().usage().entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.tokens().orElseThrow().total()).isEqualTo(7));
    }

    @Test
    void inputIsWithOrWithoutWhatWasCached() {
        String text = "day,input tokens,output tokens,cache read,cache write\n2026-11-01,100,5,30,20\n";
        ColumnMapping within = SuggestedMapping.of(table(text));

        assertThat(tokens(text, within.withInputIncludesCache(true)).uncachedInput())
                .isEqualTo(50);
        assertThat(tokens(text, within.withInputIncludesCache(false)).uncachedInput())
                .isEqualTo(100);
        assertThat(tokens(text, within).untold()).containsExactly(Untold.WRITE_LIFETIME);
        String more = text + "2026-11-02,10,5,30,20\n";
        assertThat(read(more, within.withInputIncludesCache(true))
                        .value()
                        .orElseThrow()
                        .rows()
                        .leftOut())
                .containsEntry(Omission.DAMAGED, 1L);
    }

    private static TokenCounts tokens(String text, ColumnMapping mapping) {
        return read(text, mapping)
                .value()
                .orElseThrow()
                .usage()
                .entries()
                .getFirst()
                .tokens()
                .orElseThrow();
    }

    @Test
    void inputWithoutOutputInARowIsNotTakenForNone() {
        String text = "day,input tokens,output tokens\n2026-11-01,100,\n2026-11-02,,\n2026-11-03,1,1\n";

        UsageFile file = read(text, SuggestedMapping.of(table(text))).value().orElseThrow();

        assertThat(file.rows().leftOut())
                .containsEntry(Omission.DAMAGED, 1L)
                .containsEntry(Omission.NOTHING_COUNTED, 1L);
    }

    /** What the first rows come to is what the whole file does where these are all. */
    @Test
    void aSampleIsReadLikeTheFile() {
        assertThat(UsageReader.sample(table(LOG), log()).value().orElseThrow().usage())
                .isEqualTo(read(LOG, log()).value().orElseThrow().usage());
    }

    @Test
    void theBeginningOfATableIsFoundInAnyPacking() {
        UsageTable plain = table(LOG);

        assertThat(plain.columns()).containsExactly("when", "vendor", "model", "in", "out", "cached", "cost", "user");
        assertThat(plain.rows()).hasSize(4);
        assertThat(UsageReader.table(UsageFiles.gzipped(bytes(LOG)))).contains(plain);
        assertThat(UsageReader.table(LOG.getBytes(StandardCharsets.UTF_16))).contains(plain);
        assertThat(UsageReader.table(bytes(LOG.replace(',', '\t').replace("\"1\t200\"", "1200")))
                        .map(UsageTable::columns))
                .contains(plain.columns());
    }

    @ParameterizedTest
    @CsvSource(value = {"{\"a\": 1}", "[1, 2]", "one line of text", "'a,b'", "'a,\u0001b\n1,2'", "''"})
    void whatIsNoTableHasNoBeginning(String text) {
        assertThat(UsageReader.table(bytes(text))).isEmpty();
    }

    @Test
    void onlyTwentyRowsAreLookedAt() {
        String text = "a,b\n" + "1,2\n".repeat(1_000) + "\"never closed";

        assertThat(table(text).rows()).hasSize(20);
    }

    /** A known format stays what it is, whatever somebody says of its columns. */
    @Test
    void aKnownFormatIsNotOverruled() {
        byte[] known = UsageFiles.bytes("opencode.csv");
        UsageTable columns = UsageReader.table(known).orElseThrow();
        ColumnMapping mapping = new ColumnMapping(
                columns.columns(), SuggestedMapping.of(columns).columns(), CellNotation.USUAL, true);

        assertThat(UsageReader.read(known, "export", List.of(mapping), _ -> {})
                        .value()
                        .orElseThrow()
                        .format())
                .isEqualTo(UsageFormat.OPENCODE);
    }

    /** Damage of any kind is left out or refused, and never an exception. */
    @Test
    void damagedTablesAreNoFaults() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ColumnMapping mapping = log();
        Set<ProblemCode> met = EnumSet.noneOf(ProblemCode.class);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = bytes(LOG);
            int places = 1 + random.nextInt(6);
            for (int place = 0; place < places; place++) {
                int at = 48 + random.nextInt(damaged.length - 48);
                damaged[at] = (byte) random.nextInt(256);
            }
            Outcome<UsageFile> outcome = UsageReader.read(damaged, "export", List.of(mapping), _ -> {});
            outcome.problems().forEach(problem -> met.add(problem.code()));
            UsageReader.table(damaged);
        }
        assertThat(met).as("seed " + seed).contains(ProblemCode.USAGE_ROW_NOT_READ);
    }
}
