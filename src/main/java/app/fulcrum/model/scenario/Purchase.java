package app.fulcrum.model.scenario;

import app.fulcrum.model.catalog.TokenOffer;
import java.util.Optional;

/**
 * What is bought by the token.
 *
 * @param offerId the offer of the price book
 * @param serviceTier one of the tiers of the offer; absent for the standard service
 * @param region one of its regions; absent for wherever the vendor likes
 * @param units whether capacity is bought by the month beside or in place of tokens
 * @param unitOfferId what of the price book such a unit is; absent where the user's own terms count
 */
public record Purchase(
        String offerId,
        Optional<String> serviceTier,
        Optional<String> region,
        Units units,
        Optional<String> unitOfferId) {

    /** The standard service of an offer, anywhere. */
    public static Purchase of(String offerId) {
        return new Purchase(offerId, Optional.empty(), Optional.empty(), Units.NONE, Optional.empty());
    }

    /**
     * Another offer: tier and region stay where it has those of the same name, and without them the standard service counts.
     * Units of the price book are those of one offer and go with it.
     */
    public Purchase withOffer(TokenOffer offer) {
        return new Purchase(
                offer.id(),
                serviceTier.filter(id -> offer.factors().tier(id).isPresent()),
                region.filter(id -> offer.factors().region(id).isPresent()),
                unitOfferId.isPresent() && !offer.id().equals(offerId) ? Units.NONE : units,
                unitOfferId.filter(_ -> offer.id().equals(offerId)));
    }

    public Purchase withServiceTier(Optional<String> newServiceTier) {
        return new Purchase(offerId, newServiceTier, region, units, unitOfferId);
    }

    public Purchase withRegion(Optional<String> newRegion) {
        return new Purchase(offerId, serviceTier, newRegion, units, unitOfferId);
    }

    public Purchase withUnits(Units newUnits) {
        return new Purchase(offerId, serviceTier, region, newUnits, unitOfferId);
    }

    public Purchase withUnitOfferId(Optional<String> newUnitOfferId) {
        return new Purchase(offerId, serviceTier, region, units, newUnitOfferId);
    }

    /** Whether capacity of an API is bought in units by the month, and what becomes of tokens above it. */
    public enum Units {
        /** None: every token is paid for by itself. */
        NONE,
        /** Enough for the busiest moment, or the user's number; nothing above them is served. */
        WITHOUT_OVERFLOW,
        /** As many as are cheapest, or the user's number; what is above them is paid by the token. */
        WITH_OVERFLOW
    }
}
