package app.fulcrum.model.curve;

import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.SharedLoad;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The monthly cost of a load that two share: a first with capacity that is paid used or not, and a second that is paid by the
 * token for the hard requests and for what is above the capacity in any slot.
 *
 * @param sharing who of the two serves what, and what it bills
 * @param layouts ways to lay the first out, at least one; the cheapest counts, of several that tie the first
 * @param usdPerMonthPerDailyToken what every token costs beside, whoever serves it
 * @param runningUsdPerMonth what is paid on top
 */
public record MixCurve(
        Sharing sharing, List<Layout> layouts, double usdPerMonthPerDailyToken, double runningUsdPerMonth)
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

    /**
     * A way to lay the first out.
     *
     * @param lastInReach the last volume before the layout that is cheapest in the long run has surely left it behind
     */
    public record Layout(Capacity capacity, long lastInReach) {}

    public MixCurve {
        layouts = List.copyOf(layouts);
    }

    /**
     * With any of several capacities.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MixCurve of(
            Sharing sharing, List<Capacity> capacities, double usdPerMonthPerDailyToken, double runningUsdPerMonth) {
        LongRun cheapest = capacities.stream()
                .map(capacity -> new LongRun(sharing, capacity))
                .min(Comparator.comparingDouble(LongRun::slope))
                .orElseThrow(() -> new IllegalArgumentException("no capacity"));
        Trend trend = cheapest.trend();
        List<Layout> layouts = capacities.stream()
                .map(capacity -> new Layout(
                        capacity,
                        capacity.equals(cheapest.capacity())
                                ? Volumes.NEVER
                                : new LongRun(sharing, capacity).trend().lastNotSurelyAbove(trend, Volumes.LARGEST)))
                .toList();
        return new MixCurve(sharing, layouts, usdPerMonthPerDailyToken, runningUsdPerMonth);
    }

    /** The ways to lay the first out. */
    public List<Capacity> capacities() {
        return layouts.stream().map(Layout::capacity).toList();
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
        SharedLoad at = load(layouts.get(best).capacity(), tokensPerDay);
        long serving = at.counted();
        return new Bought(best, serving, at.secondShare(serving));
    }

    private int best(long tokensPerDay) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < layouts.size(); i++) {
            Layout layout = layouts.get(i);
            if (tokensPerDay <= layout.lastInReach()) {
                SharedLoad at = load(layout.capacity(), tokensPerDay);
                double usd = at.usd();
                if (Ties.isLess(usd, least)) {
                    best = i;
                    least = usd;
                }
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
        for (Layout layout : layouts) {
            if (tokensPerDay <= layout.lastInReach()) {
                SharedLoad at = load(layout.capacity(), tokensPerDay);
                least = Math.min(least, at.usd());
            }
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
        for (Layout layout : layouts) {
            last = Math.min(
                    last,
                    MOST_UNITS
                            * layout.capacity().tokensPerDayPerUnit()
                            / profile().largest(0)
                            / easyShare());
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
        int inReach = 0;
        for (Layout layout : layouts) {
            if (tokensPerDay <= layout.lastInReach()) {
                end = Math.min(end, segmentEnd(layout.capacity(), tokensPerDay, last));
                inReach++;
            }
        }
        if (inReach == 1) {
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
        int inReach = 0;
        for (Layout layout : layouts) {
            boolean isInReach = tokensPerDay <= layout.lastInReach();
            start = Math.max(
                    start, isInReach ? segmentStart(layout.capacity(), tokensPerDay) : layout.lastInReach() + 1);
            inReach += isInReach ? 1 : 0;
        }
        if (inReach == 1) {
            return start;
        }
        int winner = best(tokensPerDay);
        return best(start) == winner
                ? start
                : Volumes.firstWhere(start, (double) tokensPerDay, volume -> best(volume) == winner);
    }

    private long segmentStart(Capacity capacity, long tokensPerDay) {
        SharedLoad at = load(capacity, tokensPerDay);
        SharedLoad.Straight here = at.straight();
        return Volumes.firstWhere(
                1,
                at.changes().last(here),
                volume -> volume >= tokensPerDay
                        || load(capacity, volume).straight().equals(here));
    }

    private long segmentEnd(Capacity capacity, long tokensPerDay, long last) {
        SharedLoad at = load(capacity, tokensPerDay);
        SharedLoad.Straight here = at.straight();
        long other = Volumes.firstWhere(
                tokensPerDay + 1,
                at.changes().next(here),
                volume -> volume > last || !load(capacity, volume).straight().equals(here));
        return other == Volumes.NEVER ? Volumes.NEVER : other - 1;
    }

    /** With as many units the cost is convex, and other layouts only lie below the one that is cheapest at both ends. */
    @Override
    public long notAboveChordTo(long tokensPerDay, long last) {
        int winner = best(tokensPerDay);
        Capacity capacity = layouts.get(winner).capacity();
        SharedLoad at = load(capacity, tokensPerDay);
        Optional<SharedLoad.Convex> here = at.convex();
        if (here.isEmpty() || last > lastServed()) {
            return BentCurve.super.notAboveChordTo(tokensPerDay, last);
        }
        long end = Math.min(
                last,
                Volumes.firstWhere(
                                tokensPerDay + 1,
                                at.changes().more(here.get()),
                                volume -> volume > last
                                        || !load(capacity, volume).convex().equals(here))
                        - 1);
        return best(end) == winner ? end : BentCurve.super.notAboveChordTo(tokensPerDay, last);
    }

    @Override
    public long notAboveChordFrom(long tokensPerDay, long first) {
        int winner = best(tokensPerDay);
        Capacity capacity = layouts.get(winner).capacity();
        SharedLoad at = load(capacity, tokensPerDay);
        Optional<SharedLoad.Convex> here = at.convex();
        if (here.isEmpty()) {
            return BentCurve.super.notAboveChordFrom(tokensPerDay, first);
        }
        long start = Volumes.firstWhere(
                first,
                at.changes().fewer(here.get()),
                volume -> volume >= tokensPerDay
                        || load(capacity, volume).convex().equals(here));
        return best(start) == winner ? start : BentCurve.super.notAboveChordFrom(tokensPerDay, first);
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
        double perUnit = layouts.get(bought.capacity()).capacity().tokensPerDayPerUnit();
        double easy = easyShare() * tokensPerDay;
        double level = easy == 0 ? 0 : bought.units() * perUnit / easy;
        return 1 - easyShare() * Math.min(1, level / profile().largest(0));
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return lastServed() < Volumes.NEVER
                ? Double.POSITIVE_INFINITY
                : usdPerMonthPerDailyToken + cheapestInTheLongRun().slope();
    }

    private LongRun cheapestInTheLongRun() {
        for (Layout layout : layouts) {
            if (layout.lastInReach() == Volumes.NEVER) {
                return new LongRun(sharing, layout.capacity());
            }
        }
        throw new IllegalStateException("no layout is cheapest");
    }

    @Override
    public Trend trend() {
        LongRun cheapest = cheapestInTheLongRun();
        double least = cheapest.leastUsd();
        for (Layout layout : layouts) {
            least = Math.min(least, new LongRun(sharing, layout.capacity()).leastUsd());
        }
        return new Trend(
                usdPerMonthPerDailyToken + cheapest.slope(),
                runningUsdPerMonth + least,
                runningUsdPerMonth + cheapest.mostUsd());
    }

    /** Layouts of which none leaves the others behind never repeat together; the longest period holds every step of each. */
    @Override
    public double tokensPerPeriod() {
        if (repeatsFrom() < Volumes.NEVER) {
            return cheapestInTheLongRun().tokensPerPeriod();
        }
        double longest = 0;
        for (Layout layout : layouts) {
            longest = Math.max(longest, new LongRun(sharing, layout.capacity()).tokensPerPeriod());
        }
        return longest;
    }

    /** Where the layout that is cheapest in the long run has left all others behind. */
    @Override
    public long repeatsFrom() {
        if (lastServed() < Volumes.NEVER) {
            return Volumes.NEVER;
        }
        long from = cheapestInTheLongRun().repeatsFrom();
        for (Layout layout : layouts) {
            if (layout.lastInReach() < Volumes.NEVER) {
                from = Math.max(from, Volumes.after(layout.lastInReach()));
            }
        }
        return from;
    }
}
