package app.fulcrum.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.LowerEnvelope;
import app.fulcrum.model.curve.Plateau;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Calculations other people published, redone with the cost law. Where a publisher's own inputs lead elsewhere than the
 * printed result, the test holds what follows from the inputs and says what was printed.
 *
 * <p>Examples stated per month are entered with a month of one day, so that tokens per day are tokens per month.
 */
class PublishedExamplesTest {

    private static final double ONE_DAY = 1;
    private static final Offset<Double> CENT = within(0.005);

    private static ApiTerms api(double input, double output, TokenMix mix, double days, RunningCosts running) {
        return new ApiTerms(
                List.of(new BilledRequests(new TokenRates(input, input, input, output), mix)),
                TokenFactors.discounts(0, 0),
                BesideTokens.NOTHING,
                days,
                0,
                Optional.empty(),
                Volumes.NEVER,
                running);
    }

    private static TokenMix mix(double inputTokens, double outputTokens) {
        double inputShare = inputTokens / (inputTokens + outputTokens);
        return new TokenMix(inputShare, 1 - inputShare, 0, 0, 0, 0);
    }

    private static HostingTerms rented(double usdPerGpuHour, double hours) {
        return new HostingTerms(new GpuRate.RentedByHour(usdPerGpuHour, hours), 0, 0, 0, RunningCosts.NONE);
    }

    private static Staircase stairs(HostingTerms terms, double tokensPerReplica) {
        return new Staircase(
                HostingBill.fixedUsdPerMonth(terms),
                HostingBill.usdPerGpuMonth(terms),
                new Lot(1, 1),
                new Sizing(tokensPerReplica, 1, 0));
    }

    private static PairCrossover against(ApiTerms api, StepCurve selfHosted) {
        CostCurves curves = CostCurves.of(ApiBill.line(api), selfHosted);
        return PairCrossover.all(curves, 1, Volumes.LARGEST).getFirst();
    }

    /** ConfigIQ, hybrid savings audit scenarios, Red Hat performance team, 2026-09-23. */
    @Nested
    class ConfigIqStaircase {

        private static final double CAPACITY = 100.0 * 5000 / 1000 * 0.9 * 100 * 3600 / 2;

        private final ApiTerms hosted = api(1.0, 3.0, mix(4000, 1000), ONE_DAY, RunningCosts.NONE);
        private final Staircase rented = stairs(rented(2.0, 100), CAPACITY);
        private final Staircase owned = stairs(
                new HostingTerms(
                        new GpuRate.Owned(
                                new GpuRate.Purchase(24_000, 0, 60, 0, 0), new GpuRate.Power(0, 1, 0, 0, 0, 0)),
                        0,
                        0,
                        0,
                        RunningCosts.NONE),
                CAPACITY);

        @Test
        void oneReplicaServes81MillionTokensAMonth() {
            assertThat(CAPACITY).isEqualTo(81_000_000);
        }

        @Test
        void everyPublishedPointIsMet() {
            assertPoint(1_000_000, 1.4, 200, 400, 1);
            assertPoint(40_500_000, 56.7, 200, 400, 1);
            assertPoint(80_190_000, 112.266, 200, 400, 1);
            assertPoint(81_000_000, 113.4, 200, 400, 1);
            assertPoint(81_000_001, 113.4000014, 400, 800, 2);
        }

        private void assertPoint(long tokens, double hostedUsd, double rentedUsd, double ownedUsd, int replicas) {
            assertThat(ApiBill.at(hosted, tokens).usdPerMonth()).isEqualTo(hostedUsd, CENT);
            assertThat(rented.at(tokens)).isEqualTo(rentedUsd, CENT);
            assertThat(owned.at(tokens)).isEqualTo(ownedUsd, CENT);
            assertThat(rented.sizing().servingReplicas(tokens)).isEqualTo(replicas);
        }
    }

    /** ConfigIQ, Qwen3-235B hosted, rented and bought, Red Hat performance team, 2026-09-23. */
    @Test
    void peopleAndSetUpAreOnTheApiSideToo() {
        RunningCosts running = new RunningCosts(0.05, 18_000 * 12, 15_000, 36, 0);
        ApiTerms hosted = api(0.18, 0.54, mix(2048, 512), ONE_DAY, running);
        double tokens = 2_500_000_000.0;
        CostBreakdown bill = ApiBill.at(hosted, tokens);

        assertThat(bill.usdPerMonth(LineKind.INPUT_TOKENS) + bill.usdPerMonth(LineKind.OUTPUT_TOKENS))
                .isEqualTo(630, CENT);
        assertThat(bill.usdPerMonth(LineKind.PEOPLE)).isEqualTo(900, CENT);
        assertThat(bill.usdPerMonth(LineKind.SETUP)).isEqualTo(416.67, CENT);
        assertThat(bill.usdPerMonth()).isEqualTo(1946.67, CENT);
        assertThat(bill.usdPerMillionTokens(tokens, ONE_DAY)).isEqualTo(0.779, CENT);
    }

    /** The same audit: bills entered line by line. */
    @Test
    void linesAddUpToTheBillAndItsUnitCost() {
        HostingTerms rented = new HostingTerms(
                new GpuRate.RentedByMonth(5312), 0, 500, 1111, new RunningCosts(0.2, 18_000 * 12, 0, 1, 0));
        CostBreakdown bill = HostingBill.of(rented, 1);

        assertThat(bill.usdPerMonth()).isEqualTo(10_523, CENT);
        assertThat(bill.usdPerMillionTokens(2.5e9, ONE_DAY)).isEqualTo(4.21, CENT);
    }

    /** LLM TCO, cost curve example, prices of 2026-06-25. Printed: 348.21 and a break-even of 69.6M tokens. */
    @Nested
    class LlmTcoCostCurve {

        private final ApiTerms api = api(3, 15, mix(10, 2), ONE_DAY, RunningCosts.NONE);

        @Test
        void aGpuReleasedWhenIdleBreaksEvenAtThePrintedVolume() {
            HostingTerms released = rented(1.59, 730 * 0.3);

            assertThat(ApiBill.usdPerMillion(api)).isEqualTo(5.0, CENT);
            assertThat(HostingBill.usdPerGpuMonth(released)).isEqualTo(348.21, CENT);
            assertThat(against(api, stairs(released, 1e12)).cheaperFrom()).isBetween(69_600_000L, 69_700_000L);
        }

        @Test
        void aGpuLeftOnBreaksEvenAtMoreThanThreeTimesThat() {
            HostingTerms alwaysOn = rented(1.59, 730);

            assertThat(HostingBill.usdPerGpuMonth(alwaysOn)).isEqualTo(1160.7, CENT);
            assertThat(against(api, stairs(alwaysOn, 1e12)).cheaperFrom()).isEqualTo(232_140_001);
        }
    }

    /** LLM TCO, methodology page, prices of 2026-06-25. */
    @Nested
    class LlmTcoAtoms {

        @Test
        void anApiBillIsTokensTimesPrices() {
            ApiTerms api = api(3, 15, mix(1, 0.5), ONE_DAY, RunningCosts.NONE);
            assertThat(ApiBill.at(api, 1_500_000).usdPerMonth()).isEqualTo(10.5, CENT);
        }

        @Test
        void rentCountsBilledHours() {
            assertThat(HostingBill.usdPerGpuMonth(rented(1.5, 730 * 0.3))).isEqualTo(328.5, CENT);
        }

        @Test
        void purchaseIsSpreadOverItsMonths() {
            assertThat(new GpuRate.Purchase(15_000, 0, 36, 0, 0).depreciationUsdPerMonth())
                    .isEqualTo(416.67, CENT);
        }

        @Test
        void breakEvenIsAWholeTokenCount() {
            ApiLine line = new ApiLine(0, 3 / 1e6);
            assertThat(line.firstAbove(320)).isEqualTo(106_666_667);
        }

        @Test
        void aSaturatedGpuGivesTheUnitCost() {
            Staircase stairs = stairs(rented(1.5, 730), 2000.0 * 3600 * 730);
            assertThat(stairs.saturatedUsdPerMonthPerDailyToken() * 1e6).isEqualTo(0.208333, within(1e-6));
        }
    }

    /** forg.pro, default of 2026-06-11. Printed: a break-even of 8,111M tokens for a machine that serves 126M. */
    @Nested
    class ForgDefault {

        private final ApiTerms api = api(0.45, 0.45, mix(1, 1), ONE_DAY, RunningCosts.NONE);
        private final Staircase stairs = stairs(rented(5.0, 730), 80.0 * 3600 * 730 * 0.6);

        @Test
        void thePrintedPartsAreMet() {
            assertThat(stairs.at(100_000_000)).isEqualTo(3650, CENT);
            assertThat(stairs.segmentEnd(1)).isEqualTo(126_144_000);
            assertThat(ApiBill.at(api, 100_000_000).usdPerMonth()).isEqualTo(45, CENT);
        }

        @Test
        void selfHostingNeverBreaksEvenBecauseAFullMachineIsDearerPerToken() {
            PairCrossover pair = against(api, stairs);

            assertThat(pair.isEverCheaper()).isFalse();
            assertThat(pair.isCheaperForGood()).isFalse();
            assertThat(pair.challengerSlope() * 1e6).isEqualTo(28.935, CENT);
            assertThat(pair.incumbentSlope() * 1e6).isEqualTo(0.45, CENT);
        }

        @Test
        void thePrintedBreakEvenNeeds65Machines() {
            long printed = 8_111_100_000L;
            assertThat(stairs.sizing().servingReplicas(printed)).isEqualTo(65);
            assertThat(stairs.at(printed)).isEqualTo(237_250, CENT);
            assertThat(ApiBill.at(api, printed).usdPerMonth()).isEqualTo(3650, within(0.01));
        }
    }

    /** NVIDIA Deep Learning Institute, TCO notebook of 2024-11-13, per year. Printed unit cost: 0.44 per 1,000 prompts. */
    @Test
    void fleetCostIsDividedByWhatTheFleetServes() {
        double serverYear = 320_000.0 / 4 + 3_000 + 8 * 4_500;
        double promptsPerYear = 200.0 * 365 * 24 * 3600;
        Staircase servers = new Staircase(0, serverYear, new Lot(1, 1), new Sizing(41.6, 1, 0));

        assertThat(serverYear).isEqualTo(119_000);
        assertThat(servers.sizing().servingReplicas(200)).isEqualTo(5);
        assertThat(servers.at(200)).isEqualTo(595_000);
        assertThat(servers.at(200) / promptsPerYear * 1000).isEqualTo(0.094337, within(1e-6));
        ApiTerms api = api(1, 3, mix(2000, 200), ONE_DAY, RunningCosts.NONE);
        assertThat(ApiBill.at(api, 1000 * 2200.0).usdPerMonth()).isEqualTo(2.6, CENT);
    }

    /** api-vs-selfhost-skill, 2026-05-26, per week. Printed: 3,937.50, from a unit price its token prices do not give. */
    @Test
    void statedTokenPricesGiveTheBill() {
        ApiTerms api = api(2.5, 15, mix(1000, 500), ONE_DAY, RunningCosts.NONE);
        double tokensPerQuery = 1500;

        assertThat(ApiBill.at(api, tokensPerQuery).usdPerMonth()).isEqualTo(0.01, within(1e-12));
        assertThat(ApiBill.at(api, 350_000 * tokensPerQuery).usdPerMonth()).isEqualTo(3500, CENT);
        assertThat(HostingBill.usdPerGpuMonth(rented(2.89, 50))).isEqualTo(144.5, CENT);
        assertThat(HostingBill.usdPerGpuMonth(rented(2.89, 168))).isEqualTo(485.52, CENT);
        assertThat(HostingBill.usdPerGpuMonth(rented(2.89, 20))).isEqualTo(57.8, CENT);
    }

    /** legitlads, undated default. Printed: a break-even of 1,943M tokens, which needs divisible GPUs. */
    @Test
    void aWholeGpuBreaksEvenLaterThanADivisibleOne() {
        ApiTerms api = api(3, 3, mix(1, 1), ONE_DAY, RunningCosts.NONE);
        HostingTerms terms = new HostingTerms(new GpuRate.RentedByHour(3.07, 730), 0, 0, 5000, RunningCosts.NONE);
        Staircase stairs = stairs(terms, 2500.0 * 0.8 * 3600 * 730);

        assertThat(stairs.segmentEnd(1)).isEqualTo(5_256_000_000L);
        assertThat(stairs.saturatedUsdPerMonthPerDailyToken() * 1e6).isEqualTo(0.426389, within(1e-6));
        assertThat(against(api, stairs).cheaperFrom() / 1e6).isEqualTo(2413.7, within(0.05));
    }

    /** Ginger Labs, 2026, blended at 3:1. Printed for the two Claude rows: 5.25 and 0.44. */
    @Test
    void aThreeToOneBlendFollowsFromThePrices() {
        assertThat(blend(2.5, 10)).isEqualTo(4.375, within(1e-12));
        assertThat(blend(0.15, 0.6)).isEqualTo(0.2625, within(1e-12));
        assertThat(blend(3, 15)).isEqualTo(6.0, within(1e-12));
        assertThat(blend(0.25, 1.25)).isEqualTo(0.5, within(1e-12));
    }

    private static double blend(double input, double output) {
        return ApiBill.usdPerMillion(api(input, output, mix(3, 1), ONE_DAY, RunningCosts.NONE));
    }

    /** DevTk.AI, 2026-02-24, 10M tokens a day, half in and half out. Printed: a tenth of each. */
    @Test
    void tokensPerDayTimesThirtyDays() {
        assertThat(thirtyDays(1.25, 10)).isEqualTo(1687.5, CENT);
        assertThat(thirtyDays(3, 15)).isEqualTo(2700, CENT);
        assertThat(thirtyDays(0.27, 1.1)).isEqualTo(205.5, CENT);
        assertThat(thirtyDays(0.88, 0.88)).isEqualTo(264, CENT);
    }

    private static double thirtyDays(double input, double output) {
        return ApiBill.at(api(input, output, mix(5, 5), 30, RunningCosts.NONE), 10_000_000)
                .usdPerMonth();
    }

    /** dreaming.press, undated: a tenth of the load, ten times the unit cost. */
    @Test
    void idleTimeIsPaidFor() {
        double full = 700.0 * 3600;
        CostBreakdown hour = HostingBill.of(rented(2.5, 1), 1);

        assertThat(hour.usdPerMillionTokens(full, ONE_DAY)).isEqualTo(0.992063492063492, within(1e-12));
        assertThat(hour.usdPerMillionTokens(full / 10, ONE_DAY)).isEqualTo(9.92063492063492, within(1e-11));
    }

    /** PeakInfer, undated hardware table. Printed: a hundredth of each. */
    @Test
    void hourlyRateOverTokensPerHourIsTheUnitCost() {
        assertThat(unitCost(2.5, 50)).isEqualTo(13.8889, within(1e-4));
        assertThat(unitCost(4.5, 50)).isEqualTo(25.0, within(1e-4));
        assertThat(unitCost(3.0, 50)).isEqualTo(16.6667, within(1e-4));
        assertThat(unitCost(1.5, 30)).isEqualTo(13.8889, within(1e-4));
        assertThat(unitCost(2.5, 30)).isEqualTo(23.1481, within(1e-4));
    }

    private static double unitCost(double usdPerHour, double tokensPerSecond) {
        return HostingBill.of(rented(usdPerHour, 1), 1).usdPerMillionTokens(tokensPerSecond * 3600, ONE_DAY);
    }

    /** A plateau that ends below the volume where it would pay has no crossover to offer. */
    @Test
    void aBreakEvenBeyondWhatTheGpusServeIsNone() {
        ApiTerms api = api(0.45, 0.45, mix(1, 1), ONE_DAY, RunningCosts.NONE);
        assertThat(against(api, new Plateau(3650, 126_144_000)).isEverCheaper()).isFalse();
        assertThat(against(api, new LowerEnvelope(List.of(stairs(rented(5, 730), 126_144_000))))
                        .isEverCheaper())
                .isFalse();
    }
}
