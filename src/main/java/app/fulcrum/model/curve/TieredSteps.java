package app.fulcrum.model.curve;

import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.unit.Volumes;

/**
 * The monthly cost of GPUs of which the first so many have another price than all others, so that its steps are of two
 * heights. Whichever layout needs the fewest is the cheapest, since all are paid alike.
 *
 * @param gpus how many are needed, as a curve on which each costs 1
 * @param fixedUsdPerMonth what is paid whatever the number of GPUs
 * @param usdPerGpuMonth what each GPU beyond the first ones costs
 * @param first those that have another price
 */
public record TieredSteps(StepCurve gpus, double fixedUsdPerMonth, double usdPerGpuMonth, FirstGpus first)
        implements BentCurve {

    /** @throws IllegalArgumentException if a cost is negative or not finite */
    public TieredSteps {
        if (!(fixedUsdPerMonth >= 0)
                || !(usdPerGpuMonth >= 0)
                || Double.isInfinite(fixedUsdPerMonth + usdPerGpuMonth)) {
            throw new IllegalArgumentException("cost: " + fixedUsdPerMonth + ", " + usdPerGpuMonth);
        }
    }

    @Override
    public double at(long tokensPerDay) {
        return costOf(gpus.at(tokensPerDay));
    }

    @Override
    public void at(long[] ascending, double[] usdPerMonth) {
        gpus.at(ascending, usdPerMonth);
        for (int i = 0; i < ascending.length; i++) {
            usdPerMonth[i] = costOf(usdPerMonth[i]);
        }
    }

    private double costOf(double needed) {
        return Double.isInfinite(needed) ? needed : fixedUsdPerMonth + first.usdPerMonth(needed, usdPerGpuMonth);
    }

    @Override
    public long lastServed() {
        return gpus.lastServed();
    }

    /** As long as what is billed in any case is enough, no step is higher than the one before. */
    @Override
    public long segmentEnd(long tokensPerDay) {
        if (!isWithinBilled(tokensPerDay)) {
            return gpus.segmentEnd(tokensPerDay);
        }
        long more = gpus.firstAbove((double) first.gpus());
        return more == Volumes.NEVER ? Volumes.NEVER : more - 1;
    }

    @Override
    public long segmentStart(long tokensPerDay) {
        return isWithinBilled(tokensPerDay) ? 1 : gpus.segmentStart(tokensPerDay);
    }

    private boolean isWithinBilled(long tokensPerDay) {
        return first.areAlwaysBilled() && gpus.at(tokensPerDay) <= first.gpus();
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return usdPerGpuMonth * gpus.saturatedUsdPerMonthPerDailyToken();
    }

    @Override
    public double tokensPerPeriod() {
        return gpus.tokensPerPeriod();
    }

    @Override
    public long repeatsFrom() {
        return Math.max(gpus.repeatsFrom(), gpus.firstAbove((double) first.gpus()));
    }

    /** What the first ones cost more or less than others shows fully or not at all, or in between. */
    @Override
    public Trend trend() {
        Trend needed = gpus.trend();
        double atNone = first.usdPerMonth(0, usdPerGpuMonth);
        double atMany = (first.usdPerGpuMonth() - usdPerGpuMonth) * first.gpus();
        return new Trend(
                usdPerGpuMonth * needed.usdPerMonthPerDailyToken(),
                fixedUsdPerMonth + Math.min(atNone, atMany) + usdPerGpuMonth * needed.leastUsdPerMonth(),
                fixedUsdPerMonth + Math.max(atNone, atMany) + usdPerGpuMonth * needed.mostUsdPerMonth());
    }

    /** Where so many GPUs come to be needed. */
    @Override
    public double aboutWhere(double usdPerMonth) {
        return (double) gpus.firstAbove(first.needed(usdPerMonth - fixedUsdPerMonth, usdPerGpuMonth));
    }
}
