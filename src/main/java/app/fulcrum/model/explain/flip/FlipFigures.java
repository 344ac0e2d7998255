package app.fulcrum.model.explain.flip;

import static app.fulcrum.model.formula.Formula.MINUS_ONE;
import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.ScoreFigures;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.model.whatif.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains the numbers after which another alternative is named. A weight follows by a formula; a volume or a price was found
 * by a search, so what is shown is what makes one alternative the answer there, and another just before.
 */
public final class FlipFigures {

    /** What the same share may differ by, worked out in another order. */
    private static final double ROUNDING = 1e-12;

    private final Projection projection;

    public FlipFigures(Projection projection) {
        this.projection = projection;
    }

    /**
     * Absent for another answer to a question, which is no figure.
     *
     * @throws IllegalArgumentException if it is no such change of this projection
     */
    public Optional<Explanation> of(Flip flip) {
        return switch (flip) {
            case Flip.OfVolume volume -> Optional.of(of(volume));
            case Flip.OfPrice price -> Optional.of(of(price));
            case Flip.OfWeight weight -> Optional.of(of(weight));
            case Flip.OfAnswer _ -> Optional.empty();
        };
    }

    private Explanation of(Flip.OfVolume flip) {
        double tokens = (double) flip.tokensPerDay();
        double before = tokens + (flip.side() == Side.ABOVE ? -1 : 1);
        Explanation volume = new Tried(Term.VOLUME, tokens, Unit.TOKENS_PER_DAY);
        return found(Term.SWITCHING_VOLUME, volume, claims(flip, new Lever.Quantity.Volume(), tokens, before));
    }

    private Explanation of(Flip.OfPrice flip) {
        double before = flip.value() * (1 + (flip.side() == Side.ABOVE ? -Lever.PRECISION : Lever.PRECISION));
        List<Claim> claims = claims(flip, flip.price(), flip.value(), before);
        return switch (flip.price()) {
            case Lever.Quantity.GpuRate _ ->
                found(Term.SWITCHING_RATE, new Tried(Term.RATE_TRIED, flip.value(), Unit.USD_PER_GPU_HOUR), claims);
            case Lever.Quantity.TokenPrices _ ->
                found(Term.SWITCHING_FACTOR, new Tried(Term.FACTOR_TRIED, flip.value(), Unit.RATIO), claims);
            case Lever.Quantity.Volume _ -> throw new IllegalArgumentException("no price: " + flip);
        };
    }

    private static Explanation found(Term term, Explanation number, List<Claim> claims) {
        return new Computed(term, claims.isEmpty() ? number : new Found(number, claims), number.unit());
    }

    private List<Claim> claims(Flip flip, Lever.Quantity quantity, double value, double justBefore) {
        VerdictReasons there = VerdictReasons.of(at(quantity, value), false);
        VerdictReasons before = VerdictReasons.of(at(quantity, justBefore), true);
        if (!there.named().equals(flip.to()) || before.named().equals(flip.to())) {
            throw new IllegalArgumentException("nothing changes here: " + flip);
        }
        return Stream.concat(turning(there, before), turning(before, there))
                .distinct()
                .toList();
    }

    /** What makes an alternative the answer on one side, and does not hold on the other. */
    private static Stream<Claim> turning(VerdictReasons side, VerdictReasons other) {
        return side.all().stream()
                .filter(reason -> !reason.holds(other))
                .flatMap(reason ->
                        Stream.concat(reason.on(side).stream(), reason.on(other).map(FlipFigures::denied).stream()));
    }

    private static Claim denied(Claim claim) {
        return claim instanceof Claim.Not(Claim other) ? other : new Claim.Not(claim);
    }

    /** Ages of prices have no part in who is named. */
    private Projection at(Lever.Quantity quantity, double value) {
        Scenario scenario = Flips.at(projection, quantity, value);
        LocalDate today = scenario.pricesOn();
        return Projector.project(scenario, projection.resolution().book(), today);
    }

    private Explanation of(Flip.OfWeight flip) {
        return new Computed(new Subject.SwitchingShareOf(flip.axis()), share(flip), Unit.SHARE);
    }

    /** An end of the scale, or where the mean of all scores comes to lie between two kinds. */
    private Formula share(Flip.OfWeight flip) {
        ScoreFigures scores = Explainer.of(projection).scores();
        Explanation others = others(flip.axis(), scores);
        Explanation own = scores.score(projection.decision().scorecard().axis(flip.axis()));
        return Stream.of(ZERO, ONE, share(MINUS_ONE, own, others), share(ZERO, own, others), share(ONE, own, others))
                .filter(share -> Math.abs(share.evaluate() - flip.share()) <= ROUNDING)
                .findFirst()
                .orElseThrow();
    }

    private static Formula share(Formula change, Explanation own, Explanation others) {
        return quotient(difference(change, others), difference(own, others));
    }

    private Explanation others(Axis axis, ScoreFigures scores) {
        List<AxisScore> others = projection.decision().scorecard().axes().stream()
                .filter(each -> each.axis() != axis)
                .toList();
        Formula weighted = sum(others.stream()
                .map(each -> product(scores.weight(each), scores.score(each)))
                .toList());
        Formula weights = sum(others.stream().map(scores::weight).toList());
        return new Computed(new Subject.ScoreWithout(axis), quotient(weighted, weights), Unit.POINTS);
    }
}
