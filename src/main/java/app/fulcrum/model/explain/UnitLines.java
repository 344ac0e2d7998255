package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.UnitTerms;
import app.fulcrum.model.curve.SpilloverCurve;
import app.fulcrum.model.curve.SpilloverCurve.Count;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Formula.MeanExcess;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Explains what an API can serve: units that are bought by the month, what spills over them, and the limits of a tier.
 *
 * @param terms what the bill is worked out from
 * @param spillPrice what one token per day costs in a month that is not served by units
 * @param beside what every token per day costs beside
 * @param storage what counts as used without a single token
 */
record UnitLines(Leaves leaves, ApiTerms terms, Formula spillPrice, Formula beside, Formula storage) {

    private UnitTerms units() {
        return terms.units().orElseThrow();
    }

    private SpilloverCurve curve() {
        return ApiBill.spilling(terms, units());
    }

    private LoadProfile profile() {
        return units().profile();
    }

    /** Units bought at a volume. */
    Explanation count(Explanation volume) {
        Formula count = switch (units().count()) {
            case Count.Fixed _ -> leaves.given(Input.UNIT_COUNT);
            case Count.AtPeak _ -> atLeast(largest(ONE, new Ceiling(needed(volume), step())));
            case Count.Cheapest _ -> cheapest(volume);
        };
        return new Computed(Term.UNITS, count, Unit.UNITS);
    }

    private Formula atLeast(Formula blocks) {
        return largest(orOne(Input.SMALLEST_UNITS), product(step(), blocks));
    }

    private Formula step() {
        return orOne(Input.UNIT_STEP);
    }

    private Formula orOne(Input input) {
        return leaves.has(input) ? leaves.given(input) : ONE;
    }

    /** Units that the busiest slot fills. */
    private Explanation needed(Explanation volume) {
        Formula needed = quotient(product(load(profile().largest(0)), volume), capacityPerUnit());
        return new Computed(Term.UNITS_NEEDED, needed, Unit.UNITS);
    }

    static Explanation load(double relative) {
        return new Tried(Term.SLOT_LOAD, relative, Unit.RATIO);
    }

    /** None, or what is cheapest of all, or one block more. */
    private Formula cheapest(Explanation volume) {
        long bought = curve().boughtAt((long) volume.value()).units();
        List<Candidate> candidates = new ArrayList<>();
        for (long units : LongStream.of(0, bought, curve().blocks().after(bought))
                .distinct()
                .toArray()) {
            Explanation tried = new Tried(Term.UNITS_TRIED, units, Unit.UNITS);
            Formula used = used(tried, volume);
            Formula billed = leaves.has(Input.MINIMUM_SPEND) ? largest(leaves.given(Input.MINIMUM_SPEND), used) : used;
            candidates.add(new Candidate(tried, new Computed(Term.COST_WITH_UNITS, billed, Unit.USD_PER_MONTH)));
        }
        return new Choice(Best.CHEAPEST, candidates);
    }

    /** What units and all that is beside them cost at a volume, without what is paid in any case. */
    Formula used(Explanation units, Explanation volume) {
        Formula perToken = sum(beside, product(spillPrice, spilledShare(units, volume)));
        return sum(storage, product(units, leaves.given(Input.UNIT_PRICE)), product(perToken, volume));
    }

    /** Tokens of the workload that one unit serves in a day of an even load. */
    Explanation capacityPerUnit() {
        Formula perMinute = quotient(
                leaves.given(Input.UNIT_CAPACITY),
                isPeakWithinStated()
                        ? leaves.given(Input.PEAK_WITHIN_HOUR)
                        : new Tried(Term.PEAK_WITHIN_SLOT, profile().peakWithinSlot(), Unit.RATIO));
        Formula perDay = product(perMinute, minutes());
        return new Computed(Term.UNIT_CAPACITY_PER_DAY, quotient(perDay, weighed()), Unit.TOKENS_PER_DAY);
    }

    private boolean isPeakWithinStated() {
        return leaves.resolution().scenario().day().isPresent() && leaves.has(Input.PEAK_WITHIN_HOUR);
    }

    private Formula minutes() {
        return product(leaves.given(Input.SERVICE_HOURS_PER_DAY), Leaves.fixed(Constant.MINUTES_IN_AN_HOUR));
    }

    /** Input tokens that one of the workload counts for where a unit is filled. */
    private Explanation weighed() {
        Workload workload = Workload.of(leaves);
        Explanation cached = leaves.given(Input.CACHED_SHARE);
        Formula fresh = difference(ONE, cached);
        Formula input = leaves.has(Input.UNIT_CACHE_READ_WEIGHT)
                ? sum(fresh, product(cached, leaves.given(Input.UNIT_CACHE_READ_WEIGHT)))
                : fresh;
        Formula output = leaves.has(Input.UNIT_OUTPUT_WEIGHT)
                ? product(workload.ownOutput(), leaves.given(Input.UNIT_OUTPUT_WEIGHT))
                : ZERO;
        Formula perRequest = sum(product(workload.ownInput(), input), output);
        return new Computed(Term.WEIGHED_TOKENS, perToken(perRequest), Unit.RATIO);
    }

    private Formula perToken(Formula perRequest) {
        Formula one = quotient(perRequest, Workload.of(leaves).tokensPerRequest());
        return leaves.has(Input.REQUEST_FACTOR) ? product(leaves.given(Input.REQUEST_FACTOR), one) : one;
    }

    /** The part of the tokens that some units do not serve: in every slot what is above them. */
    Explanation spilledShare(Explanation units, Explanation volume) {
        if (!units().count().spills()) {
            return new Computed(Term.SPILLED_SHARE, ZERO, Unit.SHARE);
        }
        Explanation level =
                new Computed(Term.SERVED_LEVEL, quotient(product(units, capacityPerUnit()), volume), Unit.RATIO);
        return new Computed(Term.SPILLED_SHARE, above(profile(), level), Unit.SHARE);
    }

    /** The part of a load that is above a level. */
    static Formula above(LoadProfile profile, Explanation level) {
        return profile.slotsAbove(level.value()) == 0
                ? ZERO
                : new MeanExcess(Lists.<Formula>byPlace(profile.slots(), slot -> load(profile.largest(slot))), level);
    }

    /** What one more token costs in the long run for units, and for what spills over those that are worth buying. */
    Formula slope() {
        Formula perUnit = quotient(leaves.given(Input.UNIT_PRICE), capacityPerUnit());
        double level = curve().levelWorthBuying();
        Formula units = switch (units().count()) {
            case Count.AtPeak _ -> product(perUnit, load(profile().largest(0)));
            case Count.Fixed _ -> spillPrice;
            case Count.Cheapest _ ->
                sum(
                        product(perUnit, load(level)),
                        product(
                                spillPrice,
                                new Tried(Term.SPILLED_SHARE, profile().shareAbove(level), Unit.SHARE)));
        };
        return sum(beside, units);
    }

    /** The last volume that limits and units let through; absent where that is beyond all that are reckoned with. */
    Optional<Explanation> last() {
        return ApiBill.curve(terms).lastServed() < Volumes.LARGEST ? Optional.of(end()) : Optional.empty();
    }

    private Explanation end() {
        List<Formula> ends = new ArrayList<>();
        for (Input limit : Input.rateLimits()) {
            if (leaves.has(limit)) {
                Formula busiest = product(leaves.given(Input.PEAK_TO_AVERAGE), perToken(counted(limit)));
                ends.add(new Floor(quotient(product(leaves.given(limit), minutes()), busiest)));
            }
        }
        return new Computed(
                Term.CAPACITY, ends.isEmpty() || isClosed() ? atUnits() : within(ends), Unit.TOKENS_PER_DAY);
    }

    private boolean isClosed() {
        return terms.units().isPresent() && units().count() instanceof Count.Fixed(long _, boolean spills) && !spills;
    }

    private Formula atUnits() {
        Formula all = product(leaves.given(Input.UNIT_COUNT), capacityPerUnit());
        return new Floor(quotient(all, load(profile().largest(0))));
    }

    /** What units serve in the busiest slot does not count towards a limit. */
    private Formula within(List<Formula> ends) {
        if (terms.units().isEmpty()) {
            return smallest(ends);
        }
        long last = curve().lastSpillingNoMore(terms.lastTokensPerDay());
        Explanation bought = new Tried(Term.UNITS, curve().boughtAt(last).units(), Unit.UNITS);
        return new Floor(sum(
                smallest(ends),
                quotient(product(bought, capacityPerUnit()), load(profile().largest(0)))));
    }

    /** What of a request counts towards a limit. */
    private Formula counted(Input limit) {
        Workload workload = Workload.of(leaves);
        Explanation cached = leaves.given(Input.CACHED_SHARE);
        Formula input = leaves.has(Input.CACHED_SHARE_OF_LIMIT)
                ? product(
                        workload.ownInput(),
                        sum(difference(ONE, cached), product(cached, leaves.given(Input.CACHED_SHARE_OF_LIMIT))))
                : workload.ownInput();
        return switch (limit) {
            case REQUEST_LIMIT -> ONE;
            case INPUT_LIMIT -> input;
            case OUTPUT_LIMIT -> workload.ownOutput();
            default -> sum(input, workload.ownOutput());
        };
    }
}
