package app.fulcrum.model.crossover;

import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.BentCurve;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * Two curves, and which of them wins where.
 *
 * <p>Two lines, and steps against a line named before them, are solved in closed form. All others meet in {@link Leaps}.
 *
 * @param incumbent the one named first, which wins ties
 * @param challenger the one that must be strictly cheaper
 */
record Pair(CostCurve incumbent, CostCurve challenger) {

    boolean challengerWins(long tokensPerDay) {
        return Ties.isLess(challenger.at(tokensPerDay), incumbent.at(tokensPerDay));
    }

    /** The first volume in {@code [from, to]} with another winner than {@code from}, or {@link Volumes#NEVER}. */
    long firstChange(long from, long to) {
        return challengerWins(from) ? firstNotWon(from, to) : firstWon(from, to);
    }

    /** The first volume in {@code [from, to]} that the challenger wins, or NEVER. */
    long firstWon(long from, long to) {
        if (incumbent instanceof ApiLine line) {
            return switch (challenger) {
                case ApiLine other -> within(to, other.firstBelow(line, from));
                case StepCurve steps -> steps.firstBelow(line, from, to);
                case BentCurve _ -> new Leaps(this).firstWon(from, to);
            };
        }
        return new Leaps(this).firstWon(from, to);
    }

    private long firstNotWon(long from, long to) {
        if (incumbent instanceof ApiLine line) {
            return switch (challenger) {
                case ApiLine other -> within(to, other.firstNotBelow(line, from));
                case StepCurve steps -> steps.firstNotBelow(line, from, to);
                case BentCurve _ -> new Leaps(this).firstNotWon(from, to);
            };
        }
        return new Leaps(this).firstNotWon(from, to);
    }

    private static long within(long to, long tokensPerDay) {
        return tokensPerDay <= to ? tokensPerDay : Volumes.NEVER;
    }

    /** The first volume from which the challenger wins, however large the volume grows, or NEVER. */
    long wonForGoodFrom() {
        if (incumbent instanceof ApiLine line) {
            return switch (challenger) {
                case ApiLine other -> other.belowForGood(line);
                case StepCurve steps -> steps.belowForGood(line);
                case BentCurve _ -> new Leaps(this).wonForGoodFrom();
            };
        }
        return new Leaps(this).wonForGoodFrom();
    }
}
