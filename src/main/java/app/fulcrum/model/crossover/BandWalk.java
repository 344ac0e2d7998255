package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.List;
import java.util.Optional;

/**
 * One winner after another, from a first volume to a last.
 *
 * <p>A winner stays ahead as long as nobody named later beats it and everybody named earlier is beaten: by the winner, or
 * by the cheapest of all where those two tie. Every such pair tells where it changes next; the nearest change ends the
 * winner's lead or is looked at anew.
 */
final class BandWalk {

    private final CostCurves curves;
    private final List<Option> options;
    private final long to;

    BandWalk(CostCurves curves, long to) {
        this.curves = curves;
        this.options = List.copyOf(curves.options());
        this.to = to;
    }

    /** The cheapest option at a volume, and the last volume up to which it is; none where nothing is served any more. */
    Optional<WinningBand> from(long tokensPerDay) {
        return curves.cheapestAt(tokensPerDay)
                .map(winner -> new WinningBand(winner, tokensPerDay, end(winner, tokensPerDay)));
    }

    /** The band that follows another. */
    Optional<WinningBand> after(WinningBand band) {
        return band.toTokensPerDay() < to ? from(band.toTokensPerDay() + 1) : Optional.empty();
    }

    /** The band that holds a volume, no farther back than another. */
    Optional<WinningBand> around(long tokensPerDay, long from) {
        BandWalk upTo = new BandWalk(curves, tokensPerDay);
        return from(tokensPerDay).map(here -> {
            long start = Volumes.firstWhere(from, (double) tokensPerDay, volume -> upTo.reachesItsEnd(volume));
            return new WinningBand(here.winner(), start, here.toTokensPerDay());
        });
    }

    private boolean reachesItsEnd(long from) {
        return from(from).filter(band -> band.toTokensPerDay() == to).isPresent();
    }

    /** The last volume of the walk. */
    long to() {
        return to;
    }

    private long end(Option winner, long from) {
        long sure = sureEnd(winner, from);
        while (sure < to && curves.cheapestAt(sure + 1).equals(Optional.of(winner))) {
            sure = sureEnd(winner, sure + 1);
        }
        return sure;
    }

    /** The last volume up to which no pair that the lead rests on changes. */
    private long sureEnd(Option winner, long from) {
        long end = Math.min(to, lastServed(winner));
        for (Option other : options) {
            if (other != winner) {
                long change = pair(winner, other, from).firstChange(from, end);
                end = change == Volumes.NEVER ? end : change - 1;
            }
        }
        return end;
    }

    private Pair pair(Option winner, Option other, long from) {
        if (other.compareTo(winner) > 0) {
            return new Pair(curves, winner, other);
        }
        Pair pair = new Pair(curves, other, winner);
        return pair.challengerWins(from) ? pair : new Pair(curves, other, cheapestWithoutTies(from));
    }

    /** Named later than any it ties with; otherwise one of those would have won. */
    private Option cheapestWithoutTies(long tokensPerDay) {
        Option cheapest = Option.CLOSED_API;
        for (Option option : options) {
            cheapest = curves.at(option, tokensPerDay) < curves.at(cheapest, tokensPerDay) ? option : cheapest;
        }
        return cheapest;
    }

    private long lastServed(Option winner) {
        return winner == Option.SELF_HOSTED ? curves.selfHosted().orElseThrow().lastServed() : Volumes.NEVER;
    }
}
