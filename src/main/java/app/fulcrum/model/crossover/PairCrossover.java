package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two options stand to each other over all volumes.
 *
 * @param incumbent the one that wins ties
 * @param challenger the one that must be strictly cheaper
 * @param first the first change of the cheaper of the two within the range looked at
 * @param cheaperFrom the smallest volume at which the challenger is cheaper, or {@link Volumes#NEVER}
 * @param cheaperForGoodFrom the volume from which the challenger stays cheaper, however large the volume grows, or
 *     {@link Volumes#NEVER}
 * @param incumbentSlope what one more token per day costs per month with the incumbent in the long run
 * @param challengerSlope the same with the challenger; infinite where what it can serve ends
 */
public record PairCrossover(
        Option incumbent,
        Option challenger,
        Optional<Crossing> first,
        long cheaperFrom,
        long cheaperForGoodFrom,
        double incumbentSlope,
        double challengerSlope) {

    /**
     * A volume at which the cheaper of two options changes.
     *
     * @param tokensPerDay the first volume of the new order
     * @param cheaper who is cheaper from here on
     * @param usdPerMonth what that one costs here
     */
    public record Crossing(long tokensPerDay, Option cheaper, double usdPerMonth) {}

    public boolean isEverCheaper() {
        return cheaperFrom != Volumes.NEVER;
    }

    public boolean isCheaperForGood() {
        return cheaperForGoodFrom != Volumes.NEVER;
    }

    /** All pairs of the options that take part. */
    public static List<PairCrossover> all(CostCurves curves, long from, long to) {
        List<Option> options = List.copyOf(curves.options());
        List<PairCrossover> pairs = new ArrayList<>(3);
        for (int challenger = 1; challenger < options.size(); challenger++) {
            for (int incumbent = 0; incumbent < challenger; incumbent++) {
                pairs.add(of(new Pair(curves, options.get(incumbent), options.get(challenger)), from, to));
            }
        }
        return List.copyOf(pairs);
    }

    private static PairCrossover of(Pair pair, long from, long to) {
        return new PairCrossover(
                pair.incumbent(),
                pair.challenger(),
                crossing(pair, from, to),
                pair.firstWon(1, Volumes.LARGEST),
                pair.wonForGoodFrom(),
                pair.slope(pair.incumbent()),
                pair.slope(pair.challenger()));
    }

    private static Optional<Crossing> crossing(Pair pair, long from, long to) {
        long change = pair.firstChange(from, to);
        if (change == Volumes.NEVER) {
            return Optional.empty();
        }
        Option cheaper = pair.challengerWins(from) ? pair.incumbent() : pair.challenger();
        return Optional.of(new Crossing(change, cheaper, pair.curves().at(cheaper, change)));
    }
}
