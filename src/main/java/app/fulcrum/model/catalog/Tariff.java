package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Validity;
import java.util.Optional;

/**
 * The prices of one offer over one stretch of time.
 *
 * @param validity the days they hold
 * @param base prices of an ordinary request
 * @param longContext prices of a long one, where the provider makes a difference
 */
public record Tariff(Validity validity, TokenPrices base, Optional<LongContextTariff> longContext) {

    /** The prices of a request with this much input, cached tokens included. */
    public TokenPrices forInput(double inputTokensPerRequest) {
        return longContext
                .filter(tariff -> inputTokensPerRequest > tariff.thresholdInputTokens())
                .map(LongContextTariff::prices)
                .orElse(base);
    }
}
