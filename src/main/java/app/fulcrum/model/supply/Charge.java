package app.fulcrum.model.supply;

/**
 * What is billed for the part of a load that is served by the token: nothing where it serves none, and otherwise
 * {@code max(used + per token · T, least) + fees}.
 *
 * @param usdPerMonthPerDailyToken for each token a day
 * @param usedUsdPerMonth for what is used whatever the volume
 * @param leastUsdPerMonth the least for all that is used; 0 where nothing is committed to
 * @param feesUsdPerMonth on top
 */
public record Charge(
        double usdPerMonthPerDailyToken, double usedUsdPerMonth, double leastUsdPerMonth, double feesUsdPerMonth) {

    public static final Charge NOTHING = new Charge(0, 0, 0, 0);

    /**
     * US dollars a month where something is served.
     *
     * @param besideUsd what is used besides, and counts towards the least sum
     */
    public double usd(double tokensPerDay, double besideUsd) {
        return Math.max(leastUsdPerMonth, used(tokensPerDay, besideUsd)) + feesUsdPerMonth;
    }

    /** Whether what is used is no more than the least sum. */
    public boolean isWithinLeast(double tokensPerDay, double besideUsd) {
        return used(tokensPerDay, besideUsd) <= leastUsdPerMonth;
    }

    private double used(double tokensPerDay, double besideUsd) {
        return usedUsdPerMonth + besideUsd + usdPerMonthPerDailyToken * tokensPerDay;
    }

    /** All that is paid before the first token, at most. */
    public double mostBeforeTokensUsd() {
        return Math.max(usedUsdPerMonth, leastUsdPerMonth) + feesUsdPerMonth;
    }
}
