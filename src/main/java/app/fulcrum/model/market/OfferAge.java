package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.scenario.Input;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How old the price of an offer is.
 *
 * @param days since its source was read, negative where that is dated after today; absent where it bears no date
 */
public record OfferAge(Optional<Long> days, Freshness freshness) {

    private static final List<Input> PRICES = List.of(Input.INPUT_PRICE, Input.OUTPUT_PRICE, Input.GPU_PRICE_PER_HOUR);

    /** Of the offer that is bought, whatever is typed in its place; absent where it has no price for the scenario's day. */
    static Optional<OfferAge> of(AlternativeResolution bought, Market market) {
        return PRICES.stream()
                .flatMap(price -> bought.fromBook(price).stream())
                .findFirst()
                .map(price -> of(price, market));
    }

    private static OfferAge of(BookValue price, Market market) {
        return new OfferAge(
                price.provenance().source().asOf().map(asOf -> ChronoUnit.DAYS.between(asOf, market.today())),
                price.freshness(market.today(), market.book().ageLimits()));
    }
}
