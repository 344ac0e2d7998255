package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.Ruling.Rule;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides the prices of one API. What the scenario holds counts before the offer; a cached token costs what an
 * input token does where the offer makes no difference, and is unknown where it makes one but has no price for this very
 * case.
 *
 * @param offer the offer chosen
 * @param tariff its prices on the scenario's date; absent when none is known
 */
public record TokenTerms(TokenOffer offer, Optional<Tariff> tariff, CacheWriteLifetime lifetime) {

    private static final OptionalDouble NONE = OptionalDouble.empty();
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

    /** The number that counts; absent where nobody states it. A discount nobody states is 0. */
    public OptionalDouble number(Input input, Values values) {
        return ruling(input, values).number();
    }

    Ruling ruling(Input input, Values values) {
        return values.has(input) ? Ruling.held(values.get(input)) : offered(input, values);
    }

    /** As if the scenario held no number of its own. */
    private Ruling offered(Input input, Values values) {
        Optional<OptionalDouble> stated = stated(input, values);
        if (stated.isEmpty()) {
            return Ruling.offered(NONE, Rule.NOT_STATED);
        }
        if (stated.get().isPresent()) {
            return Ruling.offered(stated.get(), Rule.OFFERED);
        }
        if (input == Input.BATCH_DISCOUNT) {
            return new Ruling(OptionalDouble.of(0), Rule.NO_DISCOUNT);
        }
        if (input == Input.INPUT_PRICE || input == Input.OUTPUT_PRICE) {
            return Ruling.offered(NONE, tariff.isPresent() ? Rule.NOT_STATED : Rule.NO_PRICE_ON_DATE);
        }
        return makesADifference(input)
                ? Ruling.offered(NONE, Rule.NOT_FOR_THIS_USE)
                : new Ruling(number(Input.INPUT_PRICE, values), Rule.AS_INPUT_PRICE);
    }

    /** What the offer says about an input; absent for one that no offer has a word on. */
    Optional<OptionalDouble> stated(Input input, Values values) {
        if (input == Input.BATCH_DISCOUNT) {
            return Optional.of(offer.factors().batchDiscount());
        }
        TokenPrices prices =
                tariff.isPresent() ? tariff.get().forInput(values.get(Input.INPUT_TOKENS)) : NOTHING_STATED;
        if (input == Input.INPUT_PRICE) {
            return Optional.of(prices.input());
        }
        if (input == Input.OUTPUT_PRICE) {
            return Optional.of(prices.output());
        }
        if (input == Input.CACHE_READ_PRICE) {
            return Optional.of(prices.cacheRead());
        }
        return input == Input.CACHE_WRITE_PRICE ? Optional.of(write(prices)) : Optional.empty();
    }

    private OptionalDouble write(TokenPrices prices) {
        return switch (lifetime) {
            case FIVE_MINUTES -> prices.cacheWrite();
            case ONE_HOUR -> prices.cacheWriteLong();
        };
    }

    /** A write price for one lifetime says nothing about the other, but that writing is not billed as plain input. */
    private boolean makesADifference(Input cachePrice) {
        TokenPrices base = tariff.map(Tariff::base).orElse(NOTHING_STATED);
        return cachePrice == Input.CACHE_READ_PRICE
                ? base.cacheRead().isPresent()
                : base.cacheWrite().isPresent() || base.cacheWriteLong().isPresent();
    }

    /** What the offer says, with its source. */
    Optional<BookValue> book(Input input, Values values) {
        OptionalDouble stated = stated(input, values).orElse(NONE);
        Validity validity = input == Input.BATCH_DISCOUNT
                ? Validity.ALWAYS
                : tariff.map(Tariff::validity).orElse(Validity.ALWAYS);
        return stated.isPresent() ? Optional.of(BookValue.of(offer, validity, stated.getAsDouble())) : Optional.empty();
    }
}
