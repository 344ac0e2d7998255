package app.fulcrum.model.cost;

/** What one provider bills per 1,000,000 tokens of each kind, in US dollars, before any discount. */
public record TokenRates(
        double inputUsdPerMillion,
        double cacheReadUsdPerMillion,
        double cacheWriteUsdPerMillion,
        double outputUsdPerMillion) {

    /** @throws IllegalArgumentException if a price is negative or not finite */
    public TokenRates {
        double sum = inputUsdPerMillion + cacheReadUsdPerMillion + cacheWriteUsdPerMillion + outputUsdPerMillion;
        boolean negative = inputUsdPerMillion < 0
                || cacheReadUsdPerMillion < 0
                || cacheWriteUsdPerMillion < 0
                || outputUsdPerMillion < 0;
        if (negative || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("not a price among: " + inputUsdPerMillion + ", "
                    + cacheReadUsdPerMillion + ", " + cacheWriteUsdPerMillion + ", " + outputUsdPerMillion);
        }
    }

    /** The same where prices have moved. */
    TokenRates at(PriceLevel level) {
        double factor = level.prices();
        return new TokenRates(
                inputUsdPerMillion * factor,
                cacheReadUsdPerMillion * factor,
                cacheWriteUsdPerMillion * factor,
                outputUsdPerMillion * factor);
    }

    /** The price of a kind of token; reasoning is billed as output. */
    public double of(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> inputUsdPerMillion;
            case CACHE_READS -> cacheReadUsdPerMillion;
            case CACHE_WRITES -> cacheWriteUsdPerMillion;
            case OUTPUT_TOKENS, REASONING_TOKENS -> outputUsdPerMillion;
            default -> 0;
        };
    }
}
