package app.fulcrum.model.whatif;

import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Which of the changes after which another alternative is named is the smallest. */
public final class FlipOrder {

    private FlipOrder() {}

    /** The smallest first; of those equally small, and of answers, which come last, the one found first. */
    public static List<Flip> nearestFirst(List<Flip> flips, Projection projection) {
        return flips.stream()
                .sorted(Comparator.comparingDouble(
                        flip -> distance(flip, projection).orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    /**
     * How far a change goes: of a number the logarithm of its ratio to today's, of a weight the share it gains or loses. Of an
     * answer nothing can be said.
     */
    public static OptionalDouble distance(Flip flip, Projection projection) {
        return switch (flip) {
            case Flip.OfVolume volume ->
                ratio(
                        (double) volume.tokensPerDay(),
                        projection.scenario().tokensPerDay().base());
            case Flip.OfPrice price -> ratio(price.value(), now(price.price(), projection));
            case Flip.OfWeight weight ->
                OptionalDouble.of(Math.abs(
                        weight.share() - projection.decision().scorecard().share(weight.axis())));
            case Flip.OfAnswer _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble ratio(double value, double now) {
        return OptionalDouble.of(Math.abs(Math.log(value / now)));
    }

    private static double now(Lever.Quantity quantity, Projection projection) {
        return switch (quantity) {
            case Lever.Quantity.Volume _ -> projection.scenario().tokensPerDay().base();
            case Lever.Quantity.TokenPrices _ -> 1;
            case Lever.Quantity.GpuRate(AlternativeId id) ->
                projection.of(id).terms().stream()
                        .map(Terms.OfGpus.class::cast)
                        .map(terms -> terms.hosting().rate().ofOneMore())
                        .mapToDouble(rate -> ((GpuRate.RentedByHour) rate).usdPerGpuHour())
                        .findFirst()
                        .orElseThrow();
        };
    }
}
