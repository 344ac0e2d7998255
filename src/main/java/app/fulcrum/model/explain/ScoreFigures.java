package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.MINUS_ONE;
import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;
import static app.fulcrum.model.formula.Formula.within;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** Explains the scorecard: scores from answers and figures, what they say together, and how well each alternative fits that. */
public final class ScoreFigures {

    private static final Formula STRONG = Leaves.fixed(Constant.STRONG);
    private static final Formula MINUS_STRONG = product(MINUS_ONE, STRONG);

    private final Scorecard scorecard;
    private final PointFigures points;

    ScoreFigures(Scorecard scorecard, PointFigures points) {
        this.scorecard = scorecard;
        this.points = points;
    }

    /** The score of an axis that counts: the user's own, or the derived one. */
    public Explanation score(AxisScore axis) {
        Subject subject = new Subject.ScoreOf(axis.axis());
        return axis.override()
                .<Explanation>map(own -> new Chosen(subject, own.score(), Unit.POINTS))
                .orElseGet(() -> new Computed(subject, derived(axis), Unit.POINTS));
    }

    /** The score that answers and figures give an axis. */
    public Explanation derived(AxisScore axis) {
        List<Explanation> reasons = axis.reasons().stream()
                .map(reason -> points.of(axis.axis(), reason.basis()))
                .toList();
        return new Computed(
                new Subject.DerivedScoreOf(axis.axis()), within(MINUS_STRONG, sum(reasons), STRONG), Unit.POINTS);
    }

    /** The weight of an axis as the user set it. */
    public Explanation weight(AxisScore axis) {
        return new Chosen(new Subject.WeightOf(axis.axis()), axis.weight(), Unit.COUNT);
    }

    /** The part of all weight that an axis has. */
    public Explanation share(Axis axis) {
        Formula share = hasWeight() ? quotient(weight(scorecard.axis(axis)), weights()) : ZERO;
        return new Computed(new Subject.WeightShareOf(axis), share, Unit.SHARE);
    }

    private Formula weights() {
        return sum(scorecard.axes().stream().map(this::weight).toList());
    }

    private boolean hasWeight() {
        return weights().evaluate() > 0;
    }

    /** The weighted mean of the scores. */
    public Explanation weighted() {
        Formula scores = sum(scorecard.axes().stream()
                .map(axis -> product(weight(axis), score(axis)))
                .toList());
        return new Computed(Term.WEIGHTED_SCORE, hasWeight() ? quotient(scores, weights()) : ZERO, Unit.POINTS);
    }

    /** Where the axes point: a strong one that overrides the mean to the end of the scale. */
    private Explanation preference() {
        return new Computed(Term.PREFERENCE, scorecard.overriding().isEmpty() ? weighted() : STRONG, Unit.POINTS);
    }

    /** How well an alternative fits that, 0 to 1. */
    public Explanation fit(Alternative alternative) {
        Explanation place = new Computed(new Subject.PlaceOf(alternative), place(alternative.id()), Unit.POINTS);
        Explanation preference = preference();
        Formula distance = largest(difference(preference, place), difference(place, preference));
        return new Computed(
                new Subject.FitOf(alternative),
                difference(ONE, quotient(distance, product(Leaves.fixed(Constant.TWO), STRONG))),
                Unit.SHARE);
    }

    /** A mix stands halfway between its parts. */
    private Formula place(AlternativeId id) {
        List<Kind> parts = scorecard.entrants().stream()
                .filter(entrant -> entrant.id().equals(id))
                .findFirst()
                .orElseThrow()
                .parts();
        return parts.size() == 1
                ? place(parts.getFirst())
                : quotient(sum(place(parts.getFirst()), place(parts.getLast())), Leaves.fixed(Constant.TWO));
    }

    private static Formula place(Kind kind) {
        double place = Fit.place(kind);
        return place == 0 ? ZERO : place < 0 ? MINUS_STRONG : STRONG;
    }
}
