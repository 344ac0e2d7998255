package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Which price each kind of token is billed at. Requests have 900 tokens of input and 100 of output. */
class ApiPricingTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final TokenPrices PLAIN = prices(OptionalDouble.of(2), NONE, NONE, NONE, OptionalDouble.of(10));
    private static final TokenPrices CACHED = prices(
            OptionalDouble.of(2),
            OptionalDouble.of(0.2),
            OptionalDouble.of(2.5),
            OptionalDouble.of(4),
            OptionalDouble.of(10));

    private final Map<Input, Double> numbers = new EnumMap<>(Input.class);
    private CacheWriteLifetime lifetime = CacheWriteLifetime.FIVE_MINUTES;

    ApiPricingTest() {
        Values chat = Values.base(
                Books.preset("chat"), Books.preset("chat").alternatives().at(0).assumptions());
        for (Input input : Input.values()) {
            chat.find(input).ifPresent(number -> numbers.put(input, number));
        }
        given(Input.INPUT_TOKENS, 900);
        given(Input.OUTPUT_TOKENS, 100);
    }

    private void given(Input input, double value) {
        numbers.put(input, value);
    }

    private static TokenPrices prices(
            OptionalDouble input,
            OptionalDouble read,
            OptionalDouble write,
            OptionalDouble writeLong,
            OptionalDouble output) {
        return new TokenPrices(input, read, write, writeLong, output);
    }

    private Outcome<ApiTerms> terms(TokenPrices base) {
        return terms(Tariff.of(Validity.ALWAYS, base));
    }

    private Outcome<ApiTerms> terms(Tariff tariff) {
        ApiOffer offer = new ApiOffer(
                "acme",
                "Acme",
                "Acme",
                Availability.CURRENT,
                Life.UNKNOWN,
                List.of(tariff),
                new PriceFactors(OptionalDouble.of(0.5), false, List.of(), List.of(), Optional.empty()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Books.bundled().apiOffers().getFirst().provenance());
        return new ApiPricing(
                        Standard.CLOSED_API,
                        new TokenTerms(
                                offer, Purchase.of("acme"), Optional.of(tariff), lifetime, Optional.empty(), false),
                        PriceLevel.UNMOVED)
                .terms(Values.of(numbers));
    }

    private static double perMillion(Outcome<ApiTerms> terms) {
        return ApiBill.usdPerMillion(terms.value().orElseThrow());
    }

    private static void assertUnknown(Outcome<ApiTerms> terms, Phrase kind) {
        assertThat(terms.value()).isEmpty();
        assertThat(terms.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PRICE_UNKNOWN))
                .extracting(problem -> problem.facts().getLast())
                .isEqualTo(kind.fact());
    }

    @Test
    void everyKindOfTokenIsBilledAtItsOwnPrice() {
        given(Input.CACHED_SHARE, 0.5);
        given(Input.CACHE_WRITE_SHARE, 0.3);

        assertThat(perMillion(terms(CACHED))).isEqualTo(0.9 * (0.2 * 2 + 0.5 * 0.2 + 0.3 * 2.5) + 0.1 * 10, EXACTLY);
    }

    @Test
    void reasoningIsBilledAsOutput() {
        double before = perMillion(terms(PLAIN));
        given(Input.REASONING_SHARE, 0.8);

        assertThat(perMillion(terms(PLAIN))).isEqualTo(before, EXACTLY);
    }

    @Test
    void oneLifetimePicksTheWritePrice() {
        given(Input.CACHE_WRITE_SHARE, 1);
        assertThat(perMillion(terms(CACHED))).isEqualTo(0.9 * 2.5 + 1, EXACTLY);

        lifetime = CacheWriteLifetime.ONE_HOUR;
        assertThat(perMillion(terms(CACHED))).isEqualTo(0.9 * 4 + 1, EXACTLY);
    }

    @Test
    void aModelWithoutCachePricesBillsThoseTokensAsInput() {
        given(Input.CACHED_SHARE, 0.5);
        given(Input.CACHE_WRITE_SHARE, 0.3);

        assertThat(perMillion(terms(PLAIN))).isEqualTo(0.9 * 2 + 1, EXACTLY);
    }

    @Test
    void anInputPriceTypedByTheUserCoversCachedTokensOfAModelWithoutCachePrices() {
        given(Input.CACHED_SHARE, 0.5);
        given(Input.INPUT_PRICE, 1);

        assertThat(perMillion(terms(PLAIN))).isEqualTo(0.9 * 1 + 1, EXACTLY);
    }

    @Test
    void aWritePriceForTheOtherLifetimeIsNeitherUsedNorReplacedByTheInputPrice() {
        TokenPrices shortOnly = prices(
                OptionalDouble.of(2), OptionalDouble.of(0.2), OptionalDouble.of(2.5), NONE, OptionalDouble.of(10));
        given(Input.CACHE_WRITE_SHARE, 0.3);
        lifetime = CacheWriteLifetime.ONE_HOUR;
        assertUnknown(terms(shortOnly), Phrase.CACHE_WRITES);

        given(Input.CACHE_WRITE_PRICE, 4);
        assertThat(perMillion(terms(shortOnly))).isEqualTo(0.9 * (0.7 * 2 + 0.3 * 4) + 1, EXACTLY);
    }

    @Test
    void aPriceNobodyNeedsMayBeUnknown() {
        TokenPrices shortOnly = prices(
                OptionalDouble.of(2), OptionalDouble.of(0.2), OptionalDouble.of(2.5), NONE, OptionalDouble.of(10));
        lifetime = CacheWriteLifetime.ONE_HOUR;

        assertThat(perMillion(terms(shortOnly))).isEqualTo(0.9 * 2 + 1, EXACTLY);
    }

    @Test
    void aPriceOfZeroStaysZero() {
        TokenPrices freeReads =
                prices(OptionalDouble.of(2), OptionalDouble.of(0), OptionalDouble.of(0), NONE, OptionalDouble.of(10));
        given(Input.CACHED_SHARE, 0.5);
        given(Input.CACHE_WRITE_SHARE, 0.5);

        assertThat(perMillion(terms(freeReads))).isEqualTo(1, EXACTLY);
    }

    @Test
    void bothDiscountsCoverEveryKindAndMultiplyButLeavePeopleFeesAndSetUpAlone() {
        given(Input.CACHED_SHARE, 0.5);
        given(Input.CACHE_WRITE_SHARE, 0.3);
        double listed = perMillion(terms(CACHED));
        given(Input.BATCH_SHARE, 0.4);
        given(Input.NEGOTIATED_DISCOUNT, 0.1);
        given(Input.FEES, 1_000);

        ApiTerms terms = terms(CACHED).value().orElseThrow();
        assertThat(ApiBill.usdPerMillion(terms)).isEqualTo(listed * (1 - 0.4 * 0.5) * (1 - 0.1), EXACTLY);
        assertThat(ApiBill.line(terms).fixedUsdPerMonth())
                .isEqualTo(terms.running().usdPerMonth())
                .isGreaterThan(1_000);
    }

    @Test
    void aLongContextTariffCountsStrictlyAboveItsThresholdForTheWholeRequest() {
        Tariff tariff = Tariff.of(
                Validity.ALWAYS,
                PLAIN,
                new LongContextTariff(200_000, prices(OptionalDouble.of(4), NONE, NONE, NONE, OptionalDouble.of(15))));
        given(Input.INPUT_TOKENS, 200_000);
        given(Input.OUTPUT_TOKENS, 200_000);
        assertThat(perMillion(terms(tariff))).isEqualTo((2 + 10) / 2.0, EXACTLY);

        given(Input.INPUT_TOKENS, 200_001);
        given(Input.OUTPUT_TOKENS, 200_001);
        assertThat(perMillion(terms(tariff))).isEqualTo((4 + 15) / 2.0, EXACTLY);

        // Cached input counts toward the threshold.
        given(Input.CACHED_SHARE, 0.99);
        assertThat(perMillion(terms(tariff))).isEqualTo((4 + 15) / 2.0, EXACTLY);
    }

    @Test
    void eachStepOfALongContextTariffCountsStrictlyAboveItsOwnThreshold() {
        Tariff tariff = Tariff.of(
                Validity.ALWAYS,
                PLAIN,
                new LongContextTariff(32_000, prices(OptionalDouble.of(4), NONE, NONE, NONE, OptionalDouble.of(20))),
                new LongContextTariff(128_000, prices(OptionalDouble.of(6), NONE, NONE, NONE, OptionalDouble.of(30))));
        for (double[] step :
                new double[][] {{32_000, 2 + 10}, {32_001, 4 + 20}, {128_000, 4 + 20}, {128_001, 6 + 30}}) {
            given(Input.INPUT_TOKENS, step[0]);
            given(Input.OUTPUT_TOKENS, step[0]);
            assertThat(perMillion(terms(tariff))).isEqualTo(step[1] / 2, EXACTLY);
        }
    }

    @Test
    void whatALongContextTariffDoesNotStateIsUnknownAndNotTakenFromTheBase() {
        Tariff tariff = Tariff.of(
                Validity.ALWAYS,
                CACHED,
                new LongContextTariff(500, prices(OptionalDouble.of(4), NONE, NONE, NONE, OptionalDouble.of(15))));
        assertThat(perMillion(terms(tariff))).isEqualTo(0.9 * 4 + 0.1 * 15, EXACTLY);

        given(Input.CACHED_SHARE, 0.5);
        assertUnknown(terms(tariff), Phrase.CACHE_READS);
    }

    @Test
    void thePriceOnTheScenariosDateCounts() {
        Scenario chat = Books.preset("chat");
        Scenario gemini = Choices.in(chat, Choices.of(chat).withApiOfferId("gemini-4-argon"));

        assertThat(inputPrice(gemini.withPricesOn(LocalDate.of(2026, 11, 30)))).contains(2.0);
        assertThat(inputPrice(gemini.withPricesOn(LocalDate.of(2026, 12, 1)))).contains(4.0);
    }

    @Test
    void aDateWithoutAPriceIsSaidAndNotFilledFromAnotherDate() {
        Scenario chat = Books.preset("chat");
        Scenario early =
                Choices.in(chat, Choices.of(chat).withApiOfferId("gpt-5.6-sol")).withPricesOn(LocalDate.of(2026, 7, 8));

        assertThat(inputPrice(early)).isEmpty();
        assertThat(Projector.project(early, Books.bundled(), Books.TODAY)
                        .of(Standard.CLOSED_API)
                        .problems())
                .extracting(Problem::code)
                .contains(ProblemCode.NO_PRICE_ON_DATE);
        assertThat(inputPrice(early.withPricesOn(LocalDate.of(2026, 7, 9)))).contains(5.0);
    }

    private static Optional<Double> inputPrice(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY)
                .of(Standard.CLOSED_API)
                .terms()
                .map(terms -> ((Terms.OfTokens) terms).api().rates().inputUsdPerMillion());
    }
}
