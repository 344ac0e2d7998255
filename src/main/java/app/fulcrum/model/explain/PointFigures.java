package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.MINUS_ONE;
import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.within;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.contest.Sides;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Logarithm;
import app.fulcrum.model.formula.Formula.Lookup;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scorecard.Basis;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Reason;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.verdict.DecisionInput;
import java.util.List;
import java.util.stream.Stream;

/** Explains the points that answers and figures give an axis. */
record PointFigures(DecisionInput input, Curves curves) {

    Explanation of(Axis axis, Basis basis) {
        return switch (basis) {
            case Basis.Answered(Question question, Answer answer) -> answered(axis, question, answer);
            case Basis.VolumeAgainstLine _ ->
                new Computed(
                        Term.POINTS_FOR_VOLUME,
                        within(MINUS_ONE, tensBetween(article(Fact.ARTICLE_VOLUME)), ONE),
                        Unit.POINTS);
            case Basis.VolumeAgainstBreakeven(double volume, Breakeven breakeven) ->
                new Computed(Term.POINTS_FOR_CROSSOVER, beyond(breakeven, volume), Unit.POINTS);
            case Basis.SpendAgainstBand _ ->
                new Computed(Term.POINTS_FOR_SPENDING, within(MINUS_ONE, spending(), ONE), Unit.POINTS);
        };
    }

    /** What the answer gives: the row of a table of all answers, or a formula of an amount. */
    private Explanation answered(Axis axis, Question question, Answer answer) {
        Explanation given = new Answered(question, answer);
        Formula points = answer instanceof Answer.Amount
                ? within(MINUS_ONE, difference(given, ONE), ONE)
                : new Lookup(given, rows(axis, question));
        return new Computed(new Subject.PointsFor(question), points, Unit.POINTS);
    }

    private List<Formula> rows(Axis axis, Question question) {
        return answers(question)
                .<Formula>map(answer -> new Tried(
                        new Subject.PointsIf(new Answered(question, answer)),
                        points(axis, question, answer),
                        Unit.POINTS))
                .toList();
    }

    private static Stream<Answer> answers(Question question) {
        return question.kind() == Question.Kind.YES_NO
                ? Stream.of(new Answer.YesNo(false), new Answer.YesNo(true))
                : question.choices().stream().map(Answer.Choice::new);
    }

    /** What an answer would give, whatever was answered. */
    private double points(Axis axis, Question question, Answer answer) {
        return Scorecard.of(
                        input.situation().with(question, answer),
                        input.evidence(),
                        input.settings(),
                        input.alternatives())
                .axis(axis)
                .reasons()
                .stream()
                .filter(reason -> reason.basis().equals(new Basis.Answered(question, answer)))
                .mapToDouble(Reason::contribution)
                .sum();
    }

    /** One point per power of ten between the volume and a mark. */
    private Formula tensBetween(Formula mark) {
        return new Logarithm(quotient(volume(), mark), Leaves.fixed(Constant.TEN));
    }

    private Explanation volume() {
        return Workload.of(curves.shared()).volume();
    }

    private Explanation article(Fact fact) {
        String id = fact == Fact.ARTICLE_VOLUME ? RulesOfThumb.VOLUME_RECORD : RulesOfThumb.SPENDING_RECORD;
        Figure figure = curves.shared().resolution().book().figure(id).orElseThrow();
        RulesOfThumb rules = input.evidence().rulesOfThumb();
        double value = switch (fact) {
            case ARTICLE_VOLUME -> rules.tokensPerDay();
            case ARTICLE_SPEND_LOW -> rules.apiSpendUsdPerMonth().low();
            case ARTICLE_SPEND_HIGH -> rules.apiSpendUsdPerMonth().high();
            default -> throw new IllegalArgumentException("no rule of thumb: " + fact);
        };
        return new Sourced(fact, figure.name(), value, figure.provenance());
    }

    /** Zero between the first volume at which self-hosting is cheaper and the one from which it stays so. */
    private Formula beyond(Breakeven breakeven, double volume) {
        if (breakeven.cheaperFrom().isEmpty()) {
            return MINUS_ONE;
        }
        Crossings crossings = new Crossings(curves);
        int api = sides().api().orElseThrow();
        int own = sides().own().orElseThrow();
        long first = breakeven.cheaperFrom().getAsLong();
        if (volume < first) {
            return largest(MINUS_ONE, tensBetween(crossings.cheaperFrom(api, own, first)));
        }
        boolean forGood = breakeven.cheaperForGoodFrom().isPresent()
                && volume >= breakeven.cheaperForGoodFrom().getAsLong();
        return forGood
                ? smallest(
                        ONE,
                        tensBetween(crossings.cheaperForGoodFrom(
                                api, own, breakeven.cheaperForGoodFrom().getAsLong())))
                : ZERO;
    }

    private Sides sides() {
        return curves.projection().sides();
    }

    /** From one point below to one above over the article's band of spending, by orders of magnitude. */
    private Formula spending() {
        Explanation spend = curves.api(sides().api().orElseThrow()).tokens();
        Explanation low = article(Fact.ARTICLE_SPEND_LOW);
        Formula share = new Logarithm(quotient(spend, low), quotient(article(Fact.ARTICLE_SPEND_HIGH), low));
        return difference(product(Leaves.fixed(Constant.TWO), share), ONE);
    }
}
