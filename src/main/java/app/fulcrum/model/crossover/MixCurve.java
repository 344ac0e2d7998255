package app.fulcrum.model.crossover;

import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * The monthly cost of a load that two share: a first with capacity that is paid used or not, and a second that is paid by the
 * token for the hard requests and for what is above the capacity in any slot.
 *
 * <p>With <i>y</i> what the capacity serves over the mean of the load that may go to it, the part of that load that goes to the
 * second is {@code mean of max(0, ℓ_i − y)}: convex in the capacity. So the cheapest number of blocks is one at which a block
 * costs what it saves, or the least sum of either is used up, or nothing is left for the second; all of these are tried.
 *
 * @param profile when the load comes
 * @param capacities ways to lay the first out, at least one; the cheapest counts, of several that tie the first
 * @param units how many units of capacity there are; absent for as many as are cheapest, of several that tie the fewest
 * @param hardShare part of the requests that always goes to the second, 0 to 1
 * @param first what the first bills beside its capacity, for the tokens it serves
 * @param second what the second bills for the tokens it serves
 * @param usdPerMonthPerDailyToken what every token costs beside, whoever serves it
 * @param runningUsdPerMonth what is paid on top
 */
public record MixCurve(
        LoadProfile profile,
        List<Capacity> capacities,
        OptionalLong units,
        double hardShare,
        Charge first,
        Charge second,
        double usdPerMonthPerDailyToken,
        double runningUsdPerMonth)
        implements BentCurve {

    /** Less than this part of all requests is rounding, and counts as none. */
    public static final double NONE = 1e-12;

    /**
     * One way to lay the first out.
     *
     * @param tokensPerDayPerUnit what a unit serves of a load that is the same in every slot and does not peak within any; more
     *     than 0, infinite where a token fills nothing of it
     * @param supply how units are sold
     */
    public record Capacity(double tokensPerDayPerUnit, Supply supply) {

        /** @throws IllegalArgumentException if a unit serves nothing */
        public Capacity {
            if (!(tokensPerDayPerUnit > 0)) {
                throw new IllegalArgumentException("a unit serves something: " + tokensPerDayPerUnit);
            }
        }
    }

    /**
     * What is bought at a volume.
     *
     * @param capacity the place of the layout
     * @param units of it that serve; 0 where all goes to the second
     * @param secondShare part of the requests that goes to the second
     */
    public record Bought(int capacity, long units, double secondShare) {}

    /** @throws IllegalArgumentException if there is no way to lay the first out, or a share is none */
    public MixCurve {
        capacities = List.copyOf(capacities);
        if (capacities.isEmpty() || !(hardShare >= 0 && hardShare <= 1)) {
            throw new IllegalArgumentException(capacities.size() + " capacities, hard: " + hardShare);
        }
    }

    /** What is bought at a volume. */
    public Bought boughtAt(long tokensPerDay) {
        int best = best(tokensPerDay);
        At at = new At(capacities.get(best), tokensPerDay);
        long serving = at.counted();
        return new Bought(best, serving, at.secondShare(serving));
    }

    private int best(long tokensPerDay) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < capacities.size(); i++) {
            At at = new At(capacities.get(i), tokensPerDay);
            double usd = at.usd(at.units());
            if (i == 0 || Ties.isLess(usd, least)) {
                best = i;
                least = usd;
            }
        }
        return best;
    }

    /** The cost of one layout at one volume. */
    private final class At {

        private final Capacity capacity;
        private final double perUnit;
        private final Supply supply;
        private final long tokensPerDay;

        /** Tokens a day that may go to the first. */
        private final double easy;

        At(Capacity capacity, long tokensPerDay) {
            this.capacity = capacity;
            this.perUnit = capacity.tokensPerDayPerUnit();
            this.supply = capacity.supply();
            this.tokensPerDay = tokensPerDay;
            this.easy = (1 - hardShare) * tokensPerDay;
        }

        /** What so many units serve over the mean of what may go to them. */
        private double level(long serving) {
            return serving == 0 ? 0 : easy == 0 ? Double.POSITIVE_INFINITY : serving * perUnit / easy;
        }

        double secondShare(long serving) {
            double spilled = serving == 0 ? 1 : profile.shareAbove(level(serving));
            double share = hardShare + (1 - hardShare) * (spilled <= NONE ? 0 : spilled);
            return share <= NONE ? 0 : share;
        }

        double usd(long units) {
            long serving = supply.serving(units);
            double share = secondShare(serving);
            double ofFirst = serving == 0 ? 0 : first.usd((1 - share) * tokensPerDay, supply.usd(units));
            double ofSecond = share == 0 ? 0 : second.usd(share * tokensPerDay, 0);
            return ofFirst + ofSecond + usdPerMonthPerDailyToken * (double) tokensPerDay + runningUsdPerMonth;
        }

        long units() {
            return units.isPresent() ? supply.serving(units.getAsLong()) : supply.units(cheapest());
        }

        /** Of as many as are cheapest, no more than the busiest moment needs. */
        long counted() {
            long chosen = units();
            return units.isPresent() || chosen == 0
                    ? chosen
                    : supply.counted(chosen, WholeNumbers.ceil(unitsAtPeak()));
        }

        private double unitsAtPeak() {
            return profile.largest(0) * easy / perUnit;
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
            if (first.leastUsdPerMonth() > 0) {
                search.around(blocks -> !first.isWithinLeast(served(blocks), supply.usd(supply.units(blocks))));
            }
            if (second.leastUsdPerMonth() > 0) {
                search.around(blocks -> second.isWithinLeast(spilled(blocks), 0));
            }
            return search.best;
        }

        private double spilled(long blocks) {
            return secondShare(supply.units(blocks)) * tokensPerDay;
        }

        private double served(long blocks) {
            return (1 - secondShare(supply.units(blocks))) * tokensPerDay;
        }

        /** The fewest of the blocks tried that cost least; none is tried first. */
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
                double level = levelWorthBuying(perUnit, supply.unitsPerBlock(), supply.usdPerBlock(isAtFirstPrice));
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
        double aboutNextChange(Straight here) {
            long serving = supply.serving(here.units());
            double slot = serving == 0 || here.slotsAbove() == profile.slots()
                    ? 2.0 * tokensPerDay
                    : serving * perUnit / ((1 - hardShare) * profile.largest(here.slotsAbove()));
            double until = Math.min(Math.max(slot, tokensPerDay + 1.0), Volumes.LARGEST);
            if (units.isPresent()) {
                return until;
            }
            long more = supply.units(supply.holding((double) here.units() + 1));
            double now = usd(more) - usd(here.units());
            At then = new At(capacity, (long) until);
            double later = then.usd(more) - then.usd(here.units());
            return later < 0 ? tokensPerDay + (until - tokensPerDay) * now / (now - later) : until;
        }

        Straight straight() {
            long chosen = units();
            long serving = supply.serving(chosen);
            double share = secondShare(serving);
            return new Straight(
                    chosen,
                    profile.slotsAbove(level(serving)),
                    serving > 0 && first.isWithinLeast((1 - share) * tokensPerDay, supply.usd(chosen)),
                    share > 0 && second.isWithinLeast(share * tokensPerDay, 0),
                    share > 0);
        }
    }

    /** What stays the same along a straight piece of the cost of one layout. */
    private record Straight(long units, int slotsAbove, boolean isLeastOfFirst, boolean isLeastOfSecond, boolean spills) {}

    /** The load over its mean that is served of one layout however large the volume. */
    public double levelWorthBuying(Capacity capacity) {
        Supply supply = capacity.supply();
        return levelWorthBuying(capacity.tokensPerDayPerUnit(), supply.unitsPerBlock(), supply.usdPerBlock(false));
    }

    /** The load over its mean above which one more block costs more than what it keeps from the second. */
    private double levelWorthBuying(double perUnit, long unitsPerBlock, double usdPerBlock) {
        double saved = (second.usdPerMonthPerDailyToken() - first.usdPerMonthPerDailyToken()) * perUnit * unitsPerBlock;
        if (!(saved > 0)) {
            return 0;
        }
        // A block that saves just what it costs is not bought.
        int unserved = (int) Math.min(profile.slots(), Math.floor(usdPerBlock / saved * profile.slots() * (1 + NONE)));
        return unserved < profile.slots() ? profile.largest(unserved) : 0;
    }

    @Override
    public double at(long tokensPerDay) {
        if (tokensPerDay > lastServed()) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Capacity capacity : capacities) {
            At at = new At(capacity, tokensPerDay);
            least = Math.min(least, at.usd(at.units()));
        }
        return least;
    }

    /** Where the units of the busiest moment would leave the range of exact counts. */
    @Override
    public long lastServed() {
        if (units.isPresent()) {
            return Volumes.NEVER;
        }
        double last = Double.POSITIVE_INFINITY;
        for (Capacity capacity : capacities) {
            last = Math.min(
                    last,
                    MOST_UNITS * capacity.tokensPerDayPerUnit() / profile.largest(0) / (1 - hardShare));
        }
        return last < Volumes.LARGEST ? WholeNumbers.floor(last) : Volumes.NEVER;
    }

    /** Far below what could not be counted exactly, whatever number of GPUs holds a replica. */
    private static final double MOST_UNITS = 0x1p40;

    @Override
    public long segmentEnd(long tokensPerDay) {
        long last = Math.min(lastServed(), Volumes.LARGEST);
        if (tokensPerDay > last) {
            return Volumes.NEVER;
        }
        long end = Volumes.NEVER;
        for (Capacity capacity : capacities) {
            end = Math.min(end, segmentEnd(capacity, tokensPerDay, last));
        }
        if (capacities.size() == 1) {
            return end;
        }
        int winner = best(tokensPerDay);
        long until = Math.min(end, last);
        if (best(until) == winner) {
            return end;
        }
        return Volumes.firstWhere(
                        tokensPerDay + 1,
                        (double) tokensPerDay,
                        volume -> volume >= until || best(volume) != winner)
                - 1;
    }

    @Override
    public long segmentStart(long tokensPerDay) {
        long start = 1;
        for (Capacity capacity : capacities) {
            start = Math.max(start, segmentStart(capacity, tokensPerDay));
        }
        if (capacities.size() == 1) {
            return start;
        }
        int winner = best(tokensPerDay);
        return best(start) == winner
                ? start
                : Volumes.firstWhere(start, (double) tokensPerDay, volume -> best(volume) == winner);
    }

    private long segmentStart(Capacity capacity, long tokensPerDay) {
        Straight here = new At(capacity, tokensPerDay).straight();
        return Volumes.firstWhere(
                1,
                (double) tokensPerDay,
                volume -> new At(capacity, volume).straight().equals(here));
    }

    private long segmentEnd(Capacity capacity, long tokensPerDay, long last) {
        At at = new At(capacity, tokensPerDay);
        Straight here = at.straight();
        long other = Volumes.firstWhere(
                tokensPerDay + 1,
                at.aboutNextChange(here),
                volume -> volume > last || !new At(capacity, volume).straight().equals(here));
        return other == Volumes.NEVER ? Volumes.NEVER : other - 1;
    }

    /**
     * The last volume at which the second serves no more in its busiest slot than it would alone at another volume. Where the
     * cheapest number grows with the volume there can be several such ends near each other; one of them is taken.
     */
    public long lastWithin(long aloneTokensPerDay) {
        long first = Volumes.firstWhere(
                1, (double) aloneTokensPerDay, volume -> atBusiest(volume) * volume > aloneTokensPerDay * (1 + 0x1p-52));
        return first == Volumes.NEVER ? Volumes.NEVER : first - 1;
    }

    /** The part of the requests of the busiest slot that goes to the second. */
    private double atBusiest(long tokensPerDay) {
        Bought bought = boughtAt(tokensPerDay);
        double perUnit = capacities.get(bought.capacity()).tokensPerDayPerUnit();
        double easy = (1 - hardShare) * tokensPerDay;
        double level = easy == 0 ? 0 : bought.units() * perUnit / easy;
        return 1 - (1 - hardShare) * Math.min(1, level / profile.largest(0));
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        return first(usdPerMonth, volume -> Ties.isLess(usdPerMonth, at(volume)));
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        return first(usdPerMonth, volume -> !Ties.isLess(at(volume), usdPerMonth));
    }

    private long first(double usdPerMonth, LongPredicate isDearEnough) {
        double slope = slope();
        double estimate = slope > 0 ? (usdPerMonth - runningUsdPerMonth) / slope : Volumes.LARGEST;
        return Volumes.firstWhere(1, Math.max(1, estimate), isDearEnough);
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return lastServed() < Volumes.NEVER ? Double.POSITIVE_INFINITY : slope();
    }

    private double slope() {
        double least = Double.POSITIVE_INFINITY;
        for (Capacity capacity : capacities) {
            least = Math.min(least, slope(capacity));
        }
        return usdPerMonthPerDailyToken + least;
    }

    private double slope(Capacity capacity) {
        double p2 = second.usdPerMonthPerDailyToken();
        double p1 = first.usdPerMonthPerDailyToken();
        double perUnit = capacity.tokensPerDayPerUnit();
        if (units.isPresent()) {
            boolean isBoundless = units.getAsLong() > 0 && Double.isInfinite(perUnit);
            double share = isBoundless ? hardShare : 1;
            return p1 * (1 - share) + p2 * share;
        }
        Supply supply = capacity.supply();
        double usdPerBlock = supply.usdPerBlock(false);
        double level = levelWorthBuying(perUnit, supply.unitsPerBlock(), usdPerBlock);
        double spilled = profile.shareAbove(level);
        double share = hardShare + (1 - hardShare) * spilled;
        return (1 - hardShare) * level * usdPerBlock / supply.unitsPerBlock() / perUnit + p1 * (1 - share) + p2 * share;
    }

    @Override
    public Trend trend() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Capacity capacity : capacities) {
            least = Math.min(least, leastBeyondSlope(capacity));
            most = Math.max(most, mostBeyondSlope(capacity));
        }
        return new Trend(slope(), runningUsdPerMonth + least, runningUsdPerMonth + most);
    }

    /** No less than this lies below the slope: what capacity of a fixed size keeps from the second, or cheaper first blocks. */
    private double leastBeyondSlope(Capacity capacity) {
        Supply supply = capacity.supply();
        if (units.isPresent()) {
            double kept = Double.isInfinite(capacity.tokensPerDayPerUnit()) || units.getAsLong() == 0
                    ? 0
                    : Math.max(0, second.usdPerMonthPerDailyToken() - first.usdPerMonthPerDailyToken())
                            * supply.serving(units.getAsLong())
                            * capacity.tokensPerDayPerUnit();
            return -kept;
        }
        double cheaper = Math.max(0, supply.usdPerBlock(false) - supply.usdPerBlock(true));
        return -cheaper * (supply.lastAtFirstPrice() + 1);
    }

    private double mostBeyondSlope(Capacity capacity) {
        Supply supply = capacity.supply();
        double beside = first.mostBeforeTokensUsd() + second.mostBeforeTokensUsd();
        if (units.isPresent()) {
            double perToken = first.usdPerMonthPerDailyToken() - second.usdPerMonthPerDailyToken();
            double served = perToken > 0 ? supply.serving(units.getAsLong()) * capacity.tokensPerDayPerUnit() : 0;
            return beside + supply.usd(units.getAsLong()) + Math.max(0, perToken) * served;
        }
        long first = Math.max(supply.fewest(), supply.lastAtFirstPrice() + 1);
        return beside + supply.usd(supply.units(first)) + 2 * supply.usdPerBlock(false)
                + supply.usdPerBlock(false) * supply.spareUnits() / supply.unitsPerBlock();
    }

    @Override
    public double tokensPerPeriod() {
        double longest = 0;
        for (Capacity capacity : capacities) {
            double period = capacity.tokensPerDayPerUnit() * capacity.supply().unitsPerBlock();
            longest = units.isPresent() || Double.isInfinite(period) ? longest : Math.max(longest, period);
        }
        return longest;
    }
}
