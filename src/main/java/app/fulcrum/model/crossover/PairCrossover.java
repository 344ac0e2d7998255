package app.fulcrum.model.crossover;

import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two ways to buy stand to each other over all volumes.
 *
 * @param incumbent the place of the one that wins ties
 * @param challenger the place of the one that must be strictly cheaper
 * @param first the first change of the cheaper of the two within the range looked at
 * @param cheaperFrom the smallest volume at which the challenger is cheaper, or {@link Volumes#NEVER}
 * @param cheaperForGoodFrom the volume from which the challenger stays cheaper, however large the volume grows, or
 *     {@link Volumes#NEVER}
 * @param incumbentSlope what one more token per day costs per month with the incumbent in the long run
 * @param challengerSlope the same with the challenger; infinite where what it can serve ends
 */
public record PairCrossover(
        int incumbent,
        int challenger,
        Optional<Crossing> first,
        long cheaperFrom,
        long cheaperForGoodFrom,
        double incumbentSlope,
        double challengerSlope) {

    /**
     * A volume at which the cheaper of two changes.
     *
     * @param tokensPerDay the first volume of the new order
     * @param cheaper the place of the one that is cheaper from here on
     * @param usdPerMonth what that one costs here
     */
    public record Crossing(long tokensPerDay, int cheaper, double usdPerMonth) {}

    public boolean isEverCheaper() {
        return cheaperFrom != Volumes.NEVER;
    }

    public boolean isCheaperForGood() {
        return cheaperForGoodFrom != Volumes.NEVER;
    }

    /** All pairs of the curves that are there, by challenger, then by incumbent. */
    public static List<PairCrossover> all(CostCurves curves, long from, long to) {
        List<PairCrossover> pairs = new ArrayList<>();
        for (int challenger = 1; challenger < curves.size(); challenger++) {
            for (int incumbent = 0; incumbent < challenger; incumbent++) {
                if (curves.has(incumbent) && curves.has(challenger)) {
                    pairs.add(of(curves, incumbent, challenger, from, to));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * Two of the curves.
     *
     * @param incumbent the place of the one named first
     * @throws java.util.NoSuchElementException if one of them is absent
     */
    public static PairCrossover of(CostCurves curves, int incumbent, int challenger, long from, long to) {
        Pair pair = curves.pair(incumbent, challenger);
        long cheaperFrom = pair.firstWon(1, Volumes.LARGEST);
        // Before it ever wins there is no change.
        long change = from < cheaperFrom && cheaperFrom <= to ? cheaperFrom : pair.firstChange(from, to);
        return new PairCrossover(
                incumbent,
                challenger,
                crossing(pair, incumbent, challenger, from, change),
                cheaperFrom,
                pair.wonForGoodFrom(),
                pair.incumbent().saturatedUsdPerMonthPerDailyToken(),
                pair.challenger().saturatedUsdPerMonthPerDailyToken());
    }

    /** The first change within a range. */
    static Optional<Crossing> first(Pair pair, int incumbent, int challenger, VolumeRange range) {
        return crossing(pair, incumbent, challenger, range.from(), pair.firstChange(range.from(), range.to()));
    }

    private static Optional<Crossing> crossing(Pair pair, int incumbent, int challenger, long from, long change) {
        if (change == Volumes.NEVER) {
            return Optional.empty();
        }
        boolean lost = pair.challengerWins(from);
        double usdPerMonth = (lost ? pair.incumbent() : pair.challenger()).at(change);
        // Where neither serves the volume, none is cheaper.
        return usdPerMonth == Double.POSITIVE_INFINITY
                ? Optional.empty()
                : Optional.of(new Crossing(change, lost ? incumbent : challenger, usdPerMonth));
    }
}
