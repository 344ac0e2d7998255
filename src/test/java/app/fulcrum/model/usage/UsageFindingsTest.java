package app.fulcrum.model.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.Learned.Reason;
import app.fulcrum.model.usage.Learned.Unknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageFindingsTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final Set<Untold> NOTHING = EnumSet.noneOf(Untold.class);

    /** Ten days of 10, 20 … 100 tokens but the last, which has none: nearest rank is the first and the ninth. */
    @Test
    void daysWithoutUseAreDays() {
        List<UsageEntry> entries = IntStream.range(0, 9)
                .mapToObj(i -> entry(MONDAY.plusDays(i), "a", UsageTier.STANDARD, input(10 * (i + 1)), -1))
                .toList();

        assertThat(UsageFindings.of(usage(entries, List.of(), 10)).tokensPerDay())
                .isEqualTo(new Known<>(new DailyTokens(45, 0, 80)));
    }

    @Test
    void sharesAreOfAllInput() {
        TokenCounts tokens = new TokenCounts(100, 600, 200, 100, 250, 0, NOTHING);
        UsageFindings findings = UsageFindings.of(usage(
                List.of(
                        entry(MONDAY, "a", UsageTier.STANDARD, tokens, 10),
                        entry(MONDAY, "a", UsageTier.BATCH, new TokenCounts(0, 0, 0, 0, 1_250, 0, NOTHING), -1)),
                List.of(),
                1));

        assertThat(findings.inputPerRequest()).isEqualTo(new Known<>(100.0));
        assertThat(findings.outputPerRequest()).isEqualTo(new Known<>(25.0));
        assertThat(findings.cachedShare()).isEqualTo(new Known<>(0.6));
        assertThat(findings.writtenShare()).isEqualTo(new Known<>(0.3));
        assertThat(findings.oneHourShare()).isEqualTo(new Known<>(1.0 / 3));
        assertThat(findings.batchShare()).isEqualTo(new Known<>(0.5));
    }

    @Test
    void whatIsNotToldIsUnknownAndSaysWhy() {
        UsageFindings none = UsageFindings.of(usage(List.of(), List.of(), 0));
        UsageFindings untold = UsageFindings.of(usage(
                List.of(entry(
                        MONDAY,
                        "a",
                        UsageTier.UNTOLD,
                        new TokenCounts(5, 0, 0, 0, 5, 0, EnumSet.of(Untold.CACHE_READS, Untold.CACHE_WRITES)),
                        -1)),
                List.of(),
                1));
        UsageFindings kinds = UsageFindings.of(usage(
                List.of(entry(
                        MONDAY,
                        "a",
                        UsageTier.STANDARD,
                        new TokenCounts(0, 0, 0, 0, 0, 9, EnumSet.of(Untold.KINDS)),
                        3)),
                List.of(),
                1));
        UsageFindings lifetime = UsageFindings.of(usage(
                List.of(entry(
                        MONDAY,
                        "a",
                        UsageTier.STANDARD,
                        new TokenCounts(5, 0, 5, 0, 5, 0, EnumSet.of(Untold.WRITE_LIFETIME)),
                        -1)),
                List.of(),
                1));
        UsageFindings idle =
                UsageFindings.of(usage(List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(0), -1)), List.of(), 1));

        assertThat(none.tokensPerDay()).isEqualTo(new Unknown<>(Reason.NO_TOKENS));
        assertThat(none.cachedShare()).isEqualTo(new Unknown<>(Reason.NO_TOKENS));
        assertThat(none.growthPerMonth()).isEqualTo(new Unknown<>(Reason.NO_TOKENS));
        assertThat(none.discount()).isEqualTo(new Unknown<>(Reason.NO_LIST_AMOUNTS));
        assertThat(none.models()).isEmpty();
        assertThat(untold.inputPerRequest()).isEqualTo(new Unknown<>(Reason.NO_REQUESTS));
        assertThat(untold.cachedShare()).isEqualTo(new Unknown<>(Reason.CACHE_READS_NOT_TOLD));
        assertThat(untold.writtenShare()).isEqualTo(new Unknown<>(Reason.CACHE_WRITES_NOT_TOLD));
        assertThat(untold.oneHourShare()).isEqualTo(new Unknown<>(Reason.CACHE_WRITES_NOT_TOLD));
        assertThat(untold.batchShare()).isEqualTo(new Unknown<>(Reason.TIER_NOT_TOLD));
        assertThat(untold.day()).isEqualTo(new Unknown<>(Reason.NO_HOURS));
        assertThat(untold.peakToAverage()).isEqualTo(new Unknown<>(Reason.NO_HOURS));
        assertThat(untold.peakWithinHour()).isEqualTo(new Unknown<>(Reason.NO_MINUTES));
        assertThat(untold.growthPerMonth()).isEqualTo(new Unknown<>(Reason.TOO_FEW_MONTHS));
        assertThat(kinds.inputPerRequest()).isEqualTo(new Unknown<>(Reason.KINDS_NOT_TOLD));
        assertThat(kinds.cachedShare()).isEqualTo(new Unknown<>(Reason.KINDS_NOT_TOLD));
        assertThat(lifetime.oneHourShare()).isEqualTo(new Unknown<>(Reason.WRITE_LIFETIME_NOT_TOLD));
        assertThat(idle.batchShare()).isEqualTo(new Unknown<>(Reason.NOTHING_USED));
    }

    @Test
    void nothingWrittenHasNoLifetime() {
        UsageFindings findings =
                UsageFindings.of(usage(List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(5), -1)), List.of(), 1));

        assertThat(findings.writtenShare()).isEqualTo(new Known<>(0.0));
        assertThat(findings.oneHourShare()).isEqualTo(new Unknown<>(Reason.NOTHING_WRITTEN));
    }

    @Test
    void modelsStandByTheirTokensAndThenByTheirMoney() {
        Usage usage = usage(
                List.of(
                        priced(MONDAY, "small", Optional.of(input(25)), "9", "10"),
                        priced(MONDAY, "large", Optional.of(input(75)), "36", "40"),
                        priced(MONDAY, "named otherwise", Optional.empty(), "45", null)),
                List.of(),
                1);

        assertThat(UsageFindings.of(usage).models())
                .containsExactly(
                        new ModelShare("s", "large", OptionalDouble.of(0.75), OptionalDouble.of(0.4)),
                        new ModelShare("s", "small", OptionalDouble.of(0.25), OptionalDouble.of(0.1)),
                        new ModelShare("s", "named otherwise", OptionalDouble.empty(), OptionalDouble.of(0.5)));
        assertThat(UsageFindings.of(usage).discount()).isEqualTo(new Known<>(0.1));
    }

    /** Seven days of three busy hours, one of them twice as busy, and one day of which only the sum is known. */
    @Test
    void theHoursOfADayAreMeansOverDaysThatAreKnownByTheHour() {
        List<UsageEntry> entries = new ArrayList<>();
        List<UsedHour> hours = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = MONDAY.plusDays(i);
            entries.add(entry(day, "a", UsageTier.STANDARD, input(400), -1));
            hours.add(hour(day, 8, 100, 5));
            hours.add(hour(day, 9, 200, 5));
            hours.add(hour(day, 10, 100, 5));
        }
        entries.add(entry(MONDAY.plusDays(7), "a", UsageTier.STANDARD, input(9_000), -1));

        UsageFindings findings = UsageFindings.of(usage(entries, hours, 8));

        GivenDay day = ((Known<GivenDay>) findings.day()).value();
        assertThat(day.load(9)).isEqualTo(12);
        assertThat(day.load(8)).isEqualTo(6);
        assertThat(day.load(0)).isZero();
        assertThat(day.loads().stream().mapToDouble(load -> load).sum()).isEqualTo(24, within(1e-12));
        assertThat(findings.peakToAverage()).isEqualTo(new Known<>(12.0));
        assertThat(findings.peakWithinHour()).isEqualTo(new Known<>(60.0 * 105 / 2_800));
        assertThat(findings.week()).isEqualTo(new Unknown<>(Reason.TOO_FEW_DAYS));
        assertThat(UsageFindings.of(usage(entries.subList(1, 8), hours.subList(3, 21), 8, 1))
                        .day())
                .isEqualTo(new Unknown<>(Reason.TOO_FEW_DAYS));
    }

    /** Idle on Saturdays and Sundays, which are days all the same. */
    @Test
    void theHoursOfAWeekBeginOnMonday() {
        List<UsageEntry> entries = new ArrayList<>();
        List<UsedHour> hours = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            LocalDate day = MONDAY.plusDays(i);
            if (i % 7 < 5) {
                long tokens = i % 7 == 0 ? 300 : 100;
                entries.add(entry(day, "a", UsageTier.STANDARD, input(tokens), -1));
                hours.add(hour(day, 12, tokens, -1));
            }
        }

        GivenDay week =
                ((Known<GivenDay>) UsageFindings.of(usage(entries, hours, 28)).week()).value();

        assertThat(week.isWeek()).isTrue();
        assertThat(week.load(12)).isEqualTo(3 * week.load(36));
        assertThat(week.load(5 * 24 + 12)).isZero();
        assertThat(week.busiestHour()).isEqualTo(72, within(1e-12));
    }

    /** Ten percent more a day every month; how many days a month has does not matter. */
    @Test
    void growthIsOfTokensPerDayOverWholeMonths() {
        List<UsageEntry> entries = new ArrayList<>();
        LocalDate start = LocalDate.of(2026, 1, 15);
        double perDay = 100_000;
        for (LocalDate day = start; day.isBefore(LocalDate.of(2026, 6, 10)); day = day.plusDays(1)) {
            double grown = perDay * Math.pow(1.1, day.getMonthValue());
            entries.add(
                    entry(day, "a", UsageTier.STANDARD, input(day.getMonthValue() == 1 ? 1 : Math.round(grown)), -1));
        }
        Usage usage = new Usage(
                entries,
                List.of(),
                Optional.empty(),
                CoveredDays.of(start, LocalDate.of(2026, 6, 10)),
                CoveredDays.NONE);

        assertThat(((Known<Double>) UsageFindings.of(usage).growthPerMonth()).value())
                .isEqualTo(0.1, within(1e-5));
        assertThat(UsageFindings.of(new Usage(
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                CoveredDays.of(start, LocalDate.of(2026, 6, 10)),
                                CoveredDays.NONE))
                        .growthPerMonth())
                .isEqualTo(new Unknown<>(Reason.EMPTY_MONTH));
    }

    @Test
    void daysBetweenTwoRecordsAreNotDaysWithoutUse() {
        Usage january = usage(List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(10), -1)), List.of(), 1);
        LocalDate later = MONDAY.plusDays(60);
        Usage march = new Usage(
                List.of(entry(later, "a", UsageTier.STANDARD, input(30), -1)),
                List.of(),
                Optional.of(BucketLength.DAY),
                CoveredDays.of(later, later.plusDays(1)),
                CoveredDays.NONE);

        Usage both = january.plus(march);

        assertThat(both.counted().count()).isEqualTo(2);
        assertThat(both.first()).contains(MONDAY);
        assertThat(both.end()).contains(later.plusDays(1));
        assertThat(((Known<DailyTokens>) UsageFindings.of(both).tokensPerDay())
                        .value()
                        .mean())
                .isEqualTo(20);
    }

    /** The one with more is the later export of the same day; where both have as many, the one by the hour is taken. */
    @Test
    void ofTwoRecordsOfADayTheFullerCounts() {
        Usage morning = usage(List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(10), -1)), List.of(), 1);
        Usage evening = usage(List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(30), -1)), List.of(), 1);
        Usage byHour = usage(
                List.of(entry(MONDAY, "a", UsageTier.STANDARD, input(30), -1)), List.of(hour(MONDAY, 3, 30, -1)), 1);

        assertThat(morning.plus(evening)).isEqualTo(evening).isEqualTo(evening.plus(morning));
        assertThat(evening.plus(byHour)).isEqualTo(byHour).isEqualTo(byHour.plus(evening));
    }

    private static TokenCounts input(long tokens) {
        return new TokenCounts(tokens, 0, 0, 0, 0, 0, NOTHING);
    }

    private static UsedHour hour(LocalDate day, int hour, long tokens, long busiestMinute) {
        return new UsedHour(
                day.atTime(hour, 0),
                "s",
                tokens,
                busiestMinute < 0 ? OptionalLong.empty() : OptionalLong.of(busiestMinute));
    }

    private static UsageEntry entry(LocalDate day, String model, UsageTier tier, TokenCounts tokens, long requests) {
        return new UsageEntry(
                day,
                "s",
                model,
                tier,
                Optional.of(tokens),
                requests < 0 ? OptionalLong.empty() : OptionalLong.of(requests),
                Optional.empty(),
                Optional.empty());
    }

    private static UsageEntry priced(
            LocalDate day,
            String model,
            Optional<TokenCounts> tokens,
            String paid,
            @org.jspecify.annotations.Nullable String list) {
        return new UsageEntry(
                day,
                "s",
                model,
                UsageTier.STANDARD,
                tokens,
                OptionalLong.empty(),
                Optional.of(new BigDecimal(paid)),
                Optional.ofNullable(list).map(BigDecimal::new));
    }

    private static Usage usage(List<UsageEntry> entries, List<UsedHour> hours, int days) {
        return usage(entries, hours, days, 0);
    }

    private static Usage usage(List<UsageEntry> entries, List<UsedHour> hours, int days, int from) {
        return new Usage(
                entries,
                hours,
                Optional.of(BucketLength.HOUR),
                days == 0 ? CoveredDays.NONE : CoveredDays.of(MONDAY.plusDays(from), MONDAY.plusDays(days)),
                CoveredDays.NONE);
    }
}
