package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/** A monthly cost of straight pieces that is no single line and no staircase of equal steps. */
public sealed interface BentCurve extends CostCurve
        permits FlooredLine, FollowingSteps, LimitedCurve, MixCurve, SpilloverCurve, SumCurve, TieredSteps {

    /** After so many, what is left is bisected. */
    int MOST_SECANTS = 12;

    @Override
    default long firstAbove(double usdPerMonth) {
        return Volumes.firstWhere(1, aboutWhere(usdPerMonth), volume -> Ties.isLess(usdPerMonth, at(volume)));
    }

    @Override
    default long firstNotBelow(double usdPerMonth) {
        return Volumes.firstWhere(1, aboutWhere(usdPerMonth), volume -> !Ties.isLess(at(volume), usdPerMonth));
    }

    /** About where it comes to cost so much: between the volumes its trend tells, by a few secants. */
    default double aboutWhere(double usdPerMonth) {
        Trend trend = trend();
        double slope = trend.usdPerMonthPerDailyToken();
        if (!(slope > 0)) {
            return Volumes.LARGEST;
        }
        double last = Math.min((double) lastServed(), Volumes.LARGEST);
        double near = Math.clamp((usdPerMonth - trend.mostUsdPerMonth()) / slope, 1, last);
        double far = Math.clamp((usdPerMonth - trend.leastUsdPerMonth()) / slope, near, last);
        for (int step = 0; step < MOST_SECANTS && far - near > 1; step++) {
            double below = usdPerMonth - at((long) near);
            double above = at((long) far) - usdPerMonth;
            double part = below >= 0 && above > 0 ? below / (below + above) : 0.5;
            double volume = near + (far - near) * (step % 3 == 2 ? 0.5 : part);
            if (at((long) volume) < usdPerMonth) {
                near = volume;
            } else {
                far = volume;
            }
        }
        return far;
    }
}
