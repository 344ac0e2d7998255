package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.smallest;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.AtEnds;
import app.fulcrum.model.range.ExtremeEnds;
import app.fulcrum.model.range.ExtremeEnds.Two;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Explains the extremes of results over all combinations of the ends of ranges: by the figure at base values, and by the same
 * figure at the ends it is most or least at, which are named.
 */
public final class RangeFigures {

    private final Explainer base;
    private final Curves curves;
    private final ExtremeEnds extremes;

    RangeFigures(Explainer base, Curves curves, ExtremeEnds extremes) {
        this.base = base;
        this.curves = curves;
        this.extremes = extremes;
    }

    /** The results of a pair that have an interval. */
    public enum Interval {
        /** Where the cheaper of the two changes for the first time. */
        FIRST(Term.CROSSOVER),
        CHEAPER_FROM(Term.CHEAPER_FROM),
        CHEAPER_FOR_GOOD_FROM(Term.CHEAPER_FOR_GOOD_FROM);

        private final Term term;

        Interval(Term term) {
            this.term = term;
        }

        private Optional<VolumeInterval> of(PairResult pair) {
            return switch (this) {
                case FIRST -> pair.first();
                case CHEAPER_FROM -> pair.from();
                case CHEAPER_FOR_GOOD_FROM -> pair.forGood();
            };
        }
    }

    private Projection projection() {
        return curves.projection();
    }

    private int place(AlternativeId id) {
        return projection().scenario().alternatives().placeOf(id);
    }

    /** An end of what an alternative costs per month, over the ends at which it can be had; absent where it has no cost. */
    public Optional<Explanation> monthlyCost(AlternativeId id, Side side) {
        return base.monthlyCost(id).map(cost -> {
            List<Explanation> costs = new ArrayList<>(List.of(cost));
            int place = place(id);
            (side == Side.LOW ? extremes.cheapest(place) : extremes.dearest(place))
                    .filter(RangeFigures::isMoved)
                    .ifPresent(ends -> costs.add(cost(place, ends)));
            return bound(Term.MONTHLY_COST, side, extreme(costs, side), Unit.USD_PER_MONTH);
        });
    }

    private static Formula extreme(List<Explanation> values, Side side) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        return side == Side.LOW ? smallest(values) : largest(values);
    }

    private static boolean isMoved(AtEnds ends) {
        return !ends.sides().isEmpty() || ends.estimate().isPresent();
    }

    private Explanation cost(int place, AtEnds ends) {
        Curves there = curves.at(Map.of(place, ends));
        Subject subject = new Subject.AtEnds(Term.MONTHLY_COST, ends(ends, false));
        return there.cost(place, there.leaves(place).given(Input.TOKENS_PER_DAY), subject);
    }

    private static Explanation bound(Subject subject, Side side, Formula formula, Unit unit) {
        return new Computed(new Subject.Bound(subject, side), formula, unit);
    }

    /**
     * What stands at an end.
     *
     * @param isAmongOthers whether other alternatives are spoken of, so that it has to be said whose it is
     */
    private static List<Subject.End> ends(AtEnds ends, boolean isAmongOthers) {
        Alternative alternative = ends.contender().alternative();
        Optional<Alternative> whose = isAmongOthers ? Optional.of(alternative) : Optional.empty();
        List<Subject.End> all = new ArrayList<>();
        ends.sides().forEach((key, side) -> {
            if (!isAmongOthers || LoadForm.of(key.input()).isEmpty()) {
                all.add(new Subject.End(
                        Optional.of(key.input()), key.alternative().flatMap(_ -> whose), side));
            }
        });
        ends.estimate().ifPresent(side -> all.add(new Subject.End(Optional.empty(), whose, side)));
        return all;
    }

    /** An end of an interval of two alternatives; absent where there is none, or where it is open. */
    public Optional<Explanation> end(PairResult pair, Interval of, Side side) {
        return of.of(pair)
                .map(interval -> volume(interval, side))
                .filter(volume -> volume != Volumes.NEVER)
                .map(volume -> bound(of.term, side, atEnds(pair, of, side, volume), Unit.TOKENS_PER_DAY));
    }

    private static long volume(VolumeInterval interval, Side side) {
        return side == Side.LOW ? interval.low() : interval.high();
    }

    private Explanation atEnds(PairResult pair, Interval of, Side side, long volume) {
        Optional<Two> ends = extremes.where(
                pair.base(),
                projection().contest(),
                projection().range(),
                there -> of.of(there)
                        .filter(span -> volume(span, side) == volume)
                        .isPresent());
        return ends.map(two -> named(crossing(pair.base(), of, volume, curvesAt(pair.base(), two)), of, two))
                .orElseGet(() -> crossing(pair.base(), of, volume, curves));
    }

    private Curves curvesAt(PairCrossover pair, Two two) {
        Map<Integer, AtEnds> ends = new TreeMap<>(Map.of(pair.incumbent(), two.incumbent()));
        ends.put(pair.challenger(), two.challenger());
        return curves.at(ends);
    }

    private static Explanation named(Explanation crossing, Interval of, Two two) {
        Set<Subject.End> ends = new LinkedHashSet<>(ends(two.incumbent(), true));
        ends.addAll(ends(two.challenger(), true));
        Formula formula = ((Computed) crossing).formula();
        return new Computed(new Subject.AtEnds(of.term, List.copyOf(ends)), formula, crossing.unit());
    }

    private Explanation crossing(PairCrossover pair, Interval of, long volume, Curves there) {
        Crossings crossings = new Crossings(there);
        return switch (of) {
            case FIRST -> crossings.changeAt(pair.incumbent(), pair.challenger(), volume, isChallenging(pair));
            case CHEAPER_FROM -> crossings.cheaperFrom(pair.incumbent(), pair.challenger(), volume);
            case CHEAPER_FOR_GOOD_FROM -> crossings.cheaperForGoodFrom(pair.incumbent(), pair.challenger(), volume);
        };
    }

    /** Whether the challenger makes the first change; of two that do not change places, whether it is the dearer. */
    private boolean isChallenging(PairCrossover pair) {
        return pair.first()
                .map(first -> first.cheaper() == pair.challenger())
                .orElseGet(() -> !isChallengerFirst(pair));
    }

    private boolean isChallengerFirst(PairCrossover pair) {
        CostCurves contest = projection().contest();
        List<Integer> places = List.of(pair.incumbent(), pair.challenger());
        return new CostCurves(places.stream().map(contest::curve).toList())
                        .cheapestAt(projection().range().from())
                        .orElse(0)
                == 1;
    }

    /** How many combinations of ends there are. */
    public Explanation combinations() {
        return new Computed(Term.COMBINATIONS, combinationsOf(count(Term.RANGES, extremes.count())), Unit.COUNT);
    }

    /** At how many of them an alternative cannot be had: those that differ in what decides it, times all others. */
    public Explanation unserved(AlternativeId id) {
        Explanation told = count(Term.RANGES_TOLD_APART, extremes.told(place(id)));
        Formula others = combinationsOf(difference(count(Term.RANGES, extremes.count()), told));
        return new Computed(
                Term.UNSERVED,
                product(count(Term.ENDS_UNSERVED, extremes.unserved(place(id)).size()), others),
                Unit.COUNT);
    }

    private static Formula combinationsOf(Formula ranges) {
        return new Formula.Power(Leaves.fixed(Constant.TWO), ranges);
    }

    private static Explanation count(Term term, int number) {
        return new Tried(term, number, Unit.COUNT);
    }
}
