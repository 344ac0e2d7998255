package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.Validity;
import app.fulcrum.model.resolution.Ruling.Rule;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides the prices of one API option. What the scenario holds counts before the offer; a cached token costs what an
 * input token does where the offer makes no difference, and is unknown where it makes one but has no price for this very
 * case.
 *
 * @param inputs which inputs belong to the option
 * @param offer the offer chosen
 * @param tariff its prices on the scenario's date; absent when none is known
 */
public record TokenTerms(ApiInputs inputs, TokenOffer offer, Optional<Tariff> tariff, CacheWriteLifetime lifetime) {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final TokenPrices NOTHING_STATED = new TokenPrices(NONE, NONE, NONE, NONE, NONE);

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
        if (input == inputs.batchDiscount()) {
            return new Ruling(OptionalDouble.of(0), Rule.NO_DISCOUNT);
        }
        if (input == inputs.inputPrice() || input == inputs.outputPrice()) {
            return Ruling.offered(NONE, tariff.isPresent() ? Rule.NOT_STATED : Rule.NO_PRICE_ON_DATE);
        }
        return makesADifference(input)
                ? Ruling.offered(NONE, Rule.NOT_FOR_THIS_USE)
                : new Ruling(number(inputs.inputPrice(), values), Rule.AS_INPUT_PRICE);
    }

    /** What the offer says about an input; absent for one that no offer has a word on. */
    Optional<OptionalDouble> stated(Input input, Values values) {
        if (input == inputs.batchDiscount()) {
            return Optional.of(offer.batchDiscount());
        }
        TokenPrices prices = tariff.map(found -> found.forInput(values.get(Input.INPUT_TOKENS)))
                .orElse(NOTHING_STATED);
        if (input == inputs.inputPrice()) {
            return Optional.of(prices.input());
        }
        if (input == inputs.outputPrice()) {
            return Optional.of(prices.output());
        }
        if (input == inputs.cacheReadPrice()) {
            return Optional.of(prices.cacheRead());
        }
        return input == inputs.cacheWritePrice() ? Optional.of(write(prices)) : Optional.empty();
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
        return cachePrice == inputs.cacheReadPrice()
                ? base.cacheRead().isPresent()
                : base.cacheWrite().isPresent() || base.cacheWriteLong().isPresent();
    }

    /** What the offer says, with its source. */
    Optional<BookValue> book(Input input, Values values) {
        OptionalDouble stated = stated(input, values).orElse(NONE);
        Validity validity = input == inputs.batchDiscount()
                ? Validity.ALWAYS
                : tariff.map(Tariff::validity).orElse(Validity.ALWAYS);
        return stated.isPresent() ? Optional.of(BookValue.of(offer, validity, stated.getAsDouble())) : Optional.empty();
    }
}
