package app.fulcrum.model.projection;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.BilledRequests;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Fleet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something a reader of a model would tick off before trusting it, looked at anew for every projection.
 *
 * @param passed whether it holds; what does not apply holds
 */
public record Check(Code code, boolean passed) {

    private static final double SAME = 1e-9;

    /** What is looked at. */
    public enum Code {
        /** Every bill is the sum of its lines, and the height of its curve. */
        BILLS_ADD_UP,
        /** The kinds of token make up all tokens. */
        SHARES_ADD_UP,
        /** No cost is negative, infinite or undefined. */
        COSTS_ARE_NUMBERS,
        /** At both ends of every winning band its winner is the cheapest. */
        BANDS_HOLD,
        /** The servers can serve the volume. */
        CAPACITY_MEETS_DEMAND,
        /** Every alternative that takes part can be had at every end of every range. */
        RANGES_ARE_SERVED,
        /** Weights, cache and reserve fit the memory. */
        MEMORY_HOLDS,
        /** Every alternative that is compared has a price. */
        EVERYTHING_IS_PRICED,
        /** No price in use is past its validity or dated after today. */
        PRICES_ARE_VALID,
        /** Every alternative that is compared buys what is on sale, or what can still be had. */
        STILL_ON_SALE
    }

    /** All checks, in the order of {@link Code}. */
    public static List<Check> all(Projection projection) {
        return List.of(
                new Check(Code.BILLS_ADD_UP, billsAddUp(projection)),
                new Check(Code.SHARES_ADD_UP, tokensAddUp(projection)),
                new Check(Code.COSTS_ARE_NUMBERS, costsAreNumbers(projection)),
                new Check(
                        Code.BANDS_HOLD,
                        projection.bands().listed().stream().allMatch(band -> holds(band, projection))),
                new Check(
                        Code.CAPACITY_MEETS_DEMAND,
                        projection.results().stream()
                                        .noneMatch(result -> result.participation() == Participation.OVER_CAPACITY)
                                && fleets(projection).noneMatch(Fleet::isOverCapacity)),
                new Check(
                        Code.RANGES_ARE_SERVED,
                        priced(projection).allMatch(result -> result.unserved().isEmpty())),
                new Check(Code.MEMORY_HOLDS, memoryHolds(projection)),
                new Check(Code.EVERYTHING_IS_PRICED, everythingIsPriced(projection)),
                new Check(Code.PRICES_ARE_VALID, pricesAreValid(projection)),
                new Check(Code.STILL_ON_SALE, isOnSale(projection)));
    }

    private static Stream<AlternativeResult> priced(Projection projection) {
        return projection.results().stream().filter(result -> result.participation() == Participation.COMPARED);
    }

    private static boolean billsAddUp(Projection projection) {
        return IntStream.range(0, projection.results().size())
                .filter(place -> projection.results().get(place).participation() == Participation.COMPARED)
                .allMatch(place -> {
                    double bill = projection
                            .results()
                            .get(place)
                            .cost()
                            .orElseThrow()
                            .bill()
                            .usdPerMonth();
                    double curve = projection.contest().at(place, projection.tokensPerDay());
                    return Math.abs(bill - curve) <= SAME * Math.max(1, curve);
                });
    }

    /** Every token of a request is billed as one of its kind: for a token of the workload, as many as the alternative counts. */
    private static boolean tokensAddUp(Projection projection) {
        return projection.results().stream()
                .allMatch(result -> result.terms().stream()
                        .allMatch(terms -> !(terms instanceof Terms.OfTokens(ApiTerms api))
                                || areAll(
                                        api,
                                        projection.resolution().of(result.id()).base())));
    }

    private static boolean areAll(ApiTerms api, Values base) {
        double all = OwnTokens.of(base).perToken(base.get(Input.INPUT_TOKENS), base.get(Input.OUTPUT_TOKENS));
        double sum = 0;
        for (BilledRequests requests : api.requests()) {
            for (LineKind kind : LineKind.values()) {
                sum += requests.mix().tokensOf(kind);
            }
        }
        return Math.abs(sum - all) <= SAME * Math.max(1, all);
    }

    private static boolean costsAreNumbers(Projection projection) {
        return projection.results().stream()
                .flatMap(result -> result.cost().stream())
                .flatMap(cost -> cost.bill().items().stream())
                .allMatch(item -> item.usdPerMonth() >= 0 && Double.isFinite(item.usdPerMonth()));
    }

    private static boolean holds(WinningBand band, Projection projection) {
        OptionalInt winner = OptionalInt.of(band.winner());
        return projection.contest().cheapestAt(band.fromTokensPerDay()).equals(winner)
                && projection.contest().cheapestAt(band.toTokensPerDay()).equals(winner);
    }

    private static Stream<Fleet> fleets(Projection projection) {
        return projection.results().stream().flatMap(result -> result.fleet().stream());
    }

    private static boolean memoryHolds(Projection projection) {
        return fleets(projection)
                .flatMap(fleet -> fleet.layout().estimate().stream())
                .allMatch(point -> point.memory().kvBytes(point.sequences())
                        <= point.memory().bytesForKv() * (1 + SAME));
    }

    private static boolean everythingIsPriced(Projection projection) {
        return projection.results().stream().noneMatch(result -> result.participation() == Participation.NOT_PRICED);
    }

    private static boolean pricesAreValid(Projection projection) {
        return PriceAges.of(
                        projection.prices(),
                        projection.scenario().pricesOn(),
                        projection.today(),
                        projection.resolution().book().ageLimits())
                .areValid();
    }

    private static boolean isOnSale(Projection projection) {
        return projection.input().offers().stream()
                .allMatch(used ->
                        used.canBeHad() || projection.of(used.alternative()).participation() == Participation.LEFT_OUT);
    }
}
