package app.fulcrum.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.GatewayFee;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bills with tiers, regions, hours, steps and storage, worked out by hand. A month has 30 days, a request 800 input and 200
 * output tokens, a day 1,000,000,000 tokens: 24,000 million input and 6,000 million output tokens a month, 30 million
 * requests, and 720 hours.
 */
class TariffBillsTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** DeepSeek's, in UTC: 35 of 168 hours at twice the price. */
    private static final PeakHours PEAK = new PeakHours(
            ZoneOffset.UTC,
            List.of(new PeakHours.Window(WORKDAYS, 60, 240), new PeakHours.Window(WORKDAYS, 360, 600)),
            2);

    private static final LongContextTariff ABOVE_32K =
            new LongContextTariff(32_000, prices(2, OptionalDouble.of(0.2), OptionalDouble.of(2.5), 10));
    private static final LongContextTariff ABOVE_128K = new LongContextTariff(128_000, prices(3, NONE, NONE, 15));

    /** What the offers of the table sell. */
    private static final PriceFactors FACTORS = factors(0.5, false);

    private static PriceFactors factors(double batchDiscount, boolean batchSparesCacheReads) {
        return new PriceFactors(
                OptionalDouble.of(batchDiscount),
                batchSparesCacheReads,
                List.of(
                        new ServiceTier("flex", "Flex", 0.5, false, true, ""),
                        new ServiceTier("priority", "Priority", 1.8, false, true, ""),
                        new ServiceTier("fast", "Fast mode", 2, true, true, "")),
                List.of(new Region("eu", "EU", 1.1, "")),
                Optional.empty());
    }

    private static TokenPrices prices(double input, OptionalDouble read, OptionalDouble write, double output) {
        return new TokenPrices(OptionalDouble.of(input), read, write, NONE, OptionalDouble.of(output));
    }

    /** An offer at 1 USD of input, 0.1 read, 1.25 written, 5 output per million, and what it charges otherwise. */
    private static Tariff tariff(boolean peak, boolean fees) {
        return new Tariff(
                Validity.ALWAYS,
                prices(1, OptionalDouble.of(0.1), OptionalDouble.of(1.25), 5),
                List.of(ABOVE_32K, ABOVE_128K),
                peak ? Optional.of(PEAK) : Optional.empty(),
                fees ? OptionalDouble.of(0.5) : NONE,
                fees ? OptionalDouble.of(0.001) : NONE);
    }

    private final Map<Input, Double> numbers = new EnumMap<>(Input.class);
    private PriceFactors factors = FACTORS;
    private List<Tariff> later = List.of();

    private Outcome<ApiTerms> terms(Tariff tariff, String tier, String region) {
        ApiOffer offer = new ApiOffer(
                "acme",
                "Acme",
                "Acme",
                Availability.CURRENT,
                Life.UNKNOWN,
                Stream.concat(Stream.of(tariff), later.stream()).toList(),
                factors,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Books.bundled().apiOffers().getFirst().provenance());
        Purchase purchase = new Purchase("acme", named(tier), named(region), Purchase.Units.NONE, Optional.empty());
        TokenTerms prices = new TokenTerms(
                offer, purchase, Optional.of(tariff), CacheWriteLifetime.FIVE_MINUTES, Optional.empty(), false);
        return new ApiPricing(Standard.CLOSED_API, prices, PriceLevel.UNMOVED).terms(Values.of(numbers));
    }

    private static Optional<String> named(String id) {
        return Optional.of(id).filter(name -> !name.isEmpty());
    }

    private void start() {
        for (Input input : List.of(
                Input.CACHED_SHARE,
                Input.CACHE_WRITE_SHARE,
                Input.REASONING_SHARE,
                Input.BATCH_SHARE,
                Input.NEGOTIATED_DISCOUNT,
                Input.ENGINEERS,
                Input.LOADED_COST_PER_YEAR,
                Input.SETUP,
                Input.FEES)) {
            numbers.put(input, 0.0);
        }
        numbers.put(Input.INPUT_TOKENS, 800.0);
        numbers.put(Input.OUTPUT_TOKENS, 200.0);
        numbers.put(Input.SETUP_MONTHS, 12.0);
        numbers.put(Input.DAYS_PER_MONTH, 30.0);
        numbers.put(Input.HOURS_PER_MONTH, 720.0);
    }

    private void given(String assumptions) {
        for (String assumption : assumptions.isEmpty() ? new String[0] : assumptions.split(" ")) {
            String[] parts = assumption.split("=");
            numbers.put(Input.valueOf(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    // Input alone is 24,000 x 1 = 24,000 USD and output 6,000 x 5 = 30,000 USD: 54,000 USD together.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            emptyValue = "",
            value = {
                // tier | region | peak | fees | numbers | USD per month, by hand
                "''       | ''   | false | false | ''                                    | 54000",
                // 54,000 x 2
                "fast     | ''   | false | false | ''                                    | 108000",
                // 54,000 x 0.5
                "flex     | ''   | false | false | ''                                    | 27000",
                // 54,000 x 1.8
                "priority | ''   | false | false | ''                                    | 97200",
                // 54,000 x 1.1
                "''       | eu   | false | false | ''                                    | 59400",
                // 54,000 x 2 x 1.1
                "fast     | eu   | false | false | ''                                    | 118800",
                // 54,000 x 1.1 x (1 - 0.2)
                "''       | eu   | false | false | NEGOTIATED_DISCOUNT=0.2               | 47520",
                // half of it in a batch at half the price: 54,000 x 0.75
                "''       | ''   | false | false | BATCH_SHARE=0.5                       | 40500",
                // a gateway's 5.5 % instead of the tier: 54,000 x 1.055
                "fast     | ''   | false | false | SURCHARGE=0.055                       | 56970",
                // an even load is at peak in 35 of 168 hours: 54,000 x (133 + 2 x 35) / 168 = 54,000 x 203 / 168
                "''       | ''   | true  | false | ''                                    | 65250",
                // never at peak
                "''       | ''   | true  | false | PEAK_HOURS_SHARE=0                    | 54000",
                // always at peak
                "''       | ''   | true  | false | PEAK_HOURS_SHARE=1                    | 108000",
                // 3 of 10 office hours: 54,000 x 1.3
                "''       | ''   | true  | false | PEAK_HOURS_SHARE=0.3                  | 70200",
                // 54,000 x 1.8 x 1.1 x 1.3
                "priority | eu   | true  | false | PEAK_HOURS_SHARE=0.3                  | 138996",
                // 30 million requests x 0.001 = 30,000, which no tier raises: 108,000 + 30,000
                "fast     | ''   | false | true  | ''                                    | 138000",
                // 3 million tokens x 0.5 USD x 720 hours = 1,080: 54,000 + 30,000 + 1,080
                "''       | ''   | false | true  | CACHE_HELD_TOKENS=3e6                 | 85080",
                // 3 million x 0.5 x 200 hours = 300, neither discounted nor surcharged: 54,000 x 2 x 0.9 + 30,000 + 300
                "fast | '' | false | true | CACHE_HELD_TOKENS=3e6 CACHE_HELD_HOURS=200 NEGOTIATED_DISCOUNT=0.1 |"
                        + " 127500",
                // half read at 0.1, a quarter written at 1.25: 24,000 x (0.25 + 0.05 + 0.3125) + 30,000 = 44,700, twice
                "fast     | ''   | false | false | CACHED_SHARE=0.5 CACHE_WRITE_SHARE=0.25 | 89400",
                // requests of 40,000 in and 10,000 out: the same shares at 2 and 10: 24,000 x 2 + 6,000 x 10, and 1.1
                // of it
                "''       | eu   | false | false | INPUT_TOKENS=40000 OUTPUT_TOKENS=10000 | 118800",
                // requests of 160,000 in and 40,000 out: 24,000 x 3 + 6,000 x 15, and half of it
                "flex     | ''   | false | false | INPUT_TOKENS=160000 OUTPUT_TOKENS=40000 | 81000",
            })
    void billIsWhatItComesToByHand(
            String tier, String region, boolean peak, boolean fees, String assumptions, double usdPerMonth) {
        start();
        given(assumptions);

        ApiTerms terms = terms(tariff(peak, fees), tier, region).value().orElseThrow();

        assertThat(ApiBill.at(terms, 1e9).usdPerMonth()).isEqualTo(usdPerMonth, within(1e-9 * usdPerMonth));
        assertThat(ApiBill.line(terms).at(1_000_000_000)).isEqualTo(usdPerMonth, within(1e-9 * usdPerMonth));
    }

    /** OpenRouter's 5.5 % on all tokens, and on top of a tier and a region; a typed surcharge is the whole one. */
    @Test
    void gatewayChargesItsFeeWhateverIsChosen() {
        start();
        factors = new PriceFactors(
                NONE, false, FACTORS.tiers(), FACTORS.regions(), Optional.of(new GatewayFee("Fee", 0.055, "")));

        assertThat(usdPerMonth("")).isEqualTo(54_000 * 1.055, within(1e-6));
        assertThat(ApiBill.at(terms(tariff(false, false), "fast", "eu").value().orElseThrow(), 1e9)
                        .usdPerMonth())
                .isEqualTo(54_000 * 1.055 * 2 * 1.1, within(1e-6));
        assertThat(terms(tariff(false, false), "turbo", "").value()).isEmpty();
        given("SURCHARGE=0.02");
        assertThat(usdPerMonth("")).isEqualTo(54_000 * 1.02, within(1e-6));
    }

    /** xAI takes 20 % off: 2/0.5/6 become 1.6/0.4/4.8. */
    @Test
    void batchHasADiscountOfItsOwn() {
        start();
        given("BATCH_SHARE=1");
        factors = factors(0.2, false);

        assertThat(usdPerMonth("")).isEqualTo(54_000 * 0.8, within(1e-6));
    }

    /** Groq: half of all input is read at 0.1, in a batch as otherwise. 24,000 x (0.5 x 0.5 + 0.5 x 0.1) + 30,000 x 0.5. */
    @Test
    void batchThatDoesNotStackLeavesCacheReads() {
        start();
        given("BATCH_SHARE=1 CACHED_SHARE=0.5");
        factors = factors(0.5, true);

        assertThat(usdPerMonth("")).isEqualTo(24_000 * (0.5 * 0.5 + 0.5 * 0.1) + 30_000 * 0.5, within(1e-6));
    }

    @Test
    void tierThatIsNotSoldForLongRequestsIsUnknownAndNotTheStandardOne() {
        start();
        given("INPUT_TOKENS=40000 OUTPUT_TOKENS=10000");

        assertThat(terms(tariff(false, false), "fast", "").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SERVICE_NOT_SOLD);

        given("SURCHARGE=1");
        assertThat(usdPerMonth("fast")).isEqualTo(2 * (24_000 * 2 + 6_000 * 10), within(1e-6));
    }

    @Test
    void tierTheOfferDoesNotHaveIsUnknownAndNotTheStandardOne() {
        start();

        assertThat(terms(tariff(false, false), "turbo", "").value()).isEmpty();
        assertThat(terms(tariff(false, false), "", "mars").value()).isEmpty();
    }

    /** 24,000 million input tokens at 3 above 128K, where no cache price is stated though there is one below. */
    @Test
    void cachePriceThatAStepDoesNotStateIsUnknownOnceThereAreSuchTokens() {
        start();
        given("INPUT_TOKENS=160000 OUTPUT_TOKENS=40000");
        assertThat(usdPerMonth("")).isEqualTo(24_000 * 3 + 6_000 * 15, within(1e-6));

        given("CACHED_SHARE=0.5");
        assertThat(terms(tariff(false, false), "", "").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PRICE_UNKNOWN);
    }

    /** A vendor that bills cache reads of long requests apart does so for short ones, at a price nobody states. */
    @Test
    void kindThatAnyStepBillsApartIsNeverThePriceOfInput() {
        start();
        given("CACHED_SHARE=0.5");
        Tariff onlyAbove = Tariff.of(Validity.ALWAYS, prices(1, NONE, NONE, 5), ABOVE_32K);

        assertThat(terms(onlyAbove, "", "").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PRICE_UNKNOWN);
        given("CACHED_SHARE=0");
        assertThat(ApiBill.at(terms(onlyAbove, "", "").value().orElseThrow(), 1e9)
                        .usdPerMonth())
                .isEqualTo(54_000, within(1e-6));
    }

    /** A vendor that charges for storage today will do so tomorrow, at a price nobody states yet. */
    @Test
    void storageThatAnotherTariffChargesForIsUnknownOnceTokensAreHeld() {
        start();
        later = List.of(new Tariff(
                new Validity(Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty()),
                prices(1, NONE, NONE, 5),
                List.of(),
                Optional.empty(),
                OptionalDouble.of(0.5),
                NONE));
        assertThat(usdPerMonth("")).isEqualTo(54_000, within(1e-6));

        given("CACHE_HELD_TOKENS=3e6");
        assertThat(terms(tariff(false, false), "", "").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.PRICE_UNKNOWN);
        given("CACHE_HELD_HOURS=0");
        assertThat(usdPerMonth("")).isEqualTo(54_000, within(1e-6));
        given("CACHE_HELD_HOURS=100 CACHE_STORAGE_PRICE=2");
        assertThat(usdPerMonth("")).isEqualTo(54_000 + 3 * 100 * 2, within(1e-6));
    }

    private double usdPerMonth(String tier) {
        CostBreakdown bill =
                ApiBill.at(terms(tariff(false, false), tier, "").value().orElseThrow(), 1e9);
        return bill.usdPerMonth();
    }
}
