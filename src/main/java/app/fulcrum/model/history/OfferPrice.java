package app.fulcrum.model.history;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an offer costs for the workload of a scenario.
 *
 * @param usdPerMillionTokens what the seller asks for, over the month's tokens in millions: tokens after discounts and
 *     surcharges, or rent of GPUs with what is added on it. All that grows with the prices of the offer and nothing else.
 * @param usdPerMonth what the alternative that buys it costs on the whole, people and all else included
 */
public record OfferPrice(double usdPerMillionTokens, double usdPerMonth) {

    private static final Set<LineKind> ASKED_FOR = EnumSet.of(
            LineKind.INPUT_TOKENS,
            LineKind.CACHE_READS,
            LineKind.CACHE_WRITES,
            LineKind.OUTPUT_TOKENS,
            LineKind.REASONING_TOKENS,
            LineKind.GPU_RENT,
            LineKind.HARDWARE_OVERHEAD);

    /** Absent where the alternative has no price, or cannot serve the volume. */
    static Optional<OfferPrice> of(AlternativeId buyer, Resolution resolution) {
        Contender contender = Contender.alone(resolution.of(buyer));
        return contender.bill().filter(_ -> !contender.isOverCapacity()).map(bill -> of(bill, contender));
    }

    private static OfferPrice of(CostBreakdown bill, Contender contender) {
        CostBreakdown askedFor = new CostBreakdown(bill.items().stream()
                .filter((LineItem item) -> ASKED_FOR.contains(item.kind()))
                .toList());
        return new OfferPrice(contender.usdPerMillionTokens(askedFor), bill.usdPerMonth());
    }
}
