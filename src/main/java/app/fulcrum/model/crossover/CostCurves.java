package app.fulcrum.model.crossover;

import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Ties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ways to buy the same tokens, each as its monthly cost by volume. Who they are is nobody's business here: each has a place
 * in an order, counted from 0, and of equal costs the first named wins.
 *
 * @param byPlace the curves in that order; absent for what has no price, is ruled out or not compared
 */
public record CostCurves(List<Optional<CostCurve>> byPlace) {

    public CostCurves {
        byPlace = List.copyOf(byPlace);
    }

    /** Curves that are all there, in the order that decides ties. */
    public static CostCurves of(CostCurve... inOrder) {
        return new CostCurves(List.of(inOrder).stream().map(Optional::of).toList());
    }

    /** How many places there are. */
    public int size() {
        return byPlace.size();
    }

    /** Whether there is a curve at a place. */
    public boolean has(int place) {
        return byPlace.get(place).isPresent();
    }

    /** The curve at a place. */
    public Optional<CostCurve> curve(int place) {
        return byPlace.get(place);
    }

    /** US dollars per month at a volume; infinite where there is no curve or it cannot serve. */
    public double at(int place, long tokensPerDay) {
        // Asked for every point of a chart in every combination of ends: no lambda, nothing boxed.
        Optional<CostCurve> curve = byPlace.get(place);
        return curve.isPresent() ? curve.get().at(tokensPerDay) : Double.POSITIVE_INFINITY;
    }

    /** The places that have a curve, in order. */
    public IntStream places() {
        return IntStream.range(0, size()).filter(this::has);
    }

    /** The same curves without those at other places. */
    public CostCurves only(IntPredicate kept) {
        return new CostCurves(Lists.byPlace(size(), place -> kept.test(place) ? byPlace.get(place) : Optional.empty()));
    }

    /** The place of the cheapest at a volume; of those that tie the first named; none where nothing can serve it. */
    public OptionalInt cheapestAt(long tokensPerDay) {
        return Ties.cheapest(size(), place -> at(place, tokensPerDay));
    }

    /**
     * Two of the curves against each other.
     *
     * @throws java.util.NoSuchElementException if one of them is absent
     */
    Pair pair(int incumbent, int challenger) {
        return new Pair(
                byPlace.get(incumbent).orElseThrow(), byPlace.get(challenger).orElseThrow());
    }
}
