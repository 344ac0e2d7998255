package app.fulcrum.text;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Way;

/** What an alternative is called before somebody calls it something: after what it buys. */
public final class SuggestedNames {

    private static final Messages MESSAGES = Messages.of("alternatives");

    private SuggestedNames() {}

    /** {@code Claude Opus 5}, {@code Fireworks}, {@code Own H100 SXM} or {@code Bought H100 SXM}. */
    public static String of(Way way, PriceBook book) {
        return switch (way) {
            case Way.Api api ->
                TokenOffers.bought(api, book).map(SuggestedNames::offer).orElse(api.offerId());
            case Way.OwnGpus own -> gpus(own.hosting().hardware(), book);
            case Way.Mix _ -> Way.Kind.MIX.standardName();
        };
    }

    private static String offer(TokenOffer offer) {
        return switch (offer) {
            case ApiOffer closed -> closed.name();
            case HostedOffer hosted -> hosted.provider();
        };
    }

    private static String gpus(Hardware hardware, PriceBook book) {
        String gpu = hardware.gpu().nameIn(book);
        return MESSAGES.get(
                switch (hardware) {
                    case Hardware.Rented _ -> "name.rented";
                    case Hardware.Owned _ -> "name.owned";
                },
                gpu);
    }
}
