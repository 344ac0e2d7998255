package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.model.provenance.Validity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The prices of one offer over one stretch of time.
 *
 * @param validity the days they hold
 * @param base prices of an ordinary request, outside peak hours
 * @param longContext prices of longer and longer ones, lowest threshold first, where the provider makes a difference
 * @param peakHours when every token price is another, where it is
 * @param usdPerMillionTokenHours what it costs to hold 1,000,000 tokens in the cache for an hour; absent: nothing, or unknown
 *     where another tariff of the offer states it
 * @param usdPerRequest what a request costs beside its tokens; absent: nothing
 */
public record Tariff(
        Validity validity,
        TokenPrices base,
        List<LongContextTariff> longContext,
        Optional<PeakHours> peakHours,
        OptionalDouble usdPerMillionTokenHours,
        OptionalDouble usdPerRequest) {

    public Tariff {
        longContext = List.copyOf(longContext);
    }

    /** Prices per token alone, the same at every hour. */
    public static Tariff of(Validity validity, TokenPrices base, LongContextTariff... longContext) {
        return new Tariff(
                validity, base, List.of(longContext), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The prices of a request with this much input, cached tokens included. */
    public TokenPrices forInput(double inputTokensPerRequest) {
        TokenPrices prices = base;
        for (LongContextTariff step : longContext) {
            prices = inputTokensPerRequest > step.thresholdInputTokens() ? step.prices() : prices;
        }
        return prices;
    }

    /** Whether requests of any length are billed in a way. */
    public boolean isAny(Predicate<TokenPrices> way) {
        boolean isAny = way.test(base);
        for (LongContextTariff step : longContext) {
            isAny |= way.test(step.prices());
        }
        return isAny;
    }

    /** Whether a request with this much input is above the lowest threshold. */
    public boolean isLong(double inputTokensPerRequest) {
        return !longContext.isEmpty()
                && inputTokensPerRequest > longContext.getFirst().thresholdInputTokens();
    }
}
