package app.fulcrum.model.scorecard;

import java.util.OptionalLong;

/**
 * From which volumes self-hosting is cheaper than the closed API, in tokens per day.
 *
 * @param cheaperFrom the smallest such volume at base values; absent where it is cheaper at none
 * @param cheaperForGoodFrom the volume from which it stays cheaper; absent where it does not
 * @param atBest the smallest volume at which it is cheaper at any end of any range; absent where it is at none
 */
public record Breakeven(OptionalLong cheaperFrom, OptionalLong cheaperForGoodFrom, OptionalLong atBest) {

    public static final Breakeven NEVER =
            new Breakeven(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException if it is cheaper for good before it is cheaper at all */
    public Breakeven {
        if (cheaperForGoodFrom.isPresent()
                && (cheaperFrom.isEmpty() || cheaperFrom.getAsLong() > cheaperForGoodFrom.getAsLong())) {
            throw new IllegalArgumentException("cheaper for good before cheaper at all");
        }
    }

    /** Cheaper from one volume on, and for good. */
    public static Breakeven from(long tokensPerDay) {
        OptionalLong volume = OptionalLong.of(tokensPerDay);
        return new Breakeven(volume, volume, volume);
    }
}
