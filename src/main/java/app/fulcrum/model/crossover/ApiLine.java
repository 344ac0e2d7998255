package app.fulcrum.model.crossover;

/**
 * A monthly cost that grows evenly with volume.
 *
 * @param fixedUsdPerMonth what is paid without a single token
 * @param usdPerMonthPerDailyToken what one more token per day costs per month
 */
public record ApiLine(double fixedUsdPerMonth, double usdPerMonthPerDailyToken) {

    /** @throws IllegalArgumentException if either is negative or not finite */
    public ApiLine {
        if (!(fixedUsdPerMonth >= 0) || !(usdPerMonthPerDailyToken >= 0)) {
            throw new IllegalArgumentException(fixedUsdPerMonth + " + " + usdPerMonthPerDailyToken + " · T");
        }
        if (Double.isInfinite(fixedUsdPerMonth + usdPerMonthPerDailyToken)) {
            throw new IllegalArgumentException("not finite");
        }
    }

    /** US dollars per month at a volume. */
    public double at(long tokensPerDay) {
        return fixedUsdPerMonth + usdPerMonthPerDailyToken * (double) tokensPerDay;
    }

    /** The first whole volume whose cost is above a sum, or {@link Volumes#NEVER}. */
    public long firstAbove(double usdPerMonth) {
        if (usdPerMonthPerDailyToken == 0) {
            return fixedUsdPerMonth > usdPerMonth ? 1 : Volumes.NEVER;
        }
        double estimate = (usdPerMonth - fixedUsdPerMonth) / usdPerMonthPerDailyToken;
        return Volumes.firstWhere(1, estimate, tokens -> at(tokens) > usdPerMonth);
    }

    /** The first volume, not before another, at which this line is strictly below a second one, or NEVER. */
    public long firstBelow(ApiLine other, long from) {
        return firstWhere(other, from, false);
    }

    /** The first volume, not before another, at which this line is not above a second one, or NEVER. */
    public long firstAtMost(ApiLine other, long from) {
        return firstWhere(other, from, true);
    }

    private boolean isUnder(ApiLine other, long tokensPerDay, boolean tiesCount) {
        double difference = at(tokensPerDay) - other.at(tokensPerDay);
        return tiesCount ? difference <= 0 : difference < 0;
    }

    private long firstWhere(ApiLine other, long from, boolean tiesCount) {
        if (isUnder(other, from, tiesCount)) {
            return from;
        }
        double gain = other.usdPerMonthPerDailyToken - usdPerMonthPerDailyToken;
        if (gain <= 0) {
            return Volumes.NEVER;
        }
        double estimate = (fixedUsdPerMonth - other.fixedUsdPerMonth) / gain;
        return Volumes.firstWhere(from, estimate, tokens -> isUnder(other, tokens, tiesCount));
    }
}
