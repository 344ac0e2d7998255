package app.fulcrum.model.curve;

import app.fulcrum.model.supply.UnitBlocks;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.function.LongPredicate;

/**
 * A monthly cost of capacity that is paid used or not, in blocks, while what comes above it in a slot is paid by the token.
 *
 * <p>With <i>y</i> what the capacity serves over the mean load, the part of the load that spills over is
 * {@code mean of max(0, ℓ_i − y)}: convex in the capacity. So the cheapest number of blocks is a whole number next to where
 * one more block costs what it saves, and that lies at the same <i>y</i> whatever the volume.
 *
 * @param profile when the load comes
 * @param tokensPerDayPerUnit what one unit serves of a load that is the same in every slot and does not peak within any; infinite
 *     where a token fills nothing of it
 * @param blocks how the capacity is sold
 * @param count how much of it is bought
 * @param spillUsdPerMonthPerDailyToken what a token costs that the capacity does not serve
 * @param usdPerMonthPerDailyToken what every token costs beside, whatever serves it
 * @param usedUsdPerMonth what is paid in any case and counts towards the least sum
 * @param leastUsdPerMonth the least that is paid for all of it
 * @param runningUsdPerMonth what is paid on top
 */
public record SpilloverCurve(
        LoadProfile profile,
        double tokensPerDayPerUnit,
        UnitBlocks blocks,
        Count count,
        double spillUsdPerMonthPerDailyToken,
        double usdPerMonthPerDailyToken,
        double usedUsdPerMonth,
        double leastUsdPerMonth,
        double runningUsdPerMonth)
        implements BentCurve {

    /** Less than this part of the load that spills over is rounding, and counts as none. */
    private static final double NONE = 1e-12;

    /** How much capacity is bought. */
    public sealed interface Count {

        /** Whether what is above the capacity is served all the same. */
        default boolean spills() {
            return switch (this) {
                case AtPeak _ -> false;
                case Cheapest _ -> true;
                case Fixed fixed -> fixed.spills();
            };
        }

        /** What the busiest moment needs: nothing spills over. */
        record AtPeak() implements Count {}

        /** As much as is cheapest, of several that tie the least; the rest spills over. */
        record Cheapest() implements Count {}

        /**
         * The user's number of units.
         *
         * @param spills whether what is above them is served all the same
         */
        record Fixed(long units, boolean spills) implements Count {}
    }

    /**
     * What is bought at a volume.
     *
     * @param units of capacity
     * @param spilledShare part of the load that spills over, 0 to 1
     */
    public record Bought(long units, double spilledShare) {}

    /** @throws IllegalArgumentException if a unit serves nothing */
    public SpilloverCurve {
        if (!(tokensPerDayPerUnit > 0)) {
            throw new IllegalArgumentException("a unit serves something: " + tokensPerDayPerUnit);
        }
    }

    /** What is bought at a volume that can be served. */
    public Bought boughtAt(long tokensPerDay) {
        long units = units(tokensPerDay);
        return new Bought(units, spilledShare(units, tokensPerDay));
    }

    private long units(long tokensPerDay) {
        return switch (count) {
            case Count.AtPeak _ -> blocks.units(blocks.holding(unitsAtPeak(tokensPerDay)));
            case Count.Fixed fixed -> fixed.units();
            case Count.Cheapest _ -> cheapest(tokensPerDay);
        };
    }

    private double unitsAtPeak(long tokensPerDay) {
        return profile.largest(0) * tokensPerDay / tokensPerDayPerUnit;
    }

    /** The part of the load that is more than some units serve, and is served all the same. */
    private double spilledShare(long units, long tokensPerDay) {
        if (!count.spills()) {
            return 0;
        }
        if (units == 0) {
            return 1;
        }
        double spilled = profile.shareAbove(units * tokensPerDayPerUnit / tokensPerDay);
        return spilled <= NONE ? 0 : spilled;
    }

    private long cheapest(long tokensPerDay) {
        long atPeak = blocks.holding(unitsAtPeak(tokensPerDay));
        double wanted = levelWorthBuying() * tokensPerDay / tokensPerDayPerUnit / blocks.unitsPerBlock();
        long fewer = Math.clamp((long) Math.floor(wanted), blocks.fewest(), atPeak);
        long more = Math.min(atPeak, fewer + 1);
        long best = 0;
        for (long tried : new long[] {blocks.fewest(), fewer, more}) {
            best = Ties.isLess(usedAt(tried, tokensPerDay), usedAt(best, tokensPerDay)) ? tried : best;
        }
        return blocks.units(best == 0 ? 0 : fewestWithinLeast(best, tokensPerDay));
    }

    /** The load over its mean above which one more block costs more than what it keeps from spilling over. */
    public double levelWorthBuying() {
        double saved = spillUsdPerMonthPerDailyToken * tokensPerDayPerUnit;
        double slots = blocks.usdPerUnitMonth() / saved * profile.slots();
        // A block that saves just what it costs is not bought.
        int unserved = (int) Math.min(profile.slots(), Math.floor(slots * (1 + NONE)));
        return saved > 0 && unserved < profile.slots() ? profile.largest(unserved) : 0;
    }

    /** Where the least sum is paid anyway, no more is bought than it takes. */
    private long fewestWithinLeast(long best, long tokensPerDay) {
        LongPredicate isWithin = tried -> usedAt(tried, tokensPerDay) <= leastUsdPerMonth;
        if (!isWithin.test(best)) {
            return best;
        }
        return isWithin.test(0)
                ? 0
                : Volumes.firstWhere(blocks.fewest(), (double) best, tried -> tried >= best || isWithin.test(tried));
    }

    /** What some blocks and what spills over them cost. */
    private double usedAt(long blockCount, long tokensPerDay) {
        return used(blocks.units(blockCount), tokensPerDay);
    }

    private double used(long units, long tokensPerDay) {
        double spilled = spillUsdPerMonthPerDailyToken * spilledShare(units, tokensPerDay);
        return usedUsdPerMonth + blocks.usd(units) + (usdPerMonthPerDailyToken + spilled) * (double) tokensPerDay;
    }

    @Override
    public double at(long tokensPerDay) {
        if (tokensPerDay > lastServed()) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(leastUsdPerMonth, used(units(tokensPerDay), tokensPerDay)) + runningUsdPerMonth;
    }

    /**
     * The last volume at which what spills over in the busiest slot is no more than at another volume, of which all does. Where
     * the cheapest number grows with the volume there can be several such ends near each other; one of them is taken.
     *
     * @param unserved that other volume
     */
    public long lastSpillingNoMore(long unserved) {
        double spilling = 1 - levelThatGrows() / profile.largest(0);
        double estimate = spilling > 0 ? unserved / spilling : Volumes.LARGEST;
        long first = Volumes.firstWhere(1, Math.max(1, estimate), volume -> withUnits(unserved, volume) < volume);
        return first == Volumes.NEVER ? Volumes.NEVER : first - 1;
    }

    /** The level that is served however large the volume; 0 where the number of units does not grow with it. */
    private double levelThatGrows() {
        return switch (count) {
            case Count.AtPeak _ -> profile.largest(0);
            case Count.Cheapest _ -> levelWorthBuying();
            case Count.Fixed _ -> 0;
        };
    }

    private long withUnits(long unserved, long tokensPerDay) {
        double served = units(tokensPerDay) * tokensPerDayPerUnit / profile.largest(0);
        return WholeNumbers.floor(unserved + served);
    }

    @Override
    public long lastServed() {
        return switch (count) {
            case Count.Fixed(long units, boolean spills)
            when !spills -> WholeNumbers.floor(units * tokensPerDayPerUnit / profile.largest(0));
            case Count.AtPeak _, Count.Cheapest _, Count.Fixed _ -> Volumes.NEVER;
        };
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        if (tokensPerDay > lastServed()) {
            return Volumes.NEVER;
        }
        Straight here = straight(tokensPerDay);
        long last = Math.min(lastServed(), Volumes.LARGEST);
        long other = Volumes.firstWhere(
                tokensPerDay + 1,
                (double) tokensPerDay,
                volume -> volume > last || !straight(volume).equals(here));
        return other == Volumes.NEVER ? Volumes.NEVER : other - 1;
    }

    /** What stays the same along a straight piece of the curve. */
    private record Straight(long units, int slotsAbove, boolean isLeast) {}

    private Straight straight(long tokensPerDay) {
        long units = units(tokensPerDay);
        int above = profile.slotsAbove(units * tokensPerDayPerUnit / tokensPerDay);
        return new Straight(units, above, used(units, tokensPerDay) <= leastUsdPerMonth);
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return lastServed() < Volumes.NEVER ? Double.POSITIVE_INFINITY : slope();
    }

    private double slope() {
        double perUnit = blocks.usdPerUnitMonth() / tokensPerDayPerUnit;
        return usdPerMonthPerDailyToken
                + switch (count) {
                    case Count.AtPeak _ -> perUnit * profile.largest(0);
                    case Count.Fixed(long units, boolean spills) ->
                        spills && !isBoundless(units) ? spillUsdPerMonthPerDailyToken : 0;
                    case Count.Cheapest _ -> {
                        double level = levelWorthBuying();
                        yield perUnit * level + spillUsdPerMonthPerDailyToken * profile.shareAbove(level);
                    }
                };
    }

    private boolean isBoundless(long units) {
        return units > 0 && Double.isInfinite(tokensPerDayPerUnit);
    }

    @Override
    public Trend trend() {
        double idle = blocks.usd(blocks.smallest() + blocks.unitsPerBlock());
        double base = usedUsdPerMonth + runningUsdPerMonth;
        double least = leastUsdPerMonth + runningUsdPerMonth;
        return switch (count) {
            case Count.AtPeak _, Count.Cheapest _ -> new Trend(slope(), base, Math.max(base, least) + idle);
            case Count.Fixed(long units, boolean spills) -> {
                double paid = base + blocks.usd(units);
                double kept = spills && !isBoundless(units)
                        ? spillUsdPerMonthPerDailyToken * (units == 0 ? 0 : units * tokensPerDayPerUnit)
                        : 0;
                yield new Trend(slope(), paid - kept, Math.max(paid, least));
            }
        };
    }

    @Override
    public double tokensPerPeriod() {
        double level = levelThatGrows();
        return level == 0 || Double.isInfinite(tokensPerDayPerUnit) ? 0 : tokensPerDayPerBlock() / level;
    }

    private double tokensPerDayPerBlock() {
        return blocks.unitsPerBlock() * tokensPerDayPerUnit;
    }

    /** From where the level served in the long run is, what is more than the least sum is paid, and no slot comes to spill. */
    @Override
    public long repeatsFrom() {
        if (lastServed() < Volumes.NEVER) {
            return Volumes.NEVER;
        }
        double left = leastUsdPerMonth - usedUsdPerMonth;
        double usedUp = left <= 0 ? 0 : left / slope();
        double from = usedUp + fromLevel();
        return from < Volumes.LARGEST ? WholeNumbers.ceil(from) + 1 : Volumes.NEVER;
    }

    private double fromLevel() {
        if (count instanceof Count.Fixed(long units, boolean _)) {
            double served = units == 0 || isBoundless(units) ? 0 : units * tokensPerDayPerUnit;
            // What it keeps from spilling is not paid.
            return served / profile.leastPositive();
        }
        double level = levelThatGrows();
        return level == 0 ? 0 : LongRun.fromLevel(profile, level, tokensPerDayPerBlock(), blocks.fewest());
    }
}
