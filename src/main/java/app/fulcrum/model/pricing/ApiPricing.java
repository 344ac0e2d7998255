package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.BesideTokens;
import app.fulcrum.model.cost.BilledRequests;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.cost.TokenFactors;
import app.fulcrum.model.cost.TokenMix;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.RequestClass;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From the prices of an offer and a scenario's numbers to the terms of a bill. A price nobody states is unknown, unless no
 * token of its kind is used.
 *
 * @param alternative whose prices they are
 * @param prices which price counts
 * @param level how far prices have moved
 */
public record ApiPricing(AlternativeId alternative, TokenTerms prices, PriceLevel level) {

    public Outcome<ApiTerms> terms(Values values) {
        List<Problem> problems = new ArrayList<>(0);
        List<BilledRequests> requests = requests(values, problems);
        if (!prices.isSold(values)) {
            problems.add(notSold());
        }
        if (isStorageUnknown(values)) {
            problems.add(unknown(Phrase.CACHE_STORAGE));
        }
        CapacityPricing capacity = new CapacityPricing(prices, values);
        if (capacity.isUnknown()) {
            problems.add(unknown(Phrase.UNITS_BY_THE_MONTH));
        }
        return problems.isEmpty() ? Outcome.of(terms(values, requests, capacity)) : Outcome.refused(problems);
    }

    /** Requests by length, where that decides between prices. */
    private List<BilledRequests> requests(Values values, List<Problem> problems) {
        TokenRates rates = rates(prices, values, problems);
        RequestClass all = new RequestClass(1, values.get(Input.INPUT_TOKENS));
        if (!RequestClass.isDivided(values)) {
            return List.of(new BilledRequests(rates, mix(all, values)));
        }
        TokenRates ofLong = rates(prices.ofLongRequests(), values, problems);
        return ofLong.equals(rates)
                ? List.of(new BilledRequests(rates, mix(all, values)))
                : List.of(
                        new BilledRequests(ofLong, mix(RequestClass.longest(values), values)),
                        new BilledRequests(rates, mix(RequestClass.others(values), values)));
    }

    private TokenRates rates(TokenTerms known, Values values, List<Problem> problems) {
        return new TokenRates(
                price(LineKind.INPUT_TOKENS, known, values, problems),
                price(LineKind.CACHE_READS, known, values, problems),
                price(LineKind.CACHE_WRITES, known, values, problems),
                price(LineKind.OUTPUT_TOKENS, known, values, problems));
    }

    private Problem notSold() {
        return Problem.of(
                ProblemCode.SERVICE_NOT_SOLD,
                Place.member(alternative.value()),
                quoted(prices.offer().name()),
                quoted(String.join(", ", prices.service())));
    }

    private ApiTerms terms(Values values, List<BilledRequests> requests, CapacityPricing capacity) {
        return new ApiTerms(
                        requests,
                        factors(values),
                        beside(values),
                        values.get(Input.DAYS_PER_MONTH),
                        orNone(Input.MINIMUM_SPEND, values),
                        capacity.units(),
                        capacity.lastTokensPerDay(),
                        new RunningCosts(
                                values.get(Input.ENGINEERS),
                                values.get(Input.LOADED_COST_PER_YEAR),
                                values.get(Input.SETUP),
                                values.get(Input.SETUP_MONTHS),
                                values.get(Input.FEES)))
                .at(level);
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
        double tokens = values.get(Input.INPUT_TOKENS) + values.get(Input.OUTPUT_TOKENS);
        return new BesideTokens(
                orNone(Input.REQUEST_FEE, values),
                tokens / OwnTokens.of(values).perRequest(),
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
        return orNone(Input.CACHE_HELD_TOKENS, values) * OwnTokens.of(values).perInputToken() / 1e6;
    }

    /** What an offer does not charge for is charged with nothing. */
    private double orNone(Input input, Values values) {
        return prices.number(input, values).orElse(0);
    }

    static TokenMix mix(RequestClass requests, Values values) {
        OwnTokens own = OwnTokens.of(values);
        double all = values.get(Input.INPUT_TOKENS) + values.get(Input.OUTPUT_TOKENS);
        // Not one less the share of input: where nearly all is input, that keeps only the last digits of it.
        double output = values.get(Input.OUTPUT_TOKENS) / all;
        double inputOfClass = requests.inputTokens() / all;
        return new TokenMix(
                own.perRequest() * own.perInputToken() * (requests.share() * inputOfClass),
                own.perRequest() * own.perOutputToken() * (requests.share() * output),
                values.get(Input.CACHED_SHARE),
                values.get(Input.CACHE_WRITE_SHARE),
                values.get(Input.REASONING_SHARE),
                values.get(Input.BATCH_SHARE));
    }

    private double price(LineKind kind, TokenTerms known, Values values, List<Problem> problems) {
        OptionalDouble stated = known.number(TokenTerms.priceOf(kind), values);
        if (stated.isEmpty() && isPaidByToken() && isUsed(kind, values)) {
            Problem problem = unknown(phrase(kind));
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        return stated.orElse(0);
    }

    private boolean isPaidByToken() {
        return prices.purchase().units() != Purchase.Units.WITHOUT_OVERFLOW;
    }

    private static boolean isUsed(LineKind kind, Values values) {
        TokenMix all = mix(new RequestClass(1, values.get(Input.INPUT_TOKENS)), values);
        return kind == LineKind.OUTPUT_TOKENS ? all.outputTokens() > 0 : all.tokensOf(kind) > 0;
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
