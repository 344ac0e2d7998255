package app.fulcrum.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.market.MarketTable;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final List<String> PRESETS = List.of("chat", "rag", "coding-agent", "batch-extraction");

    /** 30 million tokens each of input and of output a month, and nothing but tokens on any bill of an API. */
    private static Scenario pairs() {
        Scenario scenario = Books.preset("chat");
        for (Map.Entry<Input, Double> number : Map.of(
                        Input.TOKENS_PER_DAY, 2e6,
                        Input.INPUT_TOKENS, 1000.0,
                        Input.OUTPUT_TOKENS, 1000.0,
                        Input.CACHED_SHARE, 0.0,
                        Input.BATCH_SHARE, 0.0,
                        Input.DAYS_PER_MONTH, 30.0)
                .entrySet()) {
            scenario = scenario.with(InputKey.shared(number.getKey()), Assumption.of(number.getValue(), "test"));
        }
        for (AlternativeId api : List.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)) {
            for (Input input : List.of(Input.ENGINEERS, Input.SETUP, Input.FEES)) {
                scenario = scenario.with(InputKey.of(api, input), Assumption.of(0, "test"));
            }
        }
        return scenario;
    }

    private static PriceHistory of(String offer, AlternativeId buyer, Scenario scenario) {
        return of(BOOK.offer(offer).orElseThrow(), buyer, scenario, Books.market());
    }

    private static PriceHistory of(Offer offer, AlternativeId buyer, Scenario scenario, Market market) {
        return PriceHistory.of(offer, scenario.alternatives().get(buyer), scenario, market);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Validity until(String last) {
        return new Validity(Optional.empty(), Optional.of(day(last)));
    }

    private static Validity from(String first) {
        return new Validity(Optional.of(day(first)), Optional.empty());
    }

    @Test
    void aPromotionAndWhatFollowsItAreTwoStretches() {
        PriceHistory history = of("gemini-4-argon", Standard.CLOSED_API, pairs());

        // A million tokens are half input at 2, half output at 10; both double.
        assertThat(history.stretches())
                .containsExactly(
                        new PriceStretch(until("2026-11-30"), Optional.of(new OfferPrice(6, 360))),
                        new PriceStretch(from("2026-12-01"), Optional.of(new OfferPrice(12, 720))));
        assertThat(history.now()).contains(new OfferPrice(6, 360));
    }

    @Test
    void whatIsNotKnownIsAGapAndNotTheNextPrice() {
        assertThat(of("claude-sonnet-4-6", Standard.CLOSED_API, pairs()).stretches())
                .containsExactly(
                        new PriceStretch(until("2026-02-16"), Optional.empty()),
                        new PriceStretch(from("2026-02-17"), Optional.of(new OfferPrice(9, 540))));
        assertThat(of("google-vertex-ai/gemini-4-argon", Standard.CLOSED_API, pairs())
                        .stretches())
                .containsExactly(
                        new PriceStretch(until("2026-11-30"), Optional.of(new OfferPrice(6, 360))),
                        new PriceStretch(from("2026-12-01"), Optional.empty()));
    }

    @Test
    void aChangeOfWhatNobodyUsesIsNone() {
        // From 2026-10-07 reading from the cache costs half, and nothing is cached here.
        assertThat(of("claude-sonnet-5-5", Standard.CLOSED_API, pairs()).stretches())
                .hasSize(1);
        Scenario cached = pairs().with(InputKey.shared(Input.CACHED_SHARE), Assumption.of(0.5, "test"));
        assertThat(of("claude-sonnet-5-5", Standard.CLOSED_API, cached).stretches())
                .hasSize(2);
    }

    @Test
    void theThresholdIsWhatTheCheapestOtherLeavesForTokens() {
        // Bedrock's Llama costs 0.72 either way: 43.20 a month for 60 million tokens.
        PriceThreshold alone =
                of("gemini-4-argon", Standard.CLOSED_API, pairs()).threshold().orElseThrow();
        assertThat(alone.against()).isEqualTo(Standard.HOSTED_OPEN_API);
        assertThat(alone.usdPerMonth()).isCloseTo(43.2, within(1e-9));
        assertThat(alone.usdPerMillionTokens()).isCloseTo(0.72, within(1e-9));

        Scenario fees = pairs().with(InputKey.of(Standard.CLOSED_API, Input.FEES), Assumption.of(12, "test"));
        assertThat(of("gemini-4-argon", Standard.CLOSED_API, fees)
                        .threshold()
                        .orElseThrow()
                        .usdPerMillionTokens())
                .isCloseTo(0.52, within(1e-9));

        Scenario dear = pairs().with(InputKey.of(Standard.CLOSED_API, Input.FEES), Assumption.of(60, "test"));
        PriceThreshold never =
                of("gemini-4-argon", Standard.CLOSED_API, dear).threshold().orElseThrow();
        assertThat(never.isReachable()).isFalse();
        assertThat(never.usdPerMillionTokens()).isCloseTo(-0.28, within(1e-9));
    }

    @Test
    void theCheapestHasAThresholdAboveItsPrice() {
        PriceHistory history = of("aws-bedrock/llama-3.3-70b", Standard.HOSTED_OPEN_API, pairs());
        PriceThreshold threshold = history.threshold().orElseThrow();

        // Claude Sonnet 5.5 at 2 and 10 is the next: 360 a month.
        assertThat(threshold.against()).isEqualTo(Standard.CLOSED_API);
        assertThat(threshold.usdPerMillionTokens()).isCloseTo(6, within(1e-9));
        assertThat(history.now().orElseThrow().usdPerMillionTokens()).isCloseTo(0.72, within(1e-12));
    }

    @Test
    void whoIsLeftOutOrRuledOutSetsNoThreshold() {
        Scenario scenario = pairs();
        Scenario alone = scenario.withAlternatives(scenario.alternatives()
                .with(scenario.alternatives().get(Standard.HOSTED_OPEN_API).withCompared(false))
                .with(scenario.alternatives().get(Standard.SELF_HOSTED).withCompared(false)));

        assertThat(of("gemini-4-argon", Standard.CLOSED_API, alone).threshold()).isEmpty();
        Scenario ended = Substitution.choosing(
                BOOK.offer("together-ai/llama-3.3-70b").orElseThrow(), Standard.HOSTED_OPEN_API, scenario, BOOK);
        assertThat(of("gemini-4-argon", Standard.CLOSED_API, ended)
                        .threshold()
                        .orElseThrow()
                        .against())
                .isEqualTo(Standard.SELF_HOSTED);
    }

    @Test
    void onADayWithoutAPriceThereIsNoThreshold() {
        Scenario before = pairs().withPricesOn(day("2026-01-01"));

        assertThat(of("claude-sonnet-4-6", Standard.CLOSED_API, before).threshold())
                .isEmpty();
        assertThat(of("claude-sonnet-4-6", Standard.CLOSED_API, before).now()).isEmpty();
    }

    @Test
    void everyDayOfAStretchCostsWhatTheOfferCostsOnThatDay() {
        Seeded.forMany(20_261_130, 100, random -> {
            Scenario scenario = Books.preset(PRESETS.get(random.nextInt(PRESETS.size())));
            AlternativeId buyer = Stream.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED)
                    .filter(id -> scenario.alternatives().find(id).isPresent())
                    .skip(random.nextInt(2))
                    .findFirst()
                    .orElseThrow();
            LocalDate day = day("2026-02-01").plusDays(random.nextInt(400));
            Market market = new Market(BOOK, day);
            Map<Offer, OfferRow> rows = MarketTable.of(buyer, scenario.withPricesOn(day), market).rows().stream()
                    .collect(Collectors.toMap(OfferRow::offer, Function.identity()));

            rows.forEach((offer, row) -> assertThat(
                            of(offer, buyer, scenario, market).on(day).price().map(OfferPrice::usdPerMonth))
                    .as("%s on %s", offer.id(), day)
                    .isEqualTo(row.cost().map(cost -> cost.bill().usdPerMonth())));
        });
    }

    @Test
    void stretchesFollowEachOtherWithoutGapsAndDiffer() {
        for (Offer offer : BOOK.hostedOffers()) {
            List<PriceStretch> stretches =
                    of(offer, Standard.HOSTED_OPEN_API, pairs(), Books.market()).stretches();
            assertThat(stretches.getFirst().days().from()).as(offer.id()).isEmpty();
            assertThat(stretches.getLast().days().until()).as(offer.id()).isEmpty();
            for (int i = 1; i < stretches.size(); i++) {
                assertThat(stretches.get(i).days().from())
                        .isEqualTo(stretches.get(i - 1).days().until().map(last -> last.plusDays(1)));
                assertThat(stretches.get(i).price())
                        .isNotEqualTo(stretches.get(i - 1).price());
            }
        }
    }

    @Test
    void atTheThresholdTheTwoCostTheSame() {
        int tied = 0;
        for (String preset : PRESETS) {
            Scenario scenario = Books.preset(preset);
            for (AlternativeId buyer : List.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED)) {
                for (OfferRow row :
                        MarketTable.of(buyer, scenario, Books.market()).rows()) {
                    tied += isTied(row.offer(), buyer, scenario) ? 1 : 0;
                }
            }
        }
        assertThat(tied).isGreaterThan(500);
    }

    @Test
    void whatIsAddedOnTheRentBelongsToIt() {
        Scenario lean = Books.preset("chat");
        for (Input input : List.of(
                Input.ENGINEERS, Input.SETUP, Input.MONITORING, Input.STORAGE_AND_NETWORK, Input.OVERHEAD_SHARE)) {
            lean = lean.with(
                    InputKey.of(Standard.SELF_HOSTED, input),
                    Assumption.of(input == Input.OVERHEAD_SHARE ? 0.25 : 0, "test"));
        }
        int tied = 0;
        for (OfferRow row :
                MarketTable.of(Standard.SELF_HOSTED, lean, Books.market()).rows()) {
            tied += isTied(row.offer(), Standard.SELF_HOSTED, lean) ? 1 : 0;
        }
        assertThat(tied).isGreaterThan(50);
    }

    private static boolean isTied(Offer offer, AlternativeId buyer, Scenario scenario) {
        PriceHistory history = of(offer, buyer, scenario, Books.market());
        double now = history.now().map(OfferPrice::usdPerMillionTokens).orElse(0.0);
        Optional<PriceThreshold> threshold = history.threshold().filter(PriceThreshold::isReachable);
        if (threshold.isEmpty() || now == 0) {
            return false;
        }
        double factor = threshold.get().usdPerMillionTokens() / now;
        if (factor > 20) {
            return false; // beyond the prices that can be typed
        }
        Scenario chosen = Substitution.choosing(offer, buyer, scenario, BOOK);
        Projection projection = Projector.project(chosen, BOOK, Books.TODAY);
        Scenario there = Flips.at(projection, quantity(offer, buyer), value(offer, buyer, factor, projection));

        assertThat(OfferPrice.of(buyer, Resolution.of(there, BOOK))
                        .orElseThrow()
                        .usdPerMonth())
                .as("%s for %s", offer.id(), scenario.name())
                .isCloseTo(
                        threshold.get().usdPerMonth(),
                        within(1e-9 * threshold.get().usdPerMonth()));
        assertThat(projection
                        .of(threshold.get().against())
                        .cost()
                        .orElseThrow()
                        .bill()
                        .usdPerMonth())
                .isEqualTo(threshold.get().usdPerMonth());
        return true;
    }

    private static Lever.Quantity quantity(Offer offer, AlternativeId buyer) {
        return offer instanceof GpuOffer ? new Lever.Quantity.GpuRate(buyer) : new Lever.Quantity.TokenPrices(buyer);
    }

    private static double value(Offer offer, AlternativeId buyer, double factor, Projection projection) {
        return offer instanceof GpuOffer
                ? factor
                        * ((GpuRate.RentedByHour) ((Terms.OfGpus)
                                                projection.of(buyer).terms().orElseThrow())
                                        .hosting()
                                        .rate())
                                .usdPerGpuHour()
                : factor;
    }
}
