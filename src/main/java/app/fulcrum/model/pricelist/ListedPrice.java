package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a price list says of one model at one seller, in the units of the price book. What the list does not say is absent.
 *
 * @param provider who sells it, as the list calls them
 * @param model the model, as the list calls it
 * @param prices of an ordinary request, outside peak hours where the list tells the hours apart
 * @param longContext prices of longer requests, lowest threshold first
 * @param batchDiscount share taken off the price of input for work that may wait
 * @param contextTokens most tokens a request may hold
 */
public record ListedPrice(
        String provider,
        String model,
        TokenPrices prices,
        List<LongContextTariff> longContext,
        OptionalDouble batchDiscount,
        OptionalLong contextTokens) {

    public ListedPrice {
        longContext = List.copyOf(longContext);
    }
}
