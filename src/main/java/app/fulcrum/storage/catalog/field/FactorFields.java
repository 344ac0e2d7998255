package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.GatewayFee;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.problem.ProblemCode;
import java.util.List;

/** Reads what a vendor multiplies the token prices of an offer by. */
public final class FactorFields {

    private FactorFields() {}

    public static PriceFactors read(Fields offer) {
        List<ServiceTier> tiers = offer.partsIfAny("serviceTiers", FactorFields::tier);
        List<Region> regions = offer.partsIfAny("regions", FactorFields::region);
        requireUnique(offer, tiers.stream().map(ServiceTier::id).toList());
        requireUnique(offer, regions.stream().map(Region::id).toList());
        return new PriceFactors(
                offer.numberIfAny("batchDiscount", Bounds.SHARE),
                offer.truthIfAny("batchSparesCacheReads"),
                tiers,
                regions,
                offer.partIfAny("gatewayFee", FactorFields::gatewayFee));
    }

    private static void requireUnique(Fields offer, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                offer.report(ProblemCode.DUPLICATE_ID, quoted(ids.get(i)));
            }
        }
    }

    private static ServiceTier tier(Fields tier) {
        return new ServiceTier(
                tier.words("id"),
                tier.words("name"),
                tier.number("factor", Bounds.PRICE_FACTOR),
                tier.truthIfAny("excludesLongContext"),
                tier.truthIfAny("excludesBatch"),
                tier.wordsIfAny("note"));
    }

    private static GatewayFee gatewayFee(Fields fee) {
        return new GatewayFee(fee.words("name"), fee.number("share", Bounds.SHARE), fee.wordsIfAny("note"));
    }

    private static Region region(Fields region) {
        return new Region(
                region.words("id"),
                region.words("name"),
                region.number("factor", Bounds.PRICE_FACTOR),
                region.wordsIfAny("note"));
    }
}
