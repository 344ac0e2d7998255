package app.fulcrum.storage.usage;

import static app.fulcrum.model.usage.Untold.CACHE_READS;
import static app.fulcrum.model.usage.Untold.CACHE_WRITES;
import static app.fulcrum.model.usage.Untold.KINDS;
import static app.fulcrum.model.usage.Untold.WRITE_LIFETIME;
import static app.fulcrum.model.usage.UsageTier.BATCH;
import static app.fulcrum.model.usage.UsageTier.OTHER;
import static app.fulcrum.model.usage.UsageTier.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.CoveredDays;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.model.usage.UsedHour;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of each format, to the token and to the last digit of an amount. */
class UsageReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 2);
    private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);
    private static final long NOT_COUNTED = -1;

    @ParameterizedTest
    @CsvSource({
        "openai-usage.json, OPENAI_USAGE",
        "openai-usage.csv, OPENAI_USAGE",
        "openai-costs.json, OPENAI_COSTS",
        "openai-costs.csv, OPENAI_COSTS",
        "anthropic-usage.csv, ANTHROPIC_USAGE",
        "anthropic-usage-old.csv, ANTHROPIC_USAGE",
        "anthropic-cost.csv, ANTHROPIC_COST",
        "anthropic-admin-usage.json, ANTHROPIC_ADMIN_USAGE",
        "anthropic-admin-cost.json, ANTHROPIC_ADMIN_COST",
        "deepseek-amount.csv, DEEPSEEK",
        "deepseek-cost.csv, DEEPSEEK",
        "opencode.csv, OPENCODE",
        "focus.csv, FOCUS",
        "focus-excel.csv, FOCUS"
    })
    void aFileIsKnownByWhatIsInIt(String name, UsageFormat format) {
        assertThat(UsageFiles.file(name).format()).isEqualTo(format);
    }

    /** Zero requests beside tokens are requests nobody counted; a tuned model is called without its owner. */
    @Test
    void openAiInputIncludesWhatWasCached() {
        UsageFile file = UsageFiles.file("openai-usage.json");

        assertThat(file.usage().entries())
                .containsExactly(
                        used(FIRST, "OpenAI", "acme-large-2026-01-01", STANDARD, openAi(600, 400, 200), 10),
                        used(FIRST, "OpenAI", "ft:acme-small", BATCH, openAi(500, 0, 100), 5),
                        used(SECOND, "OpenAI", "acme-large-2026-01-01", STANDARD, openAi(0, 300, 0), NOT_COUNTED));
        assertThat(file.usage().hours())
                .containsExactly(
                        new UsedHour(FIRST.atTime(0, 0), "OpenAI", 1_800, OptionalLong.empty()),
                        new UsedHour(SECOND.atTime(0, 0), "OpenAI", 300, OptionalLong.empty()));
        assertThat(file.usage().finest()).contains(BucketLength.HOUR);
        assertThat(file.usage().counted()).isEqualTo(CoveredDays.of(FIRST, LocalDate.of(2026, 11, 4)));
        assertThat(file.usage().billed()).isEqualTo(CoveredDays.NONE);
        assertThat(file.rows().rows()).isEqualTo(5);
        assertThat(file.rows().leftOut()).isEmpty();
        assertThat(file.rows().unusedColumns()).contains("project_id", "user_id", "input_audio_tokens");
    }

    @Test
    void anEmptyBucketOfATableIsADayWithoutUse() {
        UsageFile file = UsageFiles.file("openai-usage.csv");

        assertThat(file.usage().entries())
                .containsExactly(
                        used(FIRST, "OpenAI", "acme-large", STANDARD, openAi(1_000, 200, 240), 12),
                        used(THIRD, "OpenAI", "acme-large", BATCH, openAi(100, 0, 20), 3));
        assertThat(file.usage().counted().count()).isEqualTo(3);
        assertThat(file.usage().hours()).isEmpty();
        assertThat(file.rows().leftOut()).isEmpty();
    }

    @Test
    void openAiAmountsKeepAllTheirDigits() {
        for (String name : List.of("openai-costs.csv", "openai-costs.json")) {
            assertThat(UsageFiles.file(name).usage().entries().getFirst().paid())
                    .as(name)
                    .hasValueSatisfying(paid -> assertThat(paid.toPlainString())
                            .isEqualTo(
                                    name.endsWith("csv")
                                            ? "0.0600000000000000000000000001"
                                            : "0.1000000000000000000000000001"));
        }
        assertThat(UsageFiles.file("openai-costs.csv").usage().entries())
                .containsExactly(
                        paid(FIRST, "OpenAI", "acme-large", UsageTier.UNTOLD, "0.0600000000000000000000000001", null),
                        paid(SECOND, "OpenAI", "", UsageTier.UNTOLD, "1.5", null));
    }

    @Test
    void kindsOfAnthropicAreDisjoint() {
        Usage usage = UsageFiles.file("anthropic-usage.csv").usage();

        assertThat(usage.entries())
                .containsExactly(
                        used(
                                FIRST,
                                "Anthropic",
                                "claude-large-5",
                                STANDARD,
                                all(1_000, 2_600, 300, 100, 500),
                                NOT_COUNTED),
                        used(FIRST, "Anthropic", "claude-large-5", BATCH, all(400, 0, 0, 0, 100), NOT_COUNTED),
                        used(THIRD, "Anthropic", "claude-large-5", OTHER, all(7, 0, 0, 0, 3), NOT_COUNTED));
        assertThat(usage.counted().count()).isEqualTo(3);
    }

    @Test
    void writesOfUnknownLifetimeAreSaidToBe() {
        assertThat(UsageFiles.file("anthropic-usage-old.csv").usage().entries())
                .extracting(UsageEntry::tokens)
                .containsExactly(Optional.of(new TokenCounts(100, 850, 50, 0, 40, 0, Set.of(WRITE_LIFETIME))));
    }

    /** A list price of 0 beside something paid is none. */
    @Test
    void anthropicCostsStandBesideListPrices() {
        UsageFile file = UsageFiles.file("anthropic-cost.csv");

        assertThat(file.usage().entries())
                .containsExactly(
                        paid(FIRST, "Anthropic", "Claude Large 5", STANDARD, "0.09", "0.1"),
                        paid(FIRST, "Anthropic", "Claude Large 5", BATCH, "0.03", null));
        assertThat(file.rows().leftOut()).containsExactly(Map.entry(Omission.NOT_BY_TOKENS, 1L));
    }

    @Test
    void minutesOfTheAdminInterfaceAreKept() {
        Usage usage = UsageFiles.file("anthropic-admin-usage.json").usage();

        assertThat(usage.entries())
                .containsExactly(
                        used(FIRST, "Anthropic", "claude-large-5", STANDARD, all(100, 60, 10, 30, 50), NOT_COUNTED),
                        used(FIRST, "Anthropic", "claude-large-5", OTHER, all(20, 0, 0, 0, 30), NOT_COUNTED));
        assertThat(usage.hours())
                .containsExactly(new UsedHour(FIRST.atTime(0, 0), "Anthropic", 300, OptionalLong.of(250)));
        assertThat(usage.finest()).contains(BucketLength.MINUTE);
    }

    @Test
    void theAdminInterfaceBillsInCents() {
        UsageFile file = UsageFiles.file("anthropic-admin-cost.json");

        assertThat(file.usage().entries())
                .containsExactly(paid(FIRST, "Anthropic", "Claude Sonnet 5", STANDARD, "1.2378912", null));
        assertThat(file.rows().leftOut()).containsExactly(Map.entry(Omission.NOT_BY_TOKENS, 1L));
    }

    @Test
    void theTablesOfDeepSeekCompleteEachOther() {
        Outcome<UsageFile> outcome = UsageFiles.read(
                UsageFiles.zipped(UsageFiles.bytes("deepseek-amount.csv"), UsageFiles.bytes("deepseek-cost.csv")));
        UsageFile file = outcome.value().orElseThrow();

        assertThat(file.usage().entries())
                .containsExactly(new UsageEntry(
                        SECOND,
                        "DeepSeek",
                        "deepseek-chat",
                        UsageTier.UNTOLD,
                        Optional.of(new TokenCounts(100, 900, 0, 0, 50, 0, Set.of(CACHE_WRITES, WRITE_LIFETIME))),
                        OptionalLong.of(4),
                        Optional.of(new BigDecimal("0.25")),
                        Optional.empty()));
        assertThat(file.usage().hours())
                .containsExactly(new UsedHour(SECOND.atTime(1, 0), "DeepSeek", 1_050, OptionalLong.empty()));
        assertThat(file.rows().rows()).isEqualTo(6);
        assertThat(file.rows().leftOut()).containsExactly(Map.entry(Omission.OTHER_CURRENCY, 1L));
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(problem -> assertThat(app.fulcrum.text.ProblemSentences.sentence(problem))
                        .contains("CNY"));
    }

    @Test
    void aDollarOfOpencodeIsAHundredMillionMicroCents() {
        assertThat(UsageFiles.file("opencode.csv").usage().entries())
                .containsExactly(
                        new UsageEntry(
                                FIRST,
                                "opencode",
                                "acme-large",
                                UsageTier.UNTOLD,
                                Optional.of(all(10, 0, 0, 0, 5)),
                                OptionalLong.empty(),
                                Optional.of(new BigDecimal("0.0000005")),
                                Optional.empty()),
                        new UsageEntry(
                                SECOND,
                                "opencode",
                                "acme-large",
                                UsageTier.UNTOLD,
                                Optional.of(all(1_000, 3_000, 500, 0, 200)),
                                OptionalLong.of(40),
                                Optional.of(new BigDecimal("1.5")),
                                Optional.empty()));
    }

    @Test
    void focusCountsInTokensThousandsAndMillions() {
        UsageFile file = UsageFiles.file("focus.csv");

        assertThat(file.usage().entries())
                .containsExactly(
                        new UsageEntry(
                                FIRST,
                                "Acme Cloud",
                                "gpt-5 mini",
                                STANDARD,
                                Optional.of(all(1_000_000, 0, 0, 0, 250_000)),
                                OptionalLong.empty(),
                                Optional.of(new BigDecimal("4")),
                                Optional.of(new BigDecimal("5.5"))),
                        new UsageEntry(
                                SECOND,
                                "Acme Cloud",
                                "claude-large-5",
                                STANDARD,
                                Optional.of(all(0, 2_000, 0, 0, 0)),
                                OptionalLong.empty(),
                                Optional.of(BigDecimal.ONE),
                                Optional.of(BigDecimal.ONE)));
        assertThat(file.rows().leftOut())
                .containsExactly(
                        Map.entry(Omission.LONGER_THAN_A_DAY, 1L),
                        Map.entry(Omission.NOT_USAGE, 3L),
                        Map.entry(Omission.OTHER_SERVICE, 1L));
    }

    /** 1,234 may be a thousand times 1.234: it is asked about and not guessed. */
    @Test
    void aTableOfASpreadsheetHasItsOwnSigns() {
        Outcome<UsageFile> outcome = UsageFiles.read(UsageFiles.bytes("focus-excel.csv"));

        assertThat(outcome.value().orElseThrow().usage().entries())
                .containsExactly(new UsageEntry(
                        FIRST,
                        "Acme Cloud",
                        "llama 4 maverick",
                        STANDARD,
                        Optional.of(new TokenCounts(0, 0, 0, 0, 0, 1_500_000, Set.of(KINDS))),
                        OptionalLong.empty(),
                        Optional.of(new BigDecimal("0.25")),
                        Optional.empty()));
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().position().orElseThrow().line()).isEqualTo(3);
            assertThat(app.fulcrum.text.ProblemSentences.sentence(problem)).contains("billedcost");
        });
    }

    /** Two exports of one month, one of use and one of costs, and the first once more. */
    @Test
    void aFileThatIsGivenTwiceCountsOnce() {
        Usage usage = UsageFiles.file("openai-usage.csv").usage();
        Usage costs = UsageFiles.file("openai-costs.csv").usage();

        Usage both = usage.plus(costs);

        assertThat(both)
                .isEqualTo(costs.plus(usage))
                .isEqualTo(both.plus(usage))
                .isEqualTo(both.plus(both));
        assertThat(both.entries()).hasSize(4);
    }

    /** The same in other clothes. */
    @ParameterizedTest
    @CsvSource({"openai-usage.csv", "openai-usage.json", "anthropic-cost.csv", "anthropic-admin-usage.json"})
    void howAFileIsWrittenAndPackedDoesNotMatter(String name) {
        byte[] bytes = UsageFiles.bytes(name);
        UsageFile plain = UsageFiles.file(name);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");

        assertThat(List.of(
                        UsageFiles.gzipped(bytes),
                        UsageFiles.zipped(bytes),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                        ("\n\n" + text).getBytes(StandardCharsets.UTF_8),
                        text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(other -> assertThat(UsageFiles.read(other).value()).contains(plain));
    }

    @Test
    void tablesMayBeSeparatedByTabs() {
        String text = new String(UsageFiles.bytes("opencode.csv"), StandardCharsets.UTF_8);

        assertThat(UsageFiles.read(text.replace(',', '\t').getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains(UsageFiles.file("opencode.csv"));
        assertThat(UsageFiles.read(("sep=;\n" + text.replace(',', ';')).getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains(UsageFiles.file("opencode.csv"));
    }

    private static TokenCounts openAi(long uncached, long read, long output) {
        return new TokenCounts(uncached, read, 0, 0, output, 0, Set.of(CACHE_WRITES, WRITE_LIFETIME));
    }

    private static TokenCounts all(long uncached, long read, long fiveMinutes, long oneHour, long output) {
        return new TokenCounts(uncached, read, fiveMinutes, oneHour, output, 0, Set.of());
    }

    private static UsageEntry used(
            LocalDate day, String seller, String model, UsageTier tier, TokenCounts tokens, long requests) {
        return new UsageEntry(
                day,
                seller,
                model,
                tier,
                Optional.of(tokens),
                requests == NOT_COUNTED ? OptionalLong.empty() : OptionalLong.of(requests),
                Optional.empty(),
                Optional.empty());
    }

    private static UsageEntry paid(
            LocalDate day, String seller, String model, UsageTier tier, String paid, @Nullable String list) {
        return new UsageEntry(
                day,
                seller,
                model,
                tier,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(new BigDecimal(paid)),
                Optional.ofNullable(list).map(BigDecimal::new));
    }

    /** Without a column for what was read from the cache, nothing is said of it. */
    @Test
    void whatAFileDoesNotTellIsNotZero() {
        String text = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n"
                + "1793491200,1793577600,2,acme-large,100,20\n";

        assertThat(UsageFiles.read(text.getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow()
                        .usage()
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.tier()).isEqualTo(UsageTier.UNTOLD);
                    assertThat(entry.tokens().orElseThrow().untold())
                            .containsExactly(CACHE_READS, CACHE_WRITES, Untold.WRITE_LIFETIME);
                });
    }
}
