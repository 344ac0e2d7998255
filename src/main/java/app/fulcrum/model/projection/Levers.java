package app.fulcrum.model.projection;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.decision.Lever;
import app.fulcrum.model.resolution.ApiInputs;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
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
 * @param named the option named for a scenario
 */
record Levers(Scenario scenario, Function<Scenario, Optional<Option>> named) {

    /** How far prices are moved either way: by a factor of a hundred nothing is left of today's. */
    private static final double REACH = 100;

    private static final String SOURCE = "tried";

    /** Options that are left out or not priced have no lever, nor has hardware that is not paid by the hour. */
    List<Lever> all(Projection.Terms terms, VolumeRange range, WinningBands bands) {
        List<Lever> levers = new ArrayList<>(4);
        levers.add(volume(range, bands));
        terms.closedApi()
                .filter(_ -> isCompared(Option.CLOSED_API))
                .flatMap(api -> tokenPrices(Lever.Kind.CLOSED_API_PRICES, ApiInputs.CLOSED, api))
                .ifPresent(levers::add);
        terms.hostedOpenApi()
                .filter(_ -> isCompared(Option.HOSTED_OPEN_API))
                .flatMap(api -> tokenPrices(Lever.Kind.HOSTED_OPEN_API_PRICES, ApiInputs.HOSTED, api))
                .ifPresent(levers::add);
        terms.hosting()
                .filter(_ -> isCompared(Option.SELF_HOSTED))
                .flatMap(this::gpuRate)
                .ifPresent(levers::add);
        return levers;
    }

    private boolean isCompared(Option option) {
        return scenario.choices().compared().contains(option);
    }

    private Lever volume(VolumeRange range, WinningBands bands) {
        List<Double> edges = bands.listed().stream()
                .flatMap(band -> Stream.of((double) band.fromTokensPerDay(), (double) band.toTokensPerDay()))
                .toList();
        double now = scenario.assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
        return new Lever(
                Lever.Kind.VOLUME,
                now,
                range.from(),
                range.to(),
                edges,
                tokens -> named.apply(scenario.with(Input.TOKENS_PER_DAY, at(tokens))));
    }

    /** Another volume; where it is a range, one of the same proportions in whole tokens. */
    private Assumption at(double tokens) {
        Range now = now(Input.TOKENS_PER_DAY, tokens);
        double low = Math.max(1, Math.rint(tokens * now.low() / now.base()));
        double high = Math.min(Input.TOKENS_PER_DAY.maximum(), Math.rint(tokens * now.high() / now.base()));
        return new Assumption(new Range(low, tokens, high), SOURCE, "");
    }

    private Optional<Lever> tokenPrices(Lever.Kind kind, ApiInputs inputs, ApiTerms terms) {
        Map<Input, Double> prices = prices(inputs, terms.rates());
        double high = REACH;
        for (Map.Entry<Input, Double> price : prices.entrySet()) {
            high = Math.min(high, mostTimes(price.getKey(), price.getValue()));
        }
        return prices.isEmpty() || high < 1
                ? Optional.empty()
                : Optional.of(
                        new Lever(kind, 1, 1 / REACH, high, List.of(), factor -> named.apply(times(prices, factor))));
    }

    private static Map<Input, Double> prices(ApiInputs inputs, TokenRates rates) {
        Map<Input, Double> prices = new EnumMap<>(Input.class);
        prices.put(inputs.inputPrice(), rates.inputUsdPerMillion());
        prices.put(inputs.cacheReadPrice(), rates.cacheReadUsdPerMillion());
        prices.put(inputs.cacheWritePrice(), rates.cacheWriteUsdPerMillion());
        prices.put(inputs.outputPrice(), rates.outputUsdPerMillion());
        prices.values().removeIf(usd -> usd == 0);
        return prices;
    }

    private Optional<Lever> gpuRate(HostingTerms terms) {
        if (!(terms.rate() instanceof GpuRate.RentedByHour(double usdPerGpuHour, double _)) || usdPerGpuHour == 0) {
            return Optional.empty();
        }
        Map<Input, Double> price = Map.of(Input.GPU_PRICE_PER_HOUR, usdPerGpuHour);
        return Optional.of(new Lever(
                Lever.Kind.GPU_RATE,
                usdPerGpuHour,
                usdPerGpuHour / REACH,
                usdPerGpuHour * Math.clamp(mostTimes(Input.GPU_PRICE_PER_HOUR, usdPerGpuHour), 1, REACH),
                List.of(),
                usd -> named.apply(times(price, usd / usdPerGpuHour))));
    }

    private Scenario times(Map<Input, Double> prices, double factor) {
        Scenario changed = scenario;
        for (Map.Entry<Input, Double> price : prices.entrySet()) {
            changed = changed.with(price.getKey(), moved(price.getKey(), price.getValue(), factor));
        }
        return changed;
    }

    /** A number times a factor, with its range where it has one, up to what can be typed. */
    private Assumption moved(Input input, double base, double factor) {
        Range now = now(input, base);
        double most = input.maximum();
        Range then = new Range(
                Math.min(most, now.low() * factor),
                Math.min(most, now.base() * factor),
                Math.min(most, now.high() * factor));
        return new Assumption(factor == 1 ? now : then, SOURCE, "");
    }

    private Range now(Input input, double base) {
        return scenario.assumptions().get(input).map(Assumption::value).orElseGet(() -> Range.exactly(base));
    }

    /** By how much a price can be multiplied and still be typed. */
    private double mostTimes(Input input, double base) {
        return input.maximum() / now(input, base).high();
    }
}
