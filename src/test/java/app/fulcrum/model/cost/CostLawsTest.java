package app.fulcrum.model.cost;

import static app.fulcrum.support.Seeded.logUniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostLawsTest {

    private static final int CASES = 10_000;

    private static Offset<Double> near(double value) {
        return within(Math.abs(value) * 1e-12 + 1e-300);
    }

    @Test
    void anApiBillIsNeverNegativeAndIsTheSumOfItsLinesAndTheHeightOfItsLine() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            long tokens = (long) logUniform(random, 1, 1e11);
            CostBreakdown bill = ApiBill.at(terms, tokens);
            double sum = 0;
            for (LineItem item : bill.items()) {
                assertThat(item.usdPerMonth()).isNotNegative();
                sum += item.usdPerMonth();
            }
            assertThat(bill.usdPerMonth()).isEqualTo(sum, near(sum));
            assertThat(ApiBill.line(terms).at(tokens)).isEqualTo(sum, near(sum));
        });
    }

    @Test
    void everyTokenIsOfExactlyOneKind() {
        Seeded.forEach(1, CASES, random -> {
            TokenMix mix = mix(random);
            double sum = 0;
            for (LineKind kind : LineKind.values()) {
                sum += mix.tokensOf(kind);
            }
            assertThat(sum).isEqualTo(1, within(1e-12));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoShareIsRefusedWhereverItStands(double share) {
        assertRefused(() -> new TokenMix(1, 0, share, 0, 0, 0));
        assertRefused(() -> new TokenMix(0, 0, 0, share, 0, 0));
        assertRefused(() -> new TokenMix(0, 0, 0, 0, share, 0));
        assertRefused(() -> new TokenMix(0, 0, 0, 0, 0, share));
    }

    @Test
    void noInputIsCachedTwice() {
        assertRefused(() -> new TokenMix(0.5, 0.5, 0.6, 0.41, 0, 0));
        assertThat(new TokenMix(0.5, 0.5, 0.6, 0.4, 0, 0).tokensOf(LineKind.INPUT_TOKENS))
                .isEqualTo(0, within(1e-15));
        // In binary these two add up to a little more than one.
        assertThat(new TokenMix(1, 0, 0.1 + 0.2, 0.7, 0, 0).tokensOf(LineKind.INPUT_TOKENS))
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoPriceIsRefusedWhereverItStands(double price) {
        assertRefused(() -> new TokenRates(price, 1, 1, 1));
        assertRefused(() -> new TokenRates(1, price, 1, 1));
        assertRefused(() -> new TokenRates(1, 1, price, 1));
        assertRefused(() -> new TokenRates(1, 1, 1, price));
        assertThat(new TokenRates(0, 0, 0, 0).of(LineKind.OUTPUT_TOKENS)).isZero();
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theUnitCostCountsTheTokensOfAllDays() {
        CostBreakdown bill = new CostBreakdown(
                List.of(new LineItem(LineKind.GPU_RENT, 2_000), new LineItem(LineKind.PEOPLE, 1_000)));

        assertThat(bill.usdPerMillionTokens(5_000_000, 30)).isEqualTo(20);
    }

    @Test
    void everyLineGrowsWithUseOrIsHardwareOrNeither() {
        assertThat(LineKind.values())
                .filteredOn(LineKind::isPerToken)
                .allSatisfy(
                        kind -> assertThat(kind.name()).matches(".*_TOKENS|CACHE_(READS|WRITES)|REQUEST_FEES|ROUTING"));
        assertThat(LineKind.values()).filteredOn(LineKind::isPerToken).hasSize(7);
        assertThat(LineKind.values())
                .filteredOn(LineKind::isHardware)
                .containsExactly(
                        LineKind.GPU_RENT,
                        LineKind.DEPRECIATION,
                        LineKind.COST_OF_CAPITAL,
                        LineKind.SUPPORT,
                        LineKind.ENERGY,
                        LineKind.COLOCATION);
    }

    @Test
    void dearerPricesNeverLowerABillAndDiscountsNeverRaiseIt() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            TokenRates rates = terms.rates();
            double more = random.nextDouble(0, 5);
            TokenRates dearer = switch (random.nextInt(4)) {
                case 0 ->
                    new TokenRates(
                            rates.inputUsdPerMillion() + more,
                            rates.cacheReadUsdPerMillion(),
                            rates.cacheWriteUsdPerMillion(),
                            rates.outputUsdPerMillion());
                case 1 ->
                    new TokenRates(
                            rates.inputUsdPerMillion(),
                            rates.cacheReadUsdPerMillion() + more,
                            rates.cacheWriteUsdPerMillion(),
                            rates.outputUsdPerMillion());
                case 2 ->
                    new TokenRates(
                            rates.inputUsdPerMillion(),
                            rates.cacheReadUsdPerMillion(),
                            rates.cacheWriteUsdPerMillion() + more,
                            rates.outputUsdPerMillion());
                default ->
                    new TokenRates(
                            rates.inputUsdPerMillion(),
                            rates.cacheReadUsdPerMillion(),
                            rates.cacheWriteUsdPerMillion(),
                            rates.outputUsdPerMillion() + more);
            };
            long tokens = (long) logUniform(random, 1, 1e11);
            double before = ApiBill.line(terms).at(tokens);
            assertThat(ApiBill.line(with(
                                    terms,
                                    dearer,
                                    terms.factors().batchDiscount(),
                                    terms.factors().negotiatedDiscount()))
                            .at(tokens))
                    .isGreaterThanOrEqualTo(before);
            assertThat(ApiBill.line(with(terms, rates, terms.factors().batchDiscount(), 1))
                            .at(tokens))
                    .as("requests and storage are never discounted")
                    .isEqualTo(
                            terms.running().usdPerMonth()
                                    + terms.beside().cacheStorageUsdPerMonth()
                                    + tokens
                                            / terms.beside().tokensPerRequest()
                                            * terms.daysPerMonth()
                                            * terms.beside().usdPerRequest(),
                            near(before));
            assertThat(ApiBill.line(with(terms, rates, 1, terms.factors().negotiatedDiscount()))
                            .at(tokens))
                    .isLessThanOrEqualTo(before * (1 + 1e-12));
        });
    }

    @Test
    void peakHoursCostWhatTheyCostAndAllOthersTheOrdinaryPrice() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            double factor = random.nextDouble(1, 10);
            double share = random.nextDouble();
            double ordinary = ApiBill.usdPerMillion(inPeakHours(terms, 0, factor));
            double peak = ApiBill.usdPerMillion(inPeakHours(terms, 1, factor));
            double some = ApiBill.usdPerMillion(inPeakHours(terms, share, factor));

            assertThat(ordinary).isEqualTo(ApiBill.usdPerMillion(inPeakHours(terms, share, 1)), near(ordinary));
            assertThat(peak).isEqualTo(ordinary * factor, near(peak));
            assertThat(some).isEqualTo((1 - share) * ordinary + share * peak, near(peak));
            assertThat(ApiBill.usdPerMillion(inPeakHours(terms, random.nextDouble(share, 1.0000001), factor)))
                    .isGreaterThanOrEqualTo(some * (1 - 1e-12));
        });
    }

    @Test
    void aMinimumIsAFloorUnderWhatIsUsedAndNothingElse() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            long tokens = random.nextLong(1, 1_000_000_000_000L);
            CostBreakdown without = ApiBill.at(terms, tokens);
            double running = terms.running().usdPerMonth();
            double used = without.usdPerMonth() - running;
            double minimum = used * random.nextDouble(0, 2);
            ApiTerms committed = withMinimum(terms, minimum);

            double expected = Math.max(used, minimum) + running;
            assertThat(ApiBill.at(committed, tokens).usdPerMonth()).isEqualTo(expected, near(expected));
            assertThat(ApiBill.curve(committed).at(tokens)).isEqualTo(expected, near(expected));
            assertThat(ApiBill.curve(withMinimum(terms, 0))).isEqualTo(ApiBill.line(terms));
        });
    }

    private static ApiTerms withMinimum(ApiTerms terms, double usdPerMonth) {
        return new ApiTerms(
                terms.requests(),
                terms.factors(),
                terms.beside(),
                terms.daysPerMonth(),
                usdPerMonth,
                terms.units(),
                terms.lastTokensPerDay(),
                terms.running());
    }

    @Test
    void classesOfRequestsAddUp() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            ApiTerms other = apiTerms(random);
            ApiTerms both = new ApiTerms(
                    List.of(terms.requests().getFirst(), batchOf(terms, other)),
                    terms.factors(),
                    BesideTokens.NOTHING,
                    terms.daysPerMonth(),
                    0,
                    Optional.empty(),
                    Volumes.NEVER,
                    RunningCosts.NONE);
            double sum =
                    ApiBill.usdPerMillion(terms) + ApiBill.usdPerMillion(with(both, List.of(batchOf(terms, other))));

            assertThat(ApiBill.usdPerMillion(both)).isEqualTo(sum, near(sum));
        });
    }

    /** Requests of other lengths and prices; what may wait is the same share of all. */
    private static BilledRequests batchOf(ApiTerms terms, ApiTerms other) {
        TokenMix mix = other.requests().getFirst().mix();
        return new BilledRequests(
                other.rates(),
                new TokenMix(
                        mix.inputTokens(),
                        mix.outputTokens(),
                        mix.cacheReadShare(),
                        mix.cacheWriteShare(),
                        mix.reasoningShare(),
                        terms.batchShare()));
    }

    private static ApiTerms with(ApiTerms terms, List<BilledRequests> requests) {
        return new ApiTerms(
                requests,
                terms.factors(),
                terms.beside(),
                terms.daysPerMonth(),
                terms.minimumUsdPerMonth(),
                terms.units(),
                terms.lastTokensPerDay(),
                terms.running());
    }

    @Test
    void surchargeIsOnEveryTokenAndOnNothingElse() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            double surcharge = random.nextDouble(-0.99, 10);
            long tokens = random.nextLong(1, 1_000_000_000_000L);
            CostBreakdown without = ApiBill.at(surcharged(terms, 0), tokens);
            CostBreakdown with = ApiBill.at(surcharged(terms, surcharge), tokens);

            without.items().forEach(item -> {
                boolean isToken = terms.requests().getFirst().mix().tokensOf(item.kind()) > 0;
                double expected = item.usdPerMonth() * (isToken ? 1 + surcharge : 1);
                assertThat(with.usdPerMonth(item.kind())).as("%s", item).isEqualTo(expected, near(expected));
            });
        });
    }

    @Test
    void batchThatSparesCacheReadsLeavesTheirPriceAsItIs() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            TokenFactors factors = TokenFactors.discounts(random.nextDouble(), 0);
            TokenFactors sparing = new TokenFactors(factors.batchDiscount(), true, 0, 0, 0, 1);
            CostBreakdown all = ApiBill.at(with(terms, factors), 1e9);
            CostBreakdown spared = ApiBill.at(with(terms, sparing), 1e9);

            assertThat(spared.usdPerMonth(LineKind.CACHE_READS))
                    .isEqualTo(ApiBill.at(with(terms, TokenFactors.discounts(0, 0)), 1e9)
                            .usdPerMonth(LineKind.CACHE_READS));
            assertThat(spared.usdPerMonth(LineKind.INPUT_TOKENS)).isEqualTo(all.usdPerMonth(LineKind.INPUT_TOKENS));
            assertThat(spared.usdPerMonth(LineKind.OUTPUT_TOKENS)).isEqualTo(all.usdPerMonth(LineKind.OUTPUT_TOKENS));
        });
    }

    private static ApiTerms inPeakHours(ApiTerms terms, double share, double factor) {
        TokenFactors now = terms.factors();
        return with(
                terms,
                new TokenFactors(
                        now.batchDiscount(),
                        now.batchSparesCacheReads(),
                        now.negotiatedDiscount(),
                        now.surcharge(),
                        Math.min(1, share),
                        factor));
    }

    private static ApiTerms surcharged(ApiTerms terms, double surcharge) {
        TokenFactors now = terms.factors();
        return with(
                terms,
                new TokenFactors(
                        now.batchDiscount(),
                        now.batchSparesCacheReads(),
                        now.negotiatedDiscount(),
                        surcharge,
                        now.peakShare(),
                        now.peakFactor()));
    }

    private static ApiTerms with(ApiTerms terms, TokenFactors factors) {
        return new ApiTerms(
                terms.requests(),
                factors,
                terms.beside(),
                terms.daysPerMonth(),
                terms.minimumUsdPerMonth(),
                terms.units(),
                terms.lastTokensPerDay(),
                terms.running());
    }

    @Test
    void tokensAreCountedByScale() {
        Seeded.forEach(1, CASES, random -> {
            ApiTerms terms = apiTerms(random);
            ApiLine line = ApiBill.line(terms);
            long tokens = (long) logUniform(random, 1, 1e10);
            double perToken = line.at(tokens) - line.fixedUsdPerMonth();
            double tenfold = line.at(10 * tokens) - line.fixedUsdPerMonth();
            assertThat(tenfold).isEqualTo(10 * perToken, within(1e-9 * line.at(10 * tokens)));
        });
    }

    @Test
    void aHostingBillIsTheSumOfItsLinesAndLinearInBilledGpus() {
        Seeded.forEach(1, CASES, random -> {
            HostingTerms terms = hostingTerms(random);
            long gpus = random.nextLong(1, 5000);
            CostBreakdown bill = HostingBill.of(terms, gpus);
            double line = HostingBill.fixedUsdPerMonth(terms) + HostingBill.usdPerGpuMonth(terms) * gpus;

            bill.items().forEach(item -> assertThat(item.usdPerMonth()).isNotNegative());
            assertThat(bill.usdPerMonth()).isEqualTo(line, near(line));
            assertThat(HostingBill.of(terms, gpus + 1).usdPerMonth()).isGreaterThanOrEqualTo(bill.usdPerMonth());
        });
    }

    @Test
    void whatIdleGpusCostDependsOnBilledHoursOnly() {
        HostingTerms alwaysOn = new HostingTerms(new GpuRate.RentedByHour(2, 730), 0, 0, 0, RunningCosts.NONE);
        HostingTerms released = new HostingTerms(new GpuRate.RentedByHour(2, 365), 0, 0, 0, RunningCosts.NONE);

        assertThat(HostingBill.of(alwaysOn, 4).usdPerMonth()).isEqualTo(5840);
        assertThat(HostingBill.of(released, 4).usdPerMonth()).isEqualTo(2920);
    }

    @Test
    void ownedHardwareAddsUpByItsFormulas() {
        GpuRate.Owned owned = new GpuRate.Owned(
                new GpuRate.Purchase(36_000, 0.25, 36, 0.08, 0.05), new GpuRate.Power(1.2, 1.3, 0.10, 730, 150, 2_000));
        HostingTerms terms = new HostingTerms(owned, 0.10, 300, 200, new RunningCosts(0.5, 240_000, 24_000, 12, 0));
        CostBreakdown bill = HostingBill.of(terms, 8);

        assertThat(bill.usdPerMonth(LineKind.DEPRECIATION)).isEqualTo(8 * 750.0);
        assertThat(bill.usdPerMonth(LineKind.COST_OF_CAPITAL)).isEqualTo(8 * 150.0);
        assertThat(bill.usdPerMonth(LineKind.SUPPORT)).isEqualTo(8 * 150.0);
        assertThat(bill.usdPerMonth(LineKind.ENERGY)).isEqualTo(8 * 113.88, within(1e-9));
        assertThat(bill.usdPerMonth(LineKind.COLOCATION)).isEqualTo(8 * 180.0 + 2_000);
        double hardware = 8 * (750 + 150 + 150 + 113.88 + 180) + 2_000;
        assertThat(bill.usdPerMonth(LineKind.HARDWARE_OVERHEAD)).isEqualTo(hardware * 0.10, within(1e-9));
        assertThat(bill.usdPerMonth()).isEqualTo(hardware * 1.10 + 300 + 200 + 10_000 + 2_000, within(1e-9));
    }

    private static ApiTerms with(ApiTerms terms, TokenRates rates, double batchDiscount, double negotiated) {
        TokenFactors before = terms.factors();
        TokenFactors factors = new TokenFactors(
                batchDiscount,
                before.batchSparesCacheReads(),
                negotiated,
                before.surcharge(),
                before.peakShare(),
                before.peakFactor());
        BilledRequests same =
                new BilledRequests(rates, terms.requests().getFirst().mix());
        return new ApiTerms(
                List.of(same),
                factors,
                terms.beside(),
                terms.daysPerMonth(),
                terms.minimumUsdPerMonth(),
                terms.units(),
                terms.lastTokensPerDay(),
                terms.running());
    }

    private static TokenMix mix(SplittableRandom random) {
        double read = random.nextDouble();
        double input = random.nextDouble();
        return new TokenMix(
                input, 1 - input, read, random.nextDouble() * (1 - read), random.nextDouble(), random.nextDouble());
    }

    private static ApiTerms apiTerms(SplittableRandom random) {
        return new ApiTerms(
                List.of(new BilledRequests(
                        new TokenRates(
                                random.nextDouble(0, 30),
                                random.nextDouble(0, 30),
                                random.nextDouble(0, 30),
                                random.nextDouble(0, 90)),
                        mix(random))),
                factors(random),
                random.nextBoolean()
                        ? BesideTokens.NOTHING
                        : new BesideTokens(
                                random.nextDouble(0, 0.1), random.nextDouble(1, 1e5), random.nextDouble(0, 1_000)),
                random.nextDouble(28, 31),
                0,
                Optional.empty(),
                Volumes.NEVER,
                running(random));
    }

    private static TokenFactors factors(SplittableRandom random) {
        double batch = random.nextDouble();
        double negotiated = random.nextDouble();
        return random.nextBoolean()
                ? TokenFactors.discounts(batch, negotiated)
                : new TokenFactors(
                        batch,
                        random.nextBoolean(),
                        negotiated,
                        random.nextDouble(-0.99, 10),
                        random.nextDouble(),
                        random.nextDouble(1, 10));
    }

    private static RunningCosts running(SplittableRandom random) {
        return new RunningCosts(
                random.nextDouble(0, 5),
                random.nextDouble(0, 400_000),
                random.nextDouble(0, 1e6),
                random.nextDouble(1, 60),
                random.nextDouble(0, 10_000));
    }

    private static HostingTerms hostingTerms(SplittableRandom random) {
        GpuRate rate = switch (random.nextInt(3)) {
            case 0 -> new GpuRate.RentedByHour(random.nextDouble(0, 12), random.nextDouble(0, 744));
            case 1 -> new GpuRate.RentedByMonth(random.nextDouble(0, 9000));
            default ->
                new GpuRate.Owned(
                        new GpuRate.Purchase(
                                random.nextDouble(0, 50_000),
                                random.nextDouble(),
                                random.nextDouble(1, 72),
                                random.nextDouble(0, 0.3),
                                random.nextDouble(0, 0.3)),
                        new GpuRate.Power(
                                random.nextDouble(0, 3),
                                random.nextDouble(1, 2),
                                random.nextDouble(0, 0.5),
                                random.nextDouble(0, 744),
                                random.nextDouble(0, 400),
                                random.nextDouble(0, 9000)));
        };
        return new HostingTerms(
                rate, random.nextDouble(0, 1), random.nextDouble(0, 5000), random.nextDouble(0, 5000), running(random));
    }
}
