package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.BesideTokens;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.cost.TokenFactors;
import app.fulcrum.model.cost.TokenMix;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From the prices of an offer and a scenario's numbers to the terms of a bill. A price nobody states is unknown, unless no
 * token of its kind is used.
 *
 * @param alternative whose prices they are
 * @param prices which price counts
 */
public record ApiPricing(AlternativeId alternative, TokenTerms prices) {

    public Outcome<ApiTerms> terms(Values values) {
        TokenMix mix = mix(values);
        List<Problem> problems = new ArrayList<>(0);
        TokenRates rates = new TokenRates(
                price(LineKind.INPUT_TOKENS, values, mix, problems),
                price(LineKind.CACHE_READS, values, mix, problems),
                price(LineKind.CACHE_WRITES, values, mix, problems),
                price(LineKind.OUTPUT_TOKENS, values, mix, problems));
        if (!prices.isSold(values)) {
            problems.add(notSold());
        }
        if (isStorageUnknown(values)) {
            problems.add(unknown(Phrase.CACHE_STORAGE));
        }
        return problems.isEmpty() ? Outcome.of(terms(values, mix, rates)) : Outcome.refused(problems);
    }

    private Problem notSold() {
        return Problem.of(
                ProblemCode.SERVICE_NOT_SOLD,
                Place.member(alternative.value()),
                quoted(prices.offer().name()),
                quoted(String.join(", ", prices.service())));
    }

    private ApiTerms terms(Values values, TokenMix mix, TokenRates rates) {
        return new ApiTerms(
                rates,
                mix,
                factors(values),
                beside(values),
                values.get(Input.DAYS_PER_MONTH),
                new RunningCosts(
                        values.get(Input.ENGINEERS),
                        values.get(Input.LOADED_COST_PER_YEAR),
                        values.get(Input.SETUP),
                        values.get(Input.SETUP_MONTHS),
                        values.get(Input.FEES)));
    }

    private TokenFactors factors(Values values) {
        return new TokenFactors(
                orNone(Input.BATCH_DISCOUNT, values),
                prices.offer().factors().batchSparesCacheReads(),
                values.get(Input.NEGOTIATED_DISCOUNT),
                orNone(Input.SURCHARGE, values),
                orNone(Input.PEAK_HOURS_SHARE, values),
                prices.peakFactor());
    }

    private BesideTokens beside(Values values) {
        return new BesideTokens(
                orNone(Input.REQUEST_FEE, values),
                values.get(Input.INPUT_TOKENS) + values.get(Input.OUTPUT_TOKENS),
                storageUsdPerMonth(values));
    }

    private double storageUsdPerMonth(Values values) {
        double heldMillions = heldMillions(values);
        return heldMillions == 0
                ? 0
                : heldMillions * orNone(Input.CACHE_STORAGE_PRICE, values) * orNone(Input.CACHE_HELD_HOURS, values);
    }

    private boolean isStorageUnknown(Values values) {
        return heldMillions(values) > 0
                && orNone(Input.CACHE_HELD_HOURS, values) > 0
                && prices.number(Input.CACHE_STORAGE_PRICE, values).isEmpty()
                && prices.offer().billsCacheStorage();
    }

    private double heldMillions(Values values) {
        return orNone(Input.CACHE_HELD_TOKENS, values) / 1e6;
    }

    /** What an offer does not charge for is charged with nothing. */
    private double orNone(Input input, Values values) {
        return prices.number(input, values).orElse(0);
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

    private double price(LineKind kind, Values values, TokenMix mix, List<Problem> problems) {
        OptionalDouble stated = prices.number(TokenTerms.priceOf(kind), values);
        double share = kind == LineKind.OUTPUT_TOKENS ? 1 - mix.inputShare() : mix.shareOf(kind);
        if (share > 0 && stated.isEmpty()) {
            problems.add(unknown(phrase(kind)));
        }
        return stated.orElse(0);
    }

    private Problem unknown(Phrase what) {
        return Problem.of(
                ProblemCode.PRICE_UNKNOWN,
                Place.member(alternative.value()),
                quoted(prices.offer().name()),
                what.fact());
    }

    private static Phrase phrase(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> Phrase.INPUT_TOKENS;
            case CACHE_READS -> Phrase.CACHE_READS;
            case CACHE_WRITES -> Phrase.CACHE_WRITES;
            case OUTPUT_TOKENS -> Phrase.OUTPUT_TOKENS;
            default -> throw new IllegalArgumentException(kind + " is not paid by the token");
        };
    }
}
