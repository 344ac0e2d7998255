package app.fulcrum.model.scenario;

import app.fulcrum.model.catalog.TokenOffer;
import java.util.Optional;

/**
 * What is bought by the token.
 *
 * @param offerId the offer of the price book
 * @param serviceTier one of the tiers of the offer; absent for the standard service
 * @param region one of its regions; absent for wherever the vendor likes
 */
public record Purchase(String offerId, Optional<String> serviceTier, Optional<String> region) {

    /** The standard service of an offer, anywhere. */
    public static Purchase of(String offerId) {
        return new Purchase(offerId, Optional.empty(), Optional.empty());
    }

    /** Another offer: tier and region stay where it has those of the same name, and without them the standard service counts. */
    public Purchase withOffer(TokenOffer offer) {
        return new Purchase(
                offer.id(),
                serviceTier.filter(id -> offer.factors().tier(id).isPresent()),
                region.filter(id -> offer.factors().region(id).isPresent()));
    }

    public Purchase withServiceTier(Optional<String> newServiceTier) {
        return new Purchase(offerId, newServiceTier, region);
    }

    public Purchase withRegion(Optional<String> newRegion) {
        return new Purchase(offerId, serviceTier, newRegion);
    }
}
