package app.fulcrum.model.whatif;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.VolumeRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be moved to see when the verdict changes. Each value is put into the scenario as a user would type it, and
 * the whole scenario projected again, so that what is found is what a user would see.
 *
 * @param scenario as it is
 * @param named the alternative named for a scenario
 */
record Levers(Scenario scenario, Function<Scenario, Optional<AlternativeId>> named) {

    /** How far prices are moved either way: by a factor of a hundred nothing is left of today's. */
    private static final double REACH = 100;

    private static final String SOURCE = "tried";
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);

    /** Alternatives that are left out or not priced have no lever, nor has hardware that is not paid by the hour. */
    List<Lever> all(Projection projection) {
        List<Lever> levers = new ArrayList<>();
        levers.add(volume(projection.range(), projection.bands()));
        for (AlternativeResult result : projection.results()) {
            if (result.alternative().isCompared()) {
                result.terms()
                        .flatMap(terms -> price(result.alternative(), terms))
                        .ifPresent(levers::add);
            }
        }
        return levers;
    }

    private Optional<Lever> price(Alternative alternative, Terms terms) {
        return switch (terms) {
            case Terms.OfTokens(ApiTerms api) -> tokenPrices(alternative, api);
            case Terms.OfGpus(HostingTerms hosting) -> gpuRate(alternative, hosting);
            // Prices are those of its parts.
            case Terms.OfMix _ -> Optional.empty();
        };
    }

    private Lever volume(VolumeRange range, WinningBands bands) {
        List<Double> edges = bands.listed().stream()
                .flatMap(band -> Stream.of((double) band.fromTokensPerDay(), (double) band.toTokensPerDay()))
                .toList();
        double now = scenario.tokensPerDay().base();
        return new Lever(
                new Lever.Quantity.Volume(),
                now,
                range.from(),
                range.to(),
                edges,
                tokens -> named.apply(atVolume(tokens)));
    }

    /** The scenario with another volume. */
    Scenario atVolume(double tokens) {
        return scenario.with(VOLUME, at(tokens));
    }

    /** The scenario with all token prices of an API multiplied. */
    Scenario atFactor(Alternative alternative, ApiTerms terms, double factor) {
        return times(alternative, prices(terms.rates()), factor);
    }

    /** The scenario with another price of a GPU-hour. */
    Scenario atRate(Alternative alternative, GpuRate.RentedByHour now, double usdPerGpuHour) {
        Map<Input, Double> price = Map.of(Input.GPU_PRICE_PER_HOUR, now.usdPerGpuHour());
        return times(alternative, price, usdPerGpuHour / now.usdPerGpuHour());
    }

    /** Another volume; where it is a range, one of the same proportions in whole tokens. */
    private Assumption at(double tokens) {
        Range now = scenario.tokensPerDay();
        double low = Math.max(1, Math.rint(tokens * now.low() / now.base()));
        double high = Math.min(Input.TOKENS_PER_DAY.maximum(), Math.rint(tokens * now.high() / now.base()));
        return new Assumption(new Range(low, tokens, high), SOURCE, "");
    }

    private Optional<Lever> tokenPrices(Alternative alternative, ApiTerms terms) {
        Map<Input, Double> prices = prices(terms.rates());
        double high = REACH;
        for (Map.Entry<Input, Double> price : prices.entrySet()) {
            high = Math.min(high, mostTimes(alternative.key(price.getKey()), price.getValue()));
        }
        return prices.isEmpty() || high < 1
                ? Optional.empty()
                : Optional.of(new Lever(
                        new Lever.Quantity.TokenPrices(alternative.id()),
                        1,
                        1 / REACH,
                        high,
                        List.of(),
                        factor -> named.apply(atFactor(alternative, terms, factor))));
    }

    private static Map<Input, Double> prices(TokenRates rates) {
        Map<Input, Double> prices = new EnumMap<>(Input.class);
        prices.put(Input.INPUT_PRICE, rates.inputUsdPerMillion());
        prices.put(Input.CACHE_READ_PRICE, rates.cacheReadUsdPerMillion());
        prices.put(Input.CACHE_WRITE_PRICE, rates.cacheWriteUsdPerMillion());
        prices.put(Input.OUTPUT_PRICE, rates.outputUsdPerMillion());
        prices.values().removeIf(usd -> usd == 0);
        return prices;
    }

    private Optional<Lever> gpuRate(Alternative alternative, HostingTerms terms) {
        if (!(terms.rate().ofOneMore() instanceof GpuRate.RentedByHour now) || now.usdPerGpuHour() == 0) {
            return Optional.empty();
        }
        double usdPerGpuHour = now.usdPerGpuHour();
        InputKey key = alternative.key(Input.GPU_PRICE_PER_HOUR);
        return Optional.of(new Lever(
                new Lever.Quantity.GpuRate(alternative.id()),
                usdPerGpuHour,
                usdPerGpuHour / REACH,
                usdPerGpuHour * Math.clamp(mostTimes(key, usdPerGpuHour), 1, REACH),
                List.of(),
                usd -> named.apply(atRate(alternative, now, usd))));
    }

    private Scenario times(Alternative alternative, Map<Input, Double> prices, double factor) {
        Scenario changed = scenario;
        for (Map.Entry<Input, Double> price : prices.entrySet()) {
            InputKey key = alternative.key(price.getKey());
            changed = changed.with(key, moved(key, price.getValue(), factor));
        }
        return changed;
    }

    /** A number times a factor, with its range where it has one, up to what can be typed. */
    private Assumption moved(InputKey key, double base, double factor) {
        Range now = now(key, base);
        double most = key.input().maximum();
        Range then = new Range(
                Math.min(most, now.low() * factor),
                Math.min(most, now.base() * factor),
                Math.min(most, now.high() * factor));
        return new Assumption(factor == 1 ? now : then, SOURCE, "");
    }

    private Range now(InputKey key, double base) {
        return scenario.assumption(key).map(Assumption::value).orElseGet(() -> Range.exactly(base));
    }

    /** By how much a price can be multiplied and still be typed. */
    private double mostTimes(InputKey key, double base) {
        return key.input().maximum() / now(key, base).high();
    }
}
