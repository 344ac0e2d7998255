package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceFactors.GatewayFee;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.Ruling.Rule;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Decides the prices of one API. What the scenario holds counts before the offer; a cached token costs what an
 * input token does where the offer makes no difference, and is unknown where it makes one but has no price for this very
 * case.
 *
 * @param offer the offer chosen
 * @param purchase which service of it, and where
 * @param tariff its prices on the scenario's date; absent when none is known
 * @param lifetime how long what is written to the cache is kept, unless a share of it is said to be kept longer
 * @param unit what a unit of capacity is, where one of the price book is bought by the month
 * @param areLong whether the prices are those of the requests that are longer than the others
 */
public record TokenTerms(
        TokenOffer offer,
        Purchase purchase,
        Optional<Tariff> tariff,
        CacheWriteLifetime lifetime,
        Optional<UnitOffer> unit,
        boolean areLong) {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Ruling NOT_CHARGED = Ruling.offered(NONE, Rule.NOT_CHARGED);
    private static final TokenPrices NOTHING_STATED = new TokenPrices(NONE, NONE, NONE, NONE, NONE);

    /** Which input holds the price of a kind of token; reasoning is billed as output. */
    public static Input priceOf(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> Input.INPUT_PRICE;
            case CACHE_READS -> Input.CACHE_READ_PRICE;
            case CACHE_WRITES -> Input.CACHE_WRITE_PRICE;
            case OUTPUT_TOKENS, REASONING_TOKENS -> Input.OUTPUT_PRICE;
            default -> throw new IllegalArgumentException("no kind of token: " + kind);
        };
    }

    /** The prices that count for the requests that are longer than the others. */
    public TokenTerms ofLongRequests() {
        return new TokenTerms(offer, purchase, tariff, lifetime, unit, true);
    }

    /** The number that counts; absent where nobody states it. A discount nobody states is 0. */
    public OptionalDouble number(Input input, Values values) {
        if (values.has(input)) {
            return values.find(input);
        }
        OptionalDouble stated = stated(input, values);
        return stated.isPresent() ? stated : notOffered(input, values).number();
    }

    /** The same with the rule by which it counts. */
    Ruling ruling(Input input, Values values) {
        return values.has(input) ? Ruling.held(values.get(input)) : offered(input, values);
    }

    /** What the tariff multiplies prices by in peak hours; 1 where it has none. */
    public double peakFactor() {
        return peakHours().map(PeakHours::factor).orElse(1.0);
    }

    /** When the tariff multiplies its prices, if ever. */
    public Optional<PeakHours> peakHours() {
        return tariff.isPresent() ? tariff.get().peakHours() : Optional.empty();
    }

    /** As if the scenario held no number of its own. */
    private Ruling offered(Input input, Values values) {
        OptionalDouble stated = stated(input, values);
        Rule rule = input == Input.PEAK_HOURS_SHARE && values.day().isPresent() ? Rule.OF_DAY : Rule.OFFERED;
        return stated.isPresent() ? new Ruling(stated, rule) : notOffered(input, values);
    }

    private Ruling notOffered(Input input, Values values) {
        return switch (input) {
            case BATCH_DISCOUNT -> new Ruling(OptionalDouble.of(0), Rule.NO_DISCOUNT);
            case INPUT_PRICE, OUTPUT_PRICE ->
                Ruling.offered(NONE, tariff.isPresent() ? Rule.NOT_STATED : Rule.NO_PRICE_ON_DATE);
            case CACHE_READ_PRICE, CACHE_WRITE_PRICE ->
                makesADifference(input)
                        ? Ruling.offered(NONE, Rule.NOT_FOR_THIS_USE)
                        : new Ruling(number(Input.INPUT_PRICE, values), Rule.AS_INPUT_PRICE);
            case SURCHARGE -> isPlain() ? NOT_CHARGED : Ruling.offered(NONE, Rule.NOT_FOR_THIS_USE);
            case CACHE_STORAGE_PRICE ->
                offer.billsCacheStorage() ? Ruling.offered(NONE, Rule.NOT_FOR_THIS_USE) : NOT_CHARGED;
            case PEAK_HOURS_SHARE, REQUEST_FEE -> NOT_CHARGED;
            case CACHE_HELD_HOURS -> new Ruling(values.find(Input.HOURS_PER_MONTH), Rule.AS_HOURS_PER_MONTH);
            default -> Ruling.offered(NONE, Rule.NOT_STATED);
        };
    }

    /** Whether the offer itself says something about an input. */
    public boolean states(Input input, Values values) {
        return stated(input, values).isPresent();
    }

    /** What the offer would say about an input with another tariff on the scenario's date; absent where it would say nothing. */
    public OptionalDouble statedWith(Tariff other, Input input, Values values) {
        return new TokenTerms(offer, purchase, Optional.of(other), lifetime, unit, areLong).stated(input, values);
    }

    /** What the offer says about an input; absent where it says nothing. */
    OptionalDouble stated(Input input, Values values) {
        return switch (input) {
            case BATCH_DISCOUNT -> offer.factors().batchDiscount();
            case INPUT_PRICE -> prices(values).input();
            case OUTPUT_PRICE -> prices(values).output();
            case CACHE_READ_PRICE -> prices(values).cacheRead();
            case CACHE_WRITE_PRICE -> write(values);
            case SURCHARGE -> surcharge(values);
            case PEAK_HOURS_SHARE ->
                peakHours()
                        .map(hours -> OptionalDouble.of(shareIn(hours, values.day())))
                        .orElse(NONE);
            case REQUEST_FEE -> tariff.isPresent() ? tariff.get().usdPerRequest() : NONE;
            case CACHE_STORAGE_PRICE -> tariff.isPresent() ? tariff.get().usdPerMillionTokenHours() : NONE;
            case UNIT_PRICE -> unit.isPresent() ? unit.get().usdPerUnitMonth() : NONE;
            case UNIT_CAPACITY -> ofUnit(UnitOffer::inputTokensPerMinute);
            case UNIT_OUTPUT_WEIGHT -> unit.isPresent() ? unit.get().outputWeight() : NONE;
            case UNIT_CACHE_READ_WEIGHT -> unit.isPresent() ? unit.get().cacheReadWeight() : NONE;
            case SMALLEST_UNITS -> ofUnit(UnitOffer::smallest);
            case UNIT_STEP -> ofUnit(UnitOffer::step);
            default -> NONE;
        };
    }

    /** The part of the tokens that comes in the hours: evenly over the week where no day is given. */
    private static double shareIn(PeakHours hours, Optional<GivenDay> day) {
        return day.isPresent() ? hours.shareOf(day.get()) : hours.shareOfWeek();
    }

    private OptionalDouble ofUnit(ToDoubleFunction<UnitOffer> figure) {
        return unit.isPresent() ? OptionalDouble.of(figure.applyAsDouble(unit.get())) : NONE;
    }

    /** The tier chosen, as the offer has it. */
    public Optional<ServiceTier> tier() {
        return purchase.serviceTier().flatMap(offer.factors()::tier);
    }

    /** The region chosen, as the offer has it. */
    public Optional<Region> region() {
        return purchase.region().flatMap(offer.factors()::region);
    }

    /** Whether it is the standard service, wherever the vendor likes. */
    private boolean isPlain() {
        return purchase.serviceTier().isEmpty() && purchase.region().isEmpty();
    }

    /**
     * What tier, region and gateway put on every price; absent where there is none of them, or the offer does not sell tier
     * and region so.
     */
    private OptionalDouble surcharge(Values values) {
        Optional<GatewayFee> fee = offer.factors().gatewayFee();
        if (isPlain()) {
            return fee.isPresent() ? OptionalDouble.of(fee.get().share()) : NONE;
        }
        if (tier().isPresent() != purchase.serviceTier().isPresent()
                || region().isPresent() != purchase.region().isPresent()
                || isTooLong(values)) {
            return NONE;
        }
        double factor = tier().map(ServiceTier::factor).orElse(1.0)
                * region().map(Region::factor).orElse(1.0)
                * (1 + fee.map(GatewayFee::share).orElse(0.0));
        return OptionalDouble.of(factor - 1);
    }

    private boolean isTooLong(Values values) {
        return tier().filter(ServiceTier::excludesLongContext).isPresent()
                && tariff.isPresent()
                && tariff.get().isLong(ownInput(RequestClass.longest(values), values));
    }

    /** Whether the offer sells the tier and region chosen for such requests, or the surcharge is typed. */
    public boolean isSold(Values values) {
        return isPlain() || number(Input.SURCHARGE, values).isPresent();
    }

    /** The names of tier and region; empty where neither is chosen. */
    public List<String> service() {
        Optional<String> tier =
                purchase.serviceTier().map(id -> tier().map(ServiceTier::name).orElse(id));
        Optional<String> region =
                purchase.region().map(id -> region().map(Region::name).orElse(id));
        return Stream.concat(tier.stream(), region.stream()).toList();
    }

    private TokenPrices prices(Values values) {
        RequestClass requests = areLong ? RequestClass.longest(values) : RequestClass.others(values);
        return tariff.isPresent() ? tariff.get().forInput(ownInput(requests, values)) : NOTHING_STATED;
    }

    /** A threshold is one of tokens as the vendor counts them. */
    private static double ownInput(RequestClass requests, Values values) {
        return requests.inputTokens() * OwnTokens.of(values).perInputToken();
    }

    /** What writing costs at one lifetime, or at both in proportion to what is written at each. */
    private OptionalDouble write(Values values) {
        double anHour = oneHourShare(values);
        OptionalDouble shorter = writeFor(CacheWriteLifetime.FIVE_MINUTES, values);
        OptionalDouble longer = writeFor(CacheWriteLifetime.ONE_HOUR, values);
        if (anHour == 0 || anHour == 1) {
            return anHour == 0 ? shorter : longer;
        }
        return shorter.isPresent() && longer.isPresent()
                ? OptionalDouble.of((1 - anHour) * shorter.getAsDouble() + anHour * longer.getAsDouble())
                : NONE;
    }

    /** The part of what is written to the cache that is kept for an hour: all of it or none where nobody says. */
    private double oneHourShare(Values values) {
        return values.getOrElse(Input.ONE_HOUR_WRITE_SHARE, lifetime == CacheWriteLifetime.ONE_HOUR ? 1 : 0);
    }

    /** The offer's price of writing at one lifetime; absent where it states none. */
    public OptionalDouble writeFor(CacheWriteLifetime kept, Values values) {
        return switch (kept) {
            case FIVE_MINUTES -> prices(values).cacheWrite();
            case ONE_HOUR -> prices(values).cacheWriteLong();
        };
    }

    /**
     * Whether such tokens are known to be billed apart, whatever the length of the request. A write price for one lifetime
     * says nothing about the other, but that writing is not billed as plain input.
     */
    private boolean makesADifference(Input cachePrice) {
        return tariff.isPresent()
                && tariff.get()
                        .isAny(
                                cachePrice == Input.CACHE_READ_PRICE
                                        ? prices -> prices.cacheRead().isPresent()
                                        : prices -> prices.cacheWrite().isPresent()
                                                || prices.cacheWriteLong().isPresent());
    }

    /** What the offer says, with its source. */
    Optional<BookValue> book(Input input, Values values) {
        OptionalDouble stated = stated(input, values);
        if (input.group() == Group.COMMITMENT) {
            return stated.isPresent() ? unit.map(found -> BookValue.of(found, stated.getAsDouble())) : Optional.empty();
        }
        Validity validity = input == Input.BATCH_DISCOUNT || input == Input.SURCHARGE
                ? Validity.ALWAYS
                : tariff.map(Tariff::validity).orElse(Validity.ALWAYS);
        return stated.isPresent()
                ? Optional.of(BookValue.of(offer, of(input), validity, range(input, stated.getAsDouble(), values)))
                : Optional.empty();
    }

    private List<String> of(Input input) {
        return input == Input.SURCHARGE
                ? Stream.concat(
                                service().stream(),
                                offer.factors().gatewayFee().stream().map(GatewayFee::name))
                        .toList()
                : List.of();
    }

    /** When the tokens come is not known unless the day is given: evenly over the week, or at any hours. */
    private static Range range(Input input, double stated, Values values) {
        return input == Input.PEAK_HOURS_SHARE && values.day().isEmpty()
                ? new Range(0, stated, 1)
                : Range.exactly(stated);
    }
}
