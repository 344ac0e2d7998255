package app.fulcrum.model.history;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contest.Comparison;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import java.util.Optional;

/**
 * The price of an offer at which the alternative that buys it ties with the cheapest of the others that take part, all else
 * equal: below it it is the cheapest, above it it is not. Its bill is straight in that price, so the price follows from one
 * bill.
 *
 * @param against the cheapest of the others
 * @param usdPerMonth what that one costs, and both where they tie
 * @param usdPerMillionTokens in the measure of {@link OfferPrice}; zero or less where no price is low enough
 */
public record PriceThreshold(AlternativeId against, double usdPerMonth, double usdPerMillionTokens) {

    /**
     * Absent where nobody else takes part.
     *
     * @param price what it costs on the day the scenario asks about
     * @param buyer an alternative of the scenario, or one it could have
     */
    static Optional<PriceThreshold> of(OfferPrice price, AlternativeId buyer, Scenario scenario, Market market) {
        Contest contest = Contest.of(scenario, market.book(), market.today());
        return of(price, buyer, contest.comparison());
    }

    private static Optional<PriceThreshold> of(OfferPrice price, AlternativeId buyer, Comparison comparison) {
        Optional<PriceThreshold> lowest = Optional.empty();
        for (int place = 0; place < comparison.bills().size(); place++) {
            AlternativeId other = comparison.alternatives().at(place).id();
            boolean takesPart = comparison.participation().get(place) == Participation.COMPARED;
            if (takesPart && !other.equals(buyer)) {
                double usd = comparison
                        .bills()
                        .get(place)
                        .map(CostBreakdown::usdPerMonth)
                        .orElseThrow();
                if (lowest.isEmpty() || usd < lowest.get().usdPerMonth()) {
                    lowest = Optional.of(against(other, usd, price, comparison));
                }
            }
        }
        return lowest;
    }

    private static PriceThreshold against(
            AlternativeId other, double usdPerMonth, OfferPrice price, Comparison comparison) {
        double daysPerMonth = comparison.contenders().getFirst().base().get(Input.DAYS_PER_MONTH);
        double millionsPerMonth = comparison.tokensPerDay() * daysPerMonth / 1e6;
        return new PriceThreshold(
                other,
                usdPerMonth,
                price.usdPerMillionTokens() + (usdPerMonth - price.usdPerMonth()) / millionsPerMonth);
    }

    /** Whether some price above zero ties. */
    public boolean isReachable() {
        return usdPerMillionTokens > 0;
    }
}
