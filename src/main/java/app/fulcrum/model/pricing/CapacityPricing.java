package app.fulcrum.model.pricing;

import app.fulcrum.model.cost.UnitTerms;
import app.fulcrum.model.curve.SpilloverCurve.Count;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.supply.UnitBlocks;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of an API can be had in a minute: in units that are bought by the month, and within the limits of a tier.
 *
 * @param prices which number counts
 */
record CapacityPricing(TokenTerms prices, Values values) {

    private static final double MINUTES_PER_HOUR = 60;

    private Purchase.Units bought() {
        return prices.purchase().units();
    }

    private OptionalDouble number(Input input) {
        return prices.number(input, values);
    }

    /** Whether units are bought of which nobody says what they cost or serve. */
    boolean isUnknown() {
        return bought() != Purchase.Units.NONE
                && (number(Input.UNIT_PRICE).isEmpty()
                        || number(Input.UNIT_CAPACITY).isEmpty()
                        || (number(Input.UNIT_OUTPUT_WEIGHT).isEmpty() && values.get(Input.OUTPUT_TOKENS) > 0));
    }

    /** Absent where none are bought. */
    Optional<UnitTerms> units() {
        if (bought() == Purchase.Units.NONE) {
            return Optional.empty();
        }
        LoadProfile profile = values.profile();
        double perMinute = number(Input.UNIT_CAPACITY).orElseThrow() / profile.peakWithinSlot();
        return Optional.of(new UnitTerms(
                profile,
                perMinute * minutesPerDay() / weighedTokensPerToken(),
                new UnitBlocks(
                        (long) number(Input.UNIT_STEP).orElse(1),
                        (long) number(Input.SMALLEST_UNITS).orElse(1),
                        number(Input.UNIT_PRICE).orElseThrow()),
                count()));
    }

    private Count count() {
        boolean spills = bought() == Purchase.Units.WITH_OVERFLOW;
        OptionalDouble typed = values.find(Input.UNIT_COUNT);
        if (typed.isPresent()) {
            return new Count.Fixed((long) typed.getAsDouble(), spills);
        }
        return spills ? new Count.Cheapest() : new Count.AtPeak();
    }

    private double minutesPerDay() {
        return values.get(Input.SERVICE_HOURS_PER_DAY) * MINUTES_PER_HOUR;
    }

    private double tokensPerRequest() {
        return values.get(Input.INPUT_TOKENS) + values.get(Input.OUTPUT_TOKENS);
    }

    private double ownInput() {
        return values.get(Input.INPUT_TOKENS) * OwnTokens.of(values).perInputToken();
    }

    private double ownOutput() {
        return values.get(Input.OUTPUT_TOKENS) * OwnTokens.of(values).perOutputToken();
    }

    private double requestsPerToken() {
        return OwnTokens.of(values).perRequest() / tokensPerRequest();
    }

    /** Input tokens that a token of the workload counts for where a unit is filled. */
    private double weighedTokensPerToken() {
        double cached = values.get(Input.CACHED_SHARE);
        double input = ownInput() * (1 - cached)
                + ownInput() * cached * number(Input.UNIT_CACHE_READ_WEIGHT).orElse(0);
        double output = ownOutput() * number(Input.UNIT_OUTPUT_WEIGHT).orElse(0);
        return requestsPerToken() * (input + output);
    }

    /** The last volume whose busiest minute is within every limit; what units serve counts towards none. */
    long lastTokensPerDay() {
        double cached = values.get(Input.CACHED_SHARE);
        double counted = values.getOrElse(Input.CACHED_SHARE_OF_LIMIT, 1);
        double input = requestsPerToken() * ownInput() * (1 - cached + cached * counted);
        double output = requestsPerToken() * ownOutput();
        long last = last(Input.REQUEST_LIMIT, requestsPerToken());
        last = Math.min(last, last(Input.INPUT_LIMIT, input));
        last = Math.min(last, last(Input.OUTPUT_LIMIT, output));
        return Math.min(last, last(Input.TOKEN_LIMIT, input + output));
    }

    private long last(Input limit, double perToken) {
        return values.has(limit) && perToken > 0 && bought() != Purchase.Units.WITHOUT_OVERFLOW
                ? WholeNumbers.floor(values.get(limit) * minutesPerDay() / values.get(Input.PEAK_TO_AVERAGE) / perToken)
                : Volumes.NEVER;
    }
}
