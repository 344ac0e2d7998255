package app.fulcrum.model.crossover;

/**
 * A range of volumes with one cheapest way to buy.
 *
 * @param winner the place of the cheapest throughout
 * @param fromTokensPerDay the first volume it wins
 * @param toTokensPerDay the last volume it wins
 */
public record WinningBand(int winner, long fromTokensPerDay, long toTokensPerDay) {

    public boolean contains(long tokensPerDay) {
        return fromTokensPerDay <= tokensPerDay && tokensPerDay <= toTokensPerDay;
    }

    /** How many whole volumes it holds. */
    double volumes() {
        return toTokensPerDay - fromTokensPerDay + 1.0;
    }

    /** Whether another band begins where this one ends. */
    public boolean isBefore(WinningBand next) {
        return toTokensPerDay + 1 == next.fromTokensPerDay;
    }
}
