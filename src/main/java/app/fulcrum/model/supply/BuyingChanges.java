package app.fulcrum.model.supply;

import app.fulcrum.model.unit.Volumes;

/**
 * About where what is bought of one layout changes on both sides of a volume: estimates that the cost itself has to confirm.
 *
 * @param sharing how two share the load
 * @param capacity the layout
 * @param tokensPerDay the volume
 */
public record BuyingChanges(Sharing sharing, Capacity capacity, double tokensPerDay) {

    private static final int MOST_SECANTS = 12;

    private Supply supply() {
        return capacity.supply();
    }

    /** About where the straight piece ends: a slot comes to be above the capacity, or one more block to be worth its cost. */
    public double next(SharedLoad.Straight here) {
        boolean noneIsLeft =
                here.units() == 0 || here.slotsAbove() == sharing.profile().slots();
        double slot = noneIsLeft ? Volumes.LARGEST : volumeOfLevel(here, here.slotsAbove());
        double until = Math.clamp(slot, Math.min(tokensPerDay + 1, Volumes.LARGEST), Volumes.LARGEST);
        return sharing.units().isPresent() ? until : worthMore(here.units(), until);
    }

    /** About where the straight piece begins. */
    public double last(SharedLoad.Straight here) {
        if (here.units() == 0) {
            return 1;
        }
        double slot = here.slotsAbove() == 0 ? 1 : volumeOfLevel(here, here.slotsAbove() - 1);
        double until = Math.clamp(slot, 1.0, tokensPerDay);
        if (sharing.units().isPresent()) {
            return until;
        }
        return cheaperOnTheWay(fewer(here.units()), here.units(), until);
    }

    /** About where one more block comes to be worth its cost. */
    public double more(SharedLoad.Convex here) {
        return sharing.units().isPresent() ? Volumes.LARGEST : worthMore(here.units(), Volumes.LARGEST);
    }

    /** About where one more block is worth its cost, no farther than some volume: near where its level is served with it. */
    private double worthMore(long here, double until) {
        long more = supply().units(supply().holding((double) here + 1));
        double level = (1 - sharing.hardShare()) * sharing.levelWorthBuying(capacity);
        double near =
                (supply().serving(more) + (double) supply().unitsPerBlock()) * capacity.tokensPerDayPerUnit() / level;
        double far = Math.clamp(near, Math.min(tokensPerDay + 1, until), until);
        while (far < until && dearerBy(more, here, far) >= 0) {
            far = Math.min(until, 2 * far);
        }
        return cheaperOnTheWay(more, here, far);
    }

    /** About where as many units have come to be worth their cost. */
    public double fewer(SharedLoad.Convex here) {
        if (here.units() == 0 || sharing.units().isPresent()) {
            return 1;
        }
        return cheaperOnTheWay(fewer(here.units()), here.units(), 1);
    }

    private long fewer(long units) {
        long blocks = supply().holding((double) units);
        return supply().units(blocks > supply().fewest() ? blocks - 1 : 0);
    }

    /** The volume at which the capacity is what a slot needs, the busiest first. */
    private double volumeOfLevel(SharedLoad.Straight here, int slot) {
        return supply().serving(here.units())
                * capacity.tokensPerDayPerUnit()
                / ((1 - sharing.hardShare()) * sharing.profile().largest(slot));
    }

    /**
     * About where another number of units comes to be cheaper, on the way to a volume; that volume if none does. What the two
     * differ by is straight but for the slots above them, so that a few secants find where it is 0.
     */
    private double cheaperOnTheWay(long other, long here, double until) {
        double near = tokensPerDay;
        double far = until;
        double before = near;
        double dearerBefore = dearerBy(other, here, before);
        double last = far;
        double dearerLast = dearerBy(other, here, last);
        if (dearerLast >= 0 || dearerBefore < 0) {
            return until;
        }
        for (int step = 0; step < MOST_SECANTS && Math.abs(last - before) > 1; step++) {
            double secant = last - dearerLast * (last - before) / (dearerLast - dearerBefore);
            boolean isBetween = (secant - near) * (secant - far) < 0;
            double volume = isBetween ? secant : (near + far) / 2;
            before = last;
            dearerBefore = dearerLast;
            last = volume;
            dearerLast = dearerBy(other, here, volume);
            if (dearerLast < 0) {
                far = volume;
            } else {
                near = volume;
            }
        }
        return last;
    }

    private double dearerBy(long other, long here, double volume) {
        SharedLoad there = new SharedLoad(sharing, capacity, volume);
        return there.usd(other) - there.usd(here);
    }
}
