package app.fulcrum.model.scorecard;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.PriceBook;
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

    /** @throws IllegalArgumentException if the price book lacks the article's rules */
    public static RulesOfThumb of(PriceBook book) {
        Figure volume = figure(book, VOLUME_RECORD);
        Figure spending = figure(book, SPENDING_RECORD);
        double low = spending.low().orElseThrow();
        return new RulesOfThumb(
                volume.typical().orElseThrow(),
                new Range(low, low, spending.high().orElseThrow()));
    }

    private static Figure figure(PriceBook book, String id) {
        return book.figure(id).orElseThrow(() -> new IllegalArgumentException("the price book has no " + id));
    }
}
