package app.fulcrum.model.scorecard;

import app.fulcrum.model.unit.Range;

/**
 * The article's two rules of thumb, as the price book states them.
 *
 * @param tokensPerDay the volume above which open models are said to be favored
 * @param apiSpendUsdPerMonth the API spend at which self-hosting is said to become cheaper
 */
public record RulesOfThumb(double tokensPerDay, Range apiSpendUsdPerMonth) {

    /** The record of the price book that holds the volume. */
    public static final String VOLUME_RECORD = "article-crossover-volume";

    /** The record that holds the band of spending. */
    public static final String SPENDING_RECORD = "article-crossover-spending";

    /** @throws IllegalArgumentException if a figure is not positive or the band has no width */
    public RulesOfThumb {
        boolean ordered = apiSpendUsdPerMonth.low() > 0 && apiSpendUsdPerMonth.low() < apiSpendUsdPerMonth.high();
        if (!(tokensPerDay > 0) || !ordered) {
            throw new IllegalArgumentException("no rule of thumb: " + tokensPerDay + ", " + apiSpendUsdPerMonth);
        }
    }
}
