package app.fulcrum.model.crossover;

import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.SharedLoad;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * The monthly cost of a load that two share: a first with capacity that is paid used or not, and a second that is paid by the
 * token for the hard requests and for what is above the capacity in any slot.
 *
 * @param sharing who of the two serves what, and what it bills
 * @param capacities ways to lay the first out, at least one; the cheapest counts, of several that tie the first
 * @param usdPerMonthPerDailyToken what every token costs beside, whoever serves it
 * @param runningUsdPerMonth what is paid on top
 */
public record MixCurve(
        Sharing sharing, List<Capacity> capacities, double usdPerMonthPerDailyToken, double runningUsdPerMonth)
        implements BentCurve {

    /** Far below what could not be counted exactly, whatever number of GPUs holds a replica. */
    private static final double MOST_UNITS = 0x1p40;

    /**
     * What is bought at a volume.
     *
     * @param capacity the place of the layout
     * @param units of it that serve; 0 where all goes to the second
     * @param secondShare part of the requests that goes to the second
     */
    public record Bought(int capacity, long units, double secondShare) {}

    /** @throws IllegalArgumentException if there is no way to lay the first out */
    public MixCurve {
        capacities = List.copyOf(capacities);
        if (capacities.isEmpty()) {
            throw new IllegalArgumentException("no capacity");
        }
    }

    private LoadProfile profile() {
        return sharing.profile();
    }

    private OptionalLong units() {
        return sharing.units();
    }

    private double easyShare() {
        return 1 - sharing.hardShare();
    }

    private SharedLoad load(Capacity capacity, long tokensPerDay) {
        return sharing.of(capacity, tokensPerDay);
    }

    /** What is bought at a volume. */
    public Bought boughtAt(long tokensPerDay) {
        int best = best(tokensPerDay);
        SharedLoad at = load(capacities.get(best), tokensPerDay);
        long serving = at.counted();
        return new Bought(best, serving, at.secondShare(serving));
    }

    private int best(long tokensPerDay) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < capacities.size(); i++) {
            SharedLoad at = load(capacities.get(i), tokensPerDay);
            double usd = at.usd(at.units());
            if (i == 0 || Ties.isLess(usd, least)) {
                best = i;
                least = usd;
            }
        }
        return best;
    }

    @Override
    public double at(long tokensPerDay) {
        if (tokensPerDay > lastServed()) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Capacity capacity : capacities) {
            SharedLoad at = load(capacity, tokensPerDay);
            least = Math.min(least, at.usd(at.units()));
        }
        return least + usdPerMonthPerDailyToken * (double) tokensPerDay + runningUsdPerMonth;
    }

    /** Where the units of the busiest moment would leave the range of exact counts. */
    @Override
    public long lastServed() {
        if (units().isPresent()) {
            return Volumes.NEVER;
        }
        double last = Double.POSITIVE_INFINITY;
        for (Capacity capacity : capacities) {
            last = Math.min(
                    last,
                    MOST_UNITS * capacity.tokensPerDayPerUnit() / profile().largest(0) / easyShare());
        }
        return last < Volumes.LARGEST ? WholeNumbers.floor(last) : Volumes.NEVER;
    }

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
                        tokensPerDay + 1, (double) tokensPerDay, volume -> volume >= until || best(volume) != winner)
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
        SharedLoad.Straight here = load(capacity, tokensPerDay).straight();
        return Volumes.firstWhere(
                1,
                (double) tokensPerDay,
                volume -> load(capacity, volume).straight().equals(here));
    }

    private long segmentEnd(Capacity capacity, long tokensPerDay, long last) {
        SharedLoad at = load(capacity, tokensPerDay);
        SharedLoad.Straight here = at.straight();
        long other = Volumes.firstWhere(
                tokensPerDay + 1,
                at.aboutNextChange(here),
                volume -> volume > last || !load(capacity, volume).straight().equals(here));
        return other == Volumes.NEVER ? Volumes.NEVER : other - 1;
    }

    /**
     * The last volume at which the second serves no more in its busiest slot than it would alone at another volume. Where the
     * cheapest number grows with the volume there can be several such ends near each other; one of them is taken.
     */
    public long lastWithin(long aloneTokensPerDay) {
        long first = Volumes.firstWhere(
                1,
                (double) aloneTokensPerDay,
                volume -> atBusiest(volume) * volume > aloneTokensPerDay * (1 + 0x1p-52));
        return first == Volumes.NEVER ? Volumes.NEVER : first - 1;
    }

    /** The part of the requests of the busiest slot that goes to the sharing.second(). */
    private double atBusiest(long tokensPerDay) {
        Bought bought = boughtAt(tokensPerDay);
        double perUnit = capacities.get(bought.capacity()).tokensPerDayPerUnit();
        double easy = easyShare() * tokensPerDay;
        double level = easy == 0 ? 0 : bought.units() * perUnit / easy;
        return 1 - easyShare() * Math.min(1, level / profile().largest(0));
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
        double p2 = sharing.second().usdPerMonthPerDailyToken();
        double p1 = sharing.first().usdPerMonthPerDailyToken();
        double perUnit = capacity.tokensPerDayPerUnit();
        if (units().isPresent()) {
            boolean isBoundless = units().getAsLong() > 0 && Double.isInfinite(perUnit);
            double share = isBoundless ? sharing.hardShare() : 1;
            return p1 * (1 - share) + p2 * share;
        }
        Supply supply = capacity.supply();
        double usdPerBlock = supply.usdPerBlock(false);
        double level = sharing.levelWorthBuying(capacity);
        double spilled = profile().shareAbove(level);
        double share = sharing.hardShare() + easyShare() * spilled;
        return easyShare() * level * usdPerBlock / supply.unitsPerBlock() / perUnit + p1 * (1 - share) + p2 * share;
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
        if (units().isPresent()) {
            double kept = Double.isInfinite(capacity.tokensPerDayPerUnit()) || units().getAsLong() == 0
                    ? 0
                    : Math.max(
                                    0,
                                    sharing.second().usdPerMonthPerDailyToken()
                                            - sharing.first().usdPerMonthPerDailyToken())
                            * supply.serving(units().getAsLong())
                            * capacity.tokensPerDayPerUnit();
            return -kept;
        }
        double cheaper = Math.max(0, supply.usdPerBlock(false) - supply.usdPerBlock(true));
        return -cheaper * (supply.lastAtFirstPrice() + 1);
    }

    private double mostBeyondSlope(Capacity capacity) {
        Supply supply = capacity.supply();
        double beside = sharing.first().mostBeforeTokensUsd() + sharing.second().mostBeforeTokensUsd();
        if (units().isPresent()) {
            double perToken = sharing.first().usdPerMonthPerDailyToken()
                    - sharing.second().usdPerMonthPerDailyToken();
            double served = perToken > 0 ? supply.serving(units().getAsLong()) * capacity.tokensPerDayPerUnit() : 0;
            return beside + supply.usd(units().getAsLong()) + Math.max(0, perToken) * served;
        }
        long first = Math.max(supply.fewest(), supply.lastAtFirstPrice() + 1);
        return beside
                + supply.usd(supply.units(first))
                + 2 * supply.usdPerBlock(false)
                + supply.usdPerBlock(false) * supply.spareUnits() / supply.unitsPerBlock();
    }

    @Override
    public double tokensPerPeriod() {
        double longest = 0;
        for (Capacity capacity : capacities) {
            double period = capacity.tokensPerDayPerUnit() * capacity.supply().unitsPerBlock();
            longest = units().isPresent() || Double.isInfinite(period) ? longest : Math.max(longest, period);
        }
        return longest;
    }
}
