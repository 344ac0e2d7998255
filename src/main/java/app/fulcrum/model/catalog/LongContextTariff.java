package app.fulcrum.model.catalog;

/**
 * Prices of a whole request, output included, once its total input (cached included) is strictly above a threshold
 * and not above the next.
 *
 * @param thresholdInputTokens the largest input still billed at the base prices
 * @param prices what counts above it; absent prices are unknown, never those of the base tariff
 */
public record LongContextTariff(long thresholdInputTokens, TokenPrices prices) {}
