package app.fulcrum.model.supply;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * What a volume costs that two share, with capacity of one layout.
 *
 * <p>With <i>y</i> what the capacity serves over the mean of the load that may go to it, the part of that load that goes to the
 * second is {@code mean of max(0, ℓ_i − y)}: convex in the capacity. So the cheapest number of blocks is one at which a block
 * costs what it saves, or the least sum of either is used up, or nothing is left for the second; all of these are tried.
 */
public final class SharedLoad {

    /** What stays the same along a straight piece of the cost of one layout. */
    public record Straight(
            long units, int slotsAbove, boolean isLeastOfFirst, boolean isLeastOfSecond, boolean spills) {}

    private final Sharing sharing;
    private final Capacity capacity;
    private final double perUnit;
    private final Supply supply;
    private final long tokensPerDay;

    /** Tokens a day that may go to the sharing.first(). */
    private final double easy;

    SharedLoad(Sharing sharing, Capacity capacity, long tokensPerDay) {
        this.sharing = sharing;
        this.capacity = capacity;
        this.perUnit = capacity.tokensPerDayPerUnit();
        this.supply = capacity.supply();
        this.tokensPerDay = tokensPerDay;
        this.easy = (1 - sharing.hardShare()) * tokensPerDay;
    }

    /** What so many units serve over the mean of what may go to them. */
    private double level(long serving) {
        return serving == 0 ? 0 : easy == 0 ? Double.POSITIVE_INFINITY : serving * perUnit / easy;
    }

    /** The part of the requests that the second serves beside so many units. */
    public double secondShare(long serving) {
        double spilled = serving == 0 ? 1 : sharing.profile().shareAbove(level(serving));
        double share = sharing.hardShare() + (1 - sharing.hardShare()) * (spilled <= Sharing.NONE ? 0 : spilled);
        return share <= Sharing.NONE ? 0 : share;
    }

    /** US dollars a month with the least sums and fees of both, of what is bought alone. */
    public double usd(long units) {
        long serving = supply.serving(units);
        double share = secondShare(serving);
        double ofFirst = serving == 0 ? 0 : sharing.first().usd((1 - share) * tokensPerDay, supply.usd(units));
        double ofSecond = share == 0 ? 0 : sharing.second().usd(share * tokensPerDay, 0);
        return ofFirst + ofSecond;
    }

    /** Units that are there. */
    public long units() {
        OptionalLong units = sharing.units();
        return units.isPresent() ? supply.serving(units.getAsLong()) : supply.units(cheapest());
    }

    /** Of as many as are cheapest, no more than the busiest moment needs. */
    public long counted() {
        long chosen = units();
        return sharing.units().isPresent() || chosen == 0
                ? chosen
                : supply.counted(chosen, WholeNumbers.ceil(unitsAtPeak()));
    }

    private double unitsAtPeak() {
        return sharing.profile().largest(0) * easy / perUnit;
    }

    private long cheapest() {
        long atPeak = supply.holding(unitsAtPeak());
        Search search = new Search(supply.fewest(), atPeak);
        long kink = supply.lastAtFirstPrice();
        if (kink > 0) {
            search.aroundWorth(true, supply.fewest(), Math.min(kink, atPeak));
            search.tryBlocks(kink + 1);
        }
        search.aroundWorth(false, Math.max(supply.fewest(), kink + 1), atPeak);
        search.tryBlocks(supply.fewest());
        search.tryBlocks(atPeak);
        if (sharing.first().leastUsdPerMonth() > 0) {
            search.around(blocks -> !sharing.first().isWithinLeast(served(blocks), supply.usd(supply.units(blocks))));
        }
        if (sharing.second().leastUsdPerMonth() > 0) {
            search.around(blocks -> sharing.second().isWithinLeast(spilled(blocks), 0));
        }
        return search.best;
    }

    private double spilled(long blocks) {
        return secondShare(supply.units(blocks)) * tokensPerDay;
    }

    private double served(long blocks) {
        return (1 - secondShare(supply.units(blocks))) * tokensPerDay;
    }

    /** The fewest of the blocks tried that cost least; none is tried sharing.first(). */
    private final class Search {

        private final long fewest;
        private final long most;
        private long best;
        private double least = usd(0);

        Search(long fewest, long most) {
            this.fewest = fewest;
            this.most = most;
        }

        void tryBlocks(long blocks) {
            if (blocks < fewest || blocks > most || blocks == best) {
                return;
            }
            double usd = usd(supply.units(blocks));
            if (Ties.isLess(usd, least) || (blocks < best && !Ties.isLess(least, usd))) {
                best = blocks;
                least = usd;
            }
        }

        /** The whole numbers around where a block costs what it saves, within what is paid at one price. */
        void aroundWorth(boolean isAtFirstPrice, long from, long to) {
            if (from > to) {
                return;
            }
            double level = sharing.levelWorthBuying(capacity, isAtFirstPrice);
            double wanted = (level * easy / perUnit + supply.spareUnits()) / supply.unitsPerBlock();
            long fewer = Math.clamp((long) Math.floor(wanted), from, to);
            tryBlocks(fewer);
            tryBlocks(Math.min(to, fewer + 1));
        }

        /** Both sides of where a condition comes true as the blocks become more. */
        void around(LongPredicate condition) {
            long found = Volumes.firstWhere(fewest, (double) best, blocks -> blocks >= most || condition.test(blocks));
            tryBlocks(found - 1);
            tryBlocks(found);
        }
    }

    /** About where the straight piece ends: a slot comes to be above the capacity, or one more block to be worth its cost. */
    public double aboutNextChange(Straight here) {
        long serving = supply.serving(here.units());
        double slot = serving == 0 || here.slotsAbove() == sharing.profile().slots()
                ? 2.0 * tokensPerDay
                : serving
                        * perUnit
                        / ((1 - sharing.hardShare()) * sharing.profile().largest(here.slotsAbove()));
        double until = Math.min(Math.max(slot, tokensPerDay + 1.0), Volumes.LARGEST);
        if (sharing.units().isPresent()) {
            return until;
        }
        long more = supply.units(supply.holding((double) here.units() + 1));
        double now = usd(more) - usd(here.units());
        SharedLoad then = sharing.of(capacity, (long) until);
        double later = then.usd(more) - then.usd(here.units());
        return later < 0 ? tokensPerDay + (until - tokensPerDay) * now / (now - later) : until;
    }

    /** What stays the same along a straight piece of the cost. */
    public Straight straight() {
        long chosen = units();
        long serving = supply.serving(chosen);
        double share = secondShare(serving);
        return new Straight(
                chosen,
                sharing.profile().slotsAbove(level(serving)),
                serving > 0 && sharing.first().isWithinLeast((1 - share) * tokensPerDay, supply.usd(chosen)),
                share > 0 && sharing.second().isWithinLeast(share * tokensPerDay, 0),
                share > 0);
    }
}
