package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.cost.TokenMix;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * From an offer and a scenario's numbers to the terms of a bill. A price typed by the user counts before the offer's; a
 * price nobody states is unknown, unless no token of its kind is used.
 *
 * @param inputs which inputs belong to the option
 * @param offer the offer chosen
 * @param tariff its prices on the scenario's date; absent when none is known
 */
record ApiPricing(ApiInputs inputs, TokenOffer offer, Optional<Tariff> tariff, CacheWriteLifetime lifetime) {

    private static final TokenPrices NOTHING_STATED = new TokenPrices(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    Outcome<ApiTerms> terms(Values values) {
        TokenMix mix = mix(values);
        List<Problem> problems = new ArrayList<>(0);
        TokenPrices prices = prices(values);
        OptionalDouble input = first(values.find(inputs.inputPrice()), prices.input());
        TokenRates rates = new TokenRates(
                price(LineKind.INPUT_TOKENS, input, mix, problems),
                price(
                        LineKind.CACHE_READS,
                        cachePrice(
                                first(values.find(inputs.cacheReadPrice()), prices.cacheRead()),
                                input,
                                base -> base.cacheRead().isPresent()),
                        mix,
                        problems),
                price(
                        LineKind.CACHE_WRITES,
                        cachePrice(
                                first(values.find(inputs.cacheWritePrice()), write(prices)),
                                input,
                                ApiPricing::chargesForWriting),
                        mix,
                        problems),
                price(
                        LineKind.OUTPUT_TOKENS,
                        first(values.find(inputs.outputPrice()), prices.output()),
                        mix,
                        problems));
        return problems.isEmpty() ? Outcome.of(terms(values, mix, rates)) : Outcome.refused(problems);
    }

    private ApiTerms terms(Values values, TokenMix mix, TokenRates rates) {
        return new ApiTerms(
                rates,
                mix,
                values.getOrElse(inputs.batchDiscount(), offer.batchDiscount().orElse(0)),
                values.get(inputs.negotiatedDiscount()),
                values.get(Input.DAYS_PER_MONTH),
                new RunningCosts(
                        values.get(inputs.engineers()),
                        values.get(Input.LOADED_COST_PER_YEAR),
                        values.get(inputs.setup()),
                        values.get(Input.SETUP_MONTHS),
                        values.get(inputs.fees())));
    }

    static TokenMix mix(Values values) {
        double input = values.get(Input.INPUT_TOKENS);
        return new TokenMix(
                input / (input + values.get(Input.OUTPUT_TOKENS)),
                values.get(Input.CACHED_SHARE),
                values.get(Input.CACHE_WRITE_SHARE),
                values.get(Input.REASONING_SHARE),
                values.get(Input.BATCH_SHARE));
    }

    private TokenPrices prices(Values values) {
        return tariff.map(prices -> prices.forInput(values.get(Input.INPUT_TOKENS)))
                .orElse(NOTHING_STATED);
    }

    /**
     * What a cached token costs: as the user or the offer says, and the input price where the offer makes no difference.
     * An offer that makes one but has no price for this very case leaves it unknown.
     */
    private OptionalDouble cachePrice(
            OptionalDouble stated, OptionalDouble inputPrice, Predicate<TokenPrices> makesADifference) {
        boolean different =
                tariff.map(prices -> makesADifference.test(prices.base())).orElse(false);
        return stated.isPresent() || different ? stated : inputPrice;
    }

    /** A price for one lifetime says nothing about the other, but that writing is not billed as plain input. */
    private static boolean chargesForWriting(TokenPrices prices) {
        return prices.cacheWrite().isPresent() || prices.cacheWriteLong().isPresent();
    }

    private OptionalDouble write(TokenPrices prices) {
        return switch (lifetime) {
            case FIVE_MINUTES -> prices.cacheWrite();
            case ONE_HOUR -> prices.cacheWriteLong();
        };
    }

    private static OptionalDouble first(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() ? one : other;
    }

    private double price(LineKind kind, OptionalDouble stated, TokenMix mix, List<Problem> problems) {
        double share = kind == LineKind.OUTPUT_TOKENS ? 1 - mix.inputShare() : mix.shareOf(kind);
        if (share > 0 && stated.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.PRICE_UNKNOWN, Place.member(inputs.option().name()), offer.name(), kind.name()));
        }
        return stated.orElse(0);
    }
}
