package app.fulcrum.model.crossover;

import app.fulcrum.model.unit.Volumes;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One winner after another, from a first volume to a last.
 *
 * <p>A winner stays ahead as long as nobody named later beats it and everybody named earlier is beaten: by the winner, or
 * by the cheapest of all where those two tie. Every such pair tells where it changes next; the nearest change ends the
 * winner's lead or is looked at anew.
 */
final class BandWalk {

    private final CostCurves curves;
    private final long to;

    BandWalk(CostCurves curves, long to) {
        this.curves = curves;
        this.to = to;
    }

    /** The cheapest at a volume, and the last volume up to which it is; none where nothing is served any more. */
    Optional<WinningBand> from(long tokensPerDay) {
        OptionalInt winner = curves.cheapestAt(tokensPerDay);
        return winner.isPresent()
                ? Optional.of(new WinningBand(winner.getAsInt(), tokensPerDay, end(winner.getAsInt(), tokensPerDay)))
                : Optional.empty();
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

    private long end(int winner, long from) {
        long sure = sureEnd(winner, from);
        while (sure < to && wins(winner, sure + 1)) {
            sure = sureEnd(winner, sure + 1);
        }
        return sure;
    }

    private boolean wins(int place, long tokensPerDay) {
        OptionalInt winner = curves.cheapestAt(tokensPerDay);
        return winner.isPresent() && winner.getAsInt() == place;
    }

    /** The last volume up to which no pair that the lead rests on changes. */
    private long sureEnd(int winner, long from) {
        long end = Math.min(to, curves.curve(winner).orElseThrow().lastServed());
        for (int other = 0; other < curves.size(); other++) {
            if (other != winner && curves.has(other)) {
                long change = pair(winner, other, from).firstChange(from, end);
                end = change == Volumes.NEVER ? end : change - 1;
            }
        }
        return end;
    }

    private Pair pair(int winner, int other, long from) {
        if (other > winner) {
            return curves.pair(winner, other);
        }
        Pair pair = curves.pair(other, winner);
        return pair.challengerWins(from) ? pair : curves.pair(other, cheapestWithoutTies(from));
    }

    /** Named later than any it ties with; otherwise one of those would have won. */
    private int cheapestWithoutTies(long tokensPerDay) {
        int cheapest = 0;
        for (int place = 1; place < curves.size(); place++) {
            cheapest = curves.at(place, tokensPerDay) < curves.at(cheapest, tokensPerDay) ? place : cheapest;
        }
        return cheapest;
    }
}
