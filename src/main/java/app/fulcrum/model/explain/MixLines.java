package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.curve.MixCurve;
import app.fulcrum.model.curve.MixCurve.Bought;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.mix.FirstPart;
import app.fulcrum.model.mix.MixTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Explains what a mix costs: line by line, and over all volumes.
 *
 * @param leaves what counts for the mix
 * @param terms what its bill is worked out from
 * @param first what counts for its first part
 * @param second what counts for its second part
 * @param serving what its first part can serve; absent where that is an API
 */
record MixLines(Leaves leaves, MixTerms terms, Leaves first, Leaves second, Optional<Serving> serving) {

    private Explanation scenarioVolume() {
        return Workload.of(leaves).volume();
    }

    private Formula hardShare() {
        return leaves.has(Input.HARD_SHARE) ? leaves.given(Input.HARD_SHARE) : ZERO;
    }

    private Formula easyShare() {
        return difference(ONE, hardShare());
    }

    private static Explanation share(Term term, Formula share) {
        return new Computed(term, share, Unit.SHARE);
    }

    // What each part serves.

    private Optional<BaseLoad> capacity() {
        return terms.first() instanceof FirstPart.WithCapacity capacity
                ? Optional.of(new BaseLoad(capacity))
                : Optional.empty();
    }

    private Explanation secondShare(Explanation volume) {
        return capacity()
                .map(capacity -> capacity.secondShare(capacity.bought(volume), volume))
                .orElseGet(() -> share(Term.SECOND_SHARE, hardShare()));
    }

    private ApiLines second(Explanation share) {
        return new ApiLines(second, Optional.of(share), Optional.empty());
    }

    /** What is paid at a volume. */
    Formula cost(Explanation volume) {
        Explanation rest = secondShare(volume);
        List<Formula> paid = new ArrayList<>();
        firstCost(rest, volume).ifPresent(paid::add);
        if (rest.value() > 0) {
            paid.add(second(rest).costOfPart(volume));
        }
        paid.add(new Computed(Term.ROUTING_COST, product(routing(), volume), Unit.USD_PER_MONTH));
        paid.add(new Computed(new Subject.Line(LineKind.PEOPLE), leaves.people(), Unit.USD_PER_MONTH));
        paid.add(new Computed(new Subject.Line(LineKind.SETUP), leaves.setup(), Unit.USD_PER_MONTH));
        return sum(paid);
    }

    private Optional<Explanation> firstCost(Explanation rest, Explanation volume) {
        Optional<BaseLoad> capacity = capacity();
        if (capacity.isPresent()) {
            Explanation bought = capacity.get().bought(volume);
            return bought.value() == 0
                    ? Optional.empty()
                    : Optional.of(capacity.get().cost(bought, rest, volume));
        }
        Explanation share = share(Term.FIRST_SHARE, easyShare());
        return share.value() == 0
                ? Optional.empty()
                : Optional.of(firstApi(share, Optional.empty()).costOfPart(volume));
    }

    private ApiLines firstApi(Explanation share, Optional<Explanation> bought) {
        return new ApiLines(first, Optional.of(share), bought);
    }

    /** What deciding who serves a request costs in a month for each token a day. */
    private Formula routing() {
        if (!leaves.has(Input.ROUTING_FEE)) {
            return ZERO;
        }
        Formula perToken =
                quotient(leaves.given(Input.ROUTING_FEE), Workload.of(leaves).tokensPerRequest());
        return product(perToken, leaves.given(Input.DAYS_PER_MONTH));
    }

    // The bill at the scenario's volume.

    /** Every line that either part has, and those of the mix; in the order they are listed in. */
    List<Explanation> lines() {
        return Stream.of(LineKind.values()).flatMap(kind -> line(kind).stream()).toList();
    }

    Optional<Explanation> line(LineKind kind) {
        List<Formula> lines = Stream.concat(partLines().stream(), own().stream())
                .filter(line -> ((Computed) line).subject().equals(new Subject.Line(kind)))
                .<Formula>map(line -> ((Computed) line).formula())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Computed(
                        new Subject.Line(kind), lines.size() == 1 ? lines.getFirst() : sum(lines), Unit.USD_PER_MONTH));
    }

    private List<Explanation> partLines() {
        Explanation volume = scenarioVolume();
        Explanation rest = secondShare(volume);
        List<Explanation> lines = new ArrayList<>(firstLines(rest, volume));
        if (rest.value() > 0) {
            lines.addAll(second(rest).linesOfPart());
        }
        return lines;
    }

    private List<Explanation> firstLines(Explanation rest, Explanation volume) {
        Optional<BaseLoad> capacity = capacity();
        if (capacity.isPresent()) {
            Explanation bought = capacity.get().bought(volume);
            return bought.value() == 0 ? List.of() : capacity.get().lines(bought, rest, volume);
        }
        Explanation share = share(Term.FIRST_SHARE, easyShare());
        return share.value() == 0
                ? List.of()
                : firstApi(share, Optional.empty()).linesOfPart();
    }

    private List<Explanation> own() {
        return List.of(
                new Computed(
                        new Subject.Line(LineKind.ROUTING), product(routing(), scenarioVolume()), Unit.USD_PER_MONTH),
                new Computed(new Subject.Line(LineKind.PEOPLE), leaves.people(), Unit.USD_PER_MONTH),
                new Computed(new Subject.Line(LineKind.SETUP), leaves.setup(), Unit.USD_PER_MONTH));
    }

    // What each part serves, and what it bills without people and set-up.

    /** Replicas or units of the first; absent where it has no capacity. */
    Optional<Explanation> units() {
        return capacity().map(capacity -> capacity.bought(scenarioVolume()));
    }

    /** GPUs that are billed for them; absent where the first has none. */
    Optional<Explanation> billedGpus() {
        return serving.isPresent() ? capacity().map(capacity -> capacity.gpus(scenarioVolume())) : Optional.empty();
    }

    Explanation secondShare() {
        return secondShare(scenarioVolume());
    }

    Explanation firstUsdPerMonth() {
        return firstCost(secondShare(), scenarioVolume()).orElseGet(() -> nothing(first));
    }

    Explanation secondUsdPerMonth() {
        Explanation rest = secondShare();
        return rest.value() > 0 ? second(rest).costOfPart(scenarioVolume()) : nothing(second);
    }

    private static Explanation nothing(Leaves part) {
        return new Computed(
                new Subject.CostOf(part.resolution().alternative(), Term.PART_COST), ZERO, Unit.USD_PER_MONTH);
    }

    // In the long run.

    /** What one more token per day costs per month. */
    Formula slope() {
        Optional<BaseLoad> capacity = capacity();
        Formula parts = capacity.isPresent()
                ? capacity.get().slope()
                : sum(
                        product(easyShare(), new ApiLines(first).slope()),
                        product(hardShare(), new ApiLines(second).slope()));
        return sum(parts, routing());
    }

    /** The last volume that can be had; absent where there is no end. */
    Optional<Explanation> last() {
        List<Formula> ends = new ArrayList<>(2);
        if (capacity().isPresent()) {
            new ApiLines(second)
                    .last()
                    .ifPresent(end -> ends.addAll(capacity().get().ends(end)));
        } else {
            end(first, easyShare()).ifPresent(ends::add);
            end(second, hardShare()).ifPresent(ends::add);
        }
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Computed(Term.CAPACITY, smallest(ends), Unit.TOKENS_PER_DAY));
    }

    private static Optional<Formula> end(Leaves part, Formula share) {
        return share.evaluate() == 0
                ? Optional.empty()
                : new ApiLines(part).last().map(last -> new Floor(quotient(last, share)));
    }

    /** A first part whose capacity is paid used or not. */
    private final class BaseLoad {

        private final LoadProfile profile;
        private final MixCurve curve;

        BaseLoad(FirstPart.WithCapacity part) {
            this.profile = part.profile();
            this.curve = terms.mixed(part);
        }

        private Bought boughtAt(Explanation volume) {
            return curve.boughtAt((long) volume.value());
        }

        private int layout(Explanation volume) {
            return boughtAt(volume).capacity();
        }

        private LayoutFigures figures(Explanation volume, int layout) {
            return new Layouts(serving.orElseThrow(), first).at(layout, volume);
        }

        /** Tokens a day that a unit serves of an even load. */
        private Formula perUnit(Explanation volume, int layout) {
            return serving.isPresent()
                    ? product(figures(volume, layout).capacityPerReplica(), UnitLines.load(profile.largest(0)))
                    : new ApiLines(first).capacityPerUnit();
        }

        /** Replicas or units that serve: the user's number, or as many as are cheapest. */
        Explanation bought(Explanation volume) {
            return new Computed(
                    Term.BASE_LOAD_UNITS,
                    leaves.has(Input.BASE_LOAD_UNITS) ? typed() : cheapest(volume),
                    serving.isPresent() ? Unit.REPLICAS : Unit.UNITS);
        }

        private Formula typed() {
            Explanation units = leaves.given(Input.BASE_LOAD_UNITS);
            return serving.isPresent() && units.value() > 0 ? largest(first.given(Input.MIN_REPLICAS), units) : units;
        }

        /** None, or what is cheapest of all, or one block more. */
        private Formula cheapest(Explanation volume) {
            Bought best = boughtAt(volume);
            Supply supply = curve.capacities().get(best.capacity()).supply();
            long more = supply.units(supply.holding((double) best.units() + 1));
            List<Candidate> candidates = new ArrayList<>();
            for (long units :
                    LongStream.of(0, best.units(), more).distinct().sorted().toArray()) {
                Explanation tried = new Tried(Term.UNITS_TRIED, units, Unit.UNITS);
                Explanation rest = secondShare(tried, volume);
                List<Formula> paid = new ArrayList<>();
                if (units > 0) {
                    paid.add(cost(tried, rest, volume));
                }
                if (rest.value() > 0) {
                    paid.add(second(rest).costOfPart(volume));
                }
                candidates.add(new Candidate(tried, new Computed(Term.COST_OF_MIX, sum(paid), Unit.USD_PER_MONTH)));
            }
            return new Choice(Best.CHEAPEST, candidates);
        }

        /** The part of the requests that is hard, or above so many units. */
        Explanation secondShare(Explanation units, Explanation volume) {
            if (units.value() == 0) {
                return share(Term.SECOND_SHARE, ONE);
            }
            Explanation easy = new Computed(Term.TOKENS_OF_PART, product(easyShare(), volume), Unit.TOKENS_PER_DAY);
            Formula spilled = easy.value() == 0 ? ZERO : spilled(units, easy, volume);
            return share(Term.SECOND_SHARE, sum(hardShare(), product(easyShare(), spilled)));
        }

        private Explanation spilled(Explanation units, Explanation easy, Explanation volume) {
            Explanation level = new Computed(
                    Term.SERVED_LEVEL, quotient(product(units, perUnit(volume, layout(volume))), easy), Unit.RATIO);
            Formula spilled = UnitLines.above(profile, level);
            return share(Term.SPILLED_SHARE, spilled.evaluate() <= Sharing.NONE ? ZERO : spilled);
        }

        Explanation cost(Explanation units, Explanation rest, Explanation volume) {
            return serving.isPresent()
                    ? new HostingLines(first).costOfPart(gpus(units, volume))
                    : firstApi(served(rest), Optional.of(units)).costOfPart(volume);
        }

        List<Explanation> lines(Explanation units, Explanation rest, Explanation volume) {
            return serving.isPresent()
                    ? new HostingLines(first).linesOfPart(gpus(units, volume))
                    : firstApi(served(rest), Optional.of(units)).linesOfPart();
        }

        private Explanation served(Explanation rest) {
            return share(Term.FIRST_SHARE, difference(ONE, rest));
        }

        Explanation gpus(Explanation volume) {
            Explanation bought = bought(volume);
            return bought.value() > 0 ? gpus(bought, volume) : new Computed(Term.BILLED_GPUS, ZERO, Unit.GPUS);
        }

        private Explanation gpus(Explanation units, Explanation volume) {
            return figures(volume, layout(volume)).billedFor(units);
        }

        Formula slope() {
            ApiLines rest = new ApiLines(second);
            if (leaves.has(Input.BASE_LOAD_UNITS)) {
                return rest.slope();
            }
            List<Formula> slopes = new ArrayList<>();
            for (int layout = 0; layout < curve.capacities().size(); layout++) {
                slopes.add(slope(layout, rest));
            }
            return smallest(slopes);
        }

        private Formula slope(int layout, ApiLines rest) {
            double level = curve.sharing().levelWorthBuying(curve.capacities().get(layout));
            Formula spilled = sum(
                    hardShare(),
                    product(easyShare(), new Tried(Term.SPILLED_SHARE, profile.shareAbove(level), Unit.SHARE)));
            Explanation share = share(Term.SECOND_SHARE, spilled);
            Formula perUnit = quotient(usdPerUnit(layout), perUnit(scenarioVolume(), layout));
            Formula served = product(easyShare(), UnitLines.load(level), perUnit);
            Formula fees =
                    serving.isPresent() ? ZERO : product(difference(ONE, share), new ApiLines(first).besideTokens());
            return sum(served, fees, product(share, rest.slope()));
        }

        private Formula usdPerUnit(int layout) {
            if (serving.isEmpty()) {
                return first.given(Input.UNIT_PRICE);
            }
            ServerFigures servers = figures(scenarioVolume(), layout).servers();
            return quotient(
                    product(new HostingLines(first).costPerGpu(), servers.gpusPerLot()), servers.replicasPerLot());
        }

        /** What the second serves in its busiest slot is within its limits. */
        List<Formula> ends(Explanation limit) {
            long last = curve.lastWithin(terms.second().lastTokensPerDay());
            List<Formula> ends = new ArrayList<>(2);
            if (last < Long.MAX_VALUE) {
                Bought bought = curve.boughtAt(last);
                Explanation units = new Tried(Term.BASE_LOAD_UNITS, bought.units(), Unit.UNITS);
                Formula served = quotient(
                        product(units, perUnit(Curves.volume(last), bought.capacity())),
                        UnitLines.load(profile.largest(0)));
                ends.add(new Floor(sum(limit, served)));
                if (hardShare().evaluate() > 0) {
                    ends.add(new Floor(quotient(limit, hardShare())));
                }
            }
            return ends;
        }
    }
}
