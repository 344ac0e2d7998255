package app.fulcrum.model.supply;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Optional;
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
    private final double tokensPerDay;

    /** Tokens a day that may go to the sharing.first(). */
    private final double easy;

    SharedLoad(Sharing sharing, Capacity capacity, double tokensPerDay) {
        this.sharing = sharing;
        this.capacity = capacity;
        this.perUnit = capacity.tokensPerDayPerUnit();
        this.supply = capacity.supply();
        this.tokensPerDay = tokensPerDay;
        this.easy = (1 - sharing.hardShare()) * tokensPerDay;
    }

    /** About where that changes as the volume grows, or shrinks, from this one. */
    public BuyingChanges changes() {
        return new BuyingChanges(sharing, capacity, tokensPerDay);
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
        return units.isPresent() ? supply.serving(units.getAsLong()) : supply.units(cheapest().best);
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

    /** US dollars a month of the units that are there. */
    public double usd() {
        return sharing.units().isPresent() ? usd(supply.serving(sharing.units().getAsLong())) : cheapest().least;
    }

    private Search cheapest() {
        long atPeak = supply.holding(unitsAtPeak());
        Search search = new Search(supply.fewest(), atPeak);
        long kink = supply.lastAtFirstPrice();
        if (kink > 0) {
            search.aroundWorth(true, supply.fewest(), Math.min(kink, atPeak));
            search.tryBlocks(kink + 1);
        }
        search.aroundWorth(false, Math.max(supply.fewest(), kink + 1), atPeak);
        if (kink > 0 || sharing.first().leastUsdPerMonth() > 0) {
            search.tryBlocks(supply.fewest());
        }
        if (sharing.second().mostBeforeTokensUsd() > 0) {
            search.tryBlocks(atPeak);
        }
        if (sharing.first().leastUsdPerMonth() > 0) {
            search.around(blocks -> !sharing.first().isWithinLeast(served(blocks), supply.usd(supply.units(blocks))));
        }
        if (sharing.second().leastUsdPerMonth() > 0) {
            search.around(blocks -> sharing.second().isWithinLeast(spilled(blocks), 0));
        }
        return search;
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

    /**
     * What stays the same along a stretch on which the cost is convex: as the volume grows, so many units leave more and more
     * slots to the second.
     *
     * @param units that are there
     * @param spills whether the second bills what it takes before the first token; false where that is nothing
     */
    public record Convex(long units, boolean spills) {}

    /** Absent where what the first bills for its tokens bends the other way. */
    public Optional<Convex> convex() {
        Charge first = sharing.first();
        boolean bendsUp = first.leastUsdPerMonth() == 0
                && first.usdPerMonthPerDailyToken() <= sharing.second().usdPerMonthPerDailyToken();
        if (!bendsUp) {
            return Optional.empty();
        }
        long chosen = units();
        return Optional.of(new Convex(
                chosen, sharing.second().mostBeforeTokensUsd() > 0 && secondShare(supply.serving(chosen)) > 0));
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
