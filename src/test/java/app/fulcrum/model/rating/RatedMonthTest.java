package app.fulcrum.model.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.CoveredDays;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.support.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A month of tokens, billed by hand in exact arithmetic. */
class RatedMonthTest {

    private static final Scenario CHAT = Books.preset("chat");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static UsageEntry entry(LocalDate day, String model, UsageTier tier, TokenCounts tokens) {
        return new UsageEntry(
                day,
                "anthropic",
                model,
                tier,
                Optional.of(tokens),
                OptionalLong.of(1_000),
                Optional.empty(),
                Optional.empty());
    }

    /** Every day others, on two models, some of them batch work. */
    private static Usage november() {
        List<UsageEntry> entries = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            LocalDate date = FIRST.plusDays(day);
            entries.add(entry(
                    date,
                    "claude-sonnet-5-5",
                    UsageTier.STANDARD,
                    new TokenCounts(1_000_003L * (day + 1), 200_001L * day, 70_007, 0, 333_333, 0, Set.of())));
            entries.add(entry(
                    date, "other", UsageTier.BATCH, new TokenCounts(123_457, 1_000, 0, 0, 77_777L * day, 0, Set.of())));
        }
        return usage(entries, FIRST.plusDays(30));
    }

    private static Usage usage(List<UsageEntry> entries, LocalDate end) {
        return new Usage(
                entries, List.of(), Optional.of(BucketLength.DAY), CoveredDays.of(FIRST, end), CoveredDays.NONE);
    }

    @Test
    void aMonthBilledByHandInExactArithmeticComesToTheSameCent() {
        Usage usage = november();
        int closed = 0;
        Way.Api way = (Way.Api) CHAT.alternatives().at(closed).way();
        ApiOffer offer = Books.bundled().apiOffer(way.purchase().offerId()).orElseThrow();
        BigDecimal cached = cached(usage, offer);
        BigDecimal uncached = BigDecimal.ZERO;
        for (UsageEntry entry : usage.entries()) {
            uncached = uncached.add(byHand(entry, offer, false));
        }

        RatedMonth month = RatedMonth.of(usage, CHAT, Books.bundled()).getFirst();

        assertThat(month.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(month.isWhole()).isTrue();
        assertThat(month.byPlace().get(closed)).hasValueSatisfying(range -> {
            assertThat(range.base()).isCloseTo(cached.doubleValue(), within(0.001));
            assertThat(range.low()).isEqualTo(range.base());
        });
        assertThat(month.byPlace().get(closed).orElseThrow().high()).isCloseTo(uncached.doubleValue(), within(0.001));
        assertThat(cached).isLessThan(uncached);
    }

    private static BigDecimal cached(Usage usage, TokenOffer offer) {
        return usage.entries().stream()
                .map(entry -> byHand(entry, offer, true))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal byHand(UsageEntry entry, TokenOffer offer, boolean isCached) {
        TokenCounts tokens = entry.tokens().orElseThrow();
        TokenPrices prices = offer.tariffOn(entry.day()).orElseThrow().base();
        BigDecimal input = usd(prices.input().orElseThrow());
        BigDecimal read = usd(prices.cacheRead().orElse(prices.input().orElseThrow()));
        BigDecimal write = usd(prices.cacheWrite().orElse(prices.input().orElseThrow()));
        BigDecimal sum = isCached
                ? times(tokens.uncachedInput(), input)
                        .add(times(tokens.cacheRead(), read))
                        .add(times(tokens.cacheWrite5Minutes(), write))
                : times(tokens.input(), input);
        BigDecimal all = sum.add(times(tokens.output(), usd(prices.output().orElseThrow())));
        BigDecimal discount = usd(offer.factors().batchDiscount().orElse(0));
        return entry.tier() == UsageTier.BATCH ? all.multiply(BigDecimal.ONE.subtract(discount)) : all;
    }

    private static BigDecimal usd(double price) {
        return BigDecimal.valueOf(price);
    }

    private static BigDecimal times(long tokens, BigDecimal usdPerMillion) {
        return BigDecimal.valueOf(tokens).multiply(usdPerMillion).divide(MILLION);
    }

    /** Twice the tokens on every day cost an API twice as much, and own GPUs no less. */
    @Test
    void twiceTheTokensCostTwiceAsMuch() {
        Usage once = november();
        Usage twice = usage(
                once.entries().stream()
                        .map(entry -> entry(
                                entry.day(),
                                entry.model(),
                                entry.tier(),
                                entry.tokens().orElseThrow().plus(entry.tokens().orElseThrow())))
                        .toList(),
                FIRST.plusDays(30));
        RatedMonth one = RatedMonth.of(once, CHAT, Books.bundled()).getFirst();
        RatedMonth two = RatedMonth.of(twice, CHAT, Books.bundled()).getFirst();

        for (int place = 0; place < CHAT.alternatives().size(); place++) {
            double before = one.byPlace().get(place).orElseThrow().base();
            double after = two.byPlace().get(place).orElseThrow().base();
            if (CHAT.alternatives().at(place).way() instanceof Way.Api) {
                assertThat(after).isCloseTo(2 * before, within(1e-6));
            } else {
                assertThat(after).isGreaterThanOrEqualTo(before).isPositive();
            }
        }
    }

    /** What was paid is added up as it stands; a month that is told of in part says so. */
    @Test
    void whatWasPaidStandsBesideIt() {
        UsageEntry paid = new UsageEntry(
                FIRST,
                "anthropic",
                "claude-sonnet-5-5",
                UsageTier.STANDARD,
                Optional.of(new TokenCounts(1_000_000, 0, 0, 0, 0, 0, Set.of())),
                OptionalLong.empty(),
                Optional.of(new BigDecimal("1.80")),
                Optional.empty());

        RatedMonth month = RatedMonth.of(usage(List.of(paid), FIRST.plusDays(2)), CHAT, Books.bundled())
                .getFirst();

        assertThat(month.paidUsd()).hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("1.80"));
        assertThat(month.isWhole()).isFalse();
        assertThat(month.days()).isEqualTo(2);
        assertThat(month.byPlace().getFirst().orElseThrow().base()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void tokensOfNoKnownKindCannotBePriced() {
        UsageEntry entry =
                entry(FIRST, "x", UsageTier.UNTOLD, new TokenCounts(0, 0, 0, 0, 0, 5_000_000, Set.of(Untold.KINDS)));

        assertThat(RatedMonth.of(usage(List.of(entry), FIRST.plusDays(1)), CHAT, Books.bundled()))
                .isEmpty();
    }

    /** A price that changed amid a month counts from its day on. */
    @Test
    void everyDayHasTheTariffOfItsDay() {
        ApiOffer offer = Books.bundled().apiOffers().stream()
                .filter(each -> changed(each).isPresent())
                .findFirst()
                .orElseThrow();
        LocalDate from = changed(offer).orElseThrow();
        TokenCounts tokens = new TokenCounts(3_000_000, 0, 0, 0, 1_000_000, 0, Set.of());
        Alternative closed = CHAT.alternatives().at(0);
        Scenario scenario =
                CHAT.withAlternatives(CHAT.alternatives().with(closed.withWay(new Way.ClosedApi(offer.id()))));
        UsageEntry before = entry(from.minusDays(1), "x", UsageTier.STANDARD, tokens);
        UsageEntry after = entry(from, "x", UsageTier.STANDARD, tokens);
        Usage usage = new Usage(
                List.of(before, after),
                List.of(),
                Optional.of(BucketLength.DAY),
                CoveredDays.of(from.minusDays(1), from.plusDays(1)),
                CoveredDays.NONE);

        double sum = RatedMonth.of(usage, scenario, Books.bundled()).stream()
                .mapToDouble(month -> month.byPlace().getFirst().orElseThrow().base())
                .sum();

        assertThat(byHand(before, offer, true)).isNotEqualByComparingTo(byHand(after, offer, true));
        assertThat(sum)
                .isCloseTo(
                        byHand(before, offer, true)
                                .add(byHand(after, offer, true))
                                .doubleValue(),
                        within(1e-6));
    }

    /** The first day of another price that follows one of the day before, where peaks and fees change nothing. */
    private static Optional<LocalDate> changed(ApiOffer offer) {
        return offer.tariffs().stream()
                .flatMap(tariff -> tariff.validity().from().stream())
                .filter(day -> isPlain(offer, day) && isPlain(offer, day.minusDays(1)))
                .filter(day -> !offer.tariffOn(day)
                        .orElseThrow()
                        .base()
                        .equals(offer.tariffOn(day.minusDays(1)).orElseThrow().base()))
                .findFirst();
    }

    private static boolean isPlain(ApiOffer offer, LocalDate day) {
        return offer.tariffOn(day)
                .filter(tariff -> tariff.peakHours().isEmpty()
                        && tariff.usdPerRequest().isEmpty()
                        && tariff.base().input().isPresent()
                        && tariff.base().output().isPresent())
                .isPresent();
    }
}
