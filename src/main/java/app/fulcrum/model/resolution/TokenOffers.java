package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.scenario.Way;
import java.util.Optional;

/** What a way to buy tokens stands for in the price book. */
public final class TokenOffers {

    private TokenOffers() {}

    /** The offer an API is bought by; absent if the price book has no such offer. */
    public static Optional<? extends TokenOffer> bought(Way.Api api, PriceBook book) {
        return switch (api) {
            case Way.ClosedApi closed -> book.apiOffer(closed.offerId());
            case Way.HostedOpenApi hosted -> book.hostedOffer(hosted.offerId());
        };
    }
}
