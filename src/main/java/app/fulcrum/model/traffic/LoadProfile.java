package app.fulcrum.model.traffic;

import java.util.Arrays;

/**
 * How the load of a day or a week is spread over slots of equal length. A slot has a relative load: its mean rate over the mean
 * rate of all slots. Within a slot the rate may peak by a factor <i>κ</i> that is the same in all of them.
 */
public final class LoadProfile {

    private final double[] inOrder;
    private final double[] descending;
    private final double[] sums;
    private final double peakWithinSlot;

    /** @param loads relative loads in order of time, of mean 1 */
    private LoadProfile(double[] loads, double peakWithinSlot) {
        this.inOrder = loads;
        this.descending = loads.clone();
        Arrays.sort(descending);
        for (int i = 0; i < descending.length / 2; i++) {
            double swapped = descending[i];
            descending[i] = descending[descending.length - 1 - i];
            descending[descending.length - 1 - i] = swapped;
        }
        this.sums = new double[descending.length + 1];
        for (int i = 0; i < descending.length; i++) {
            sums[i + 1] = sums[i] + descending[i];
        }
        this.peakWithinSlot = peakWithinSlot;
    }

    private LoadProfile(LoadProfile slots, double peakWithinSlot) {
        this.inOrder = slots.inOrder;
        this.descending = slots.descending;
        this.sums = slots.sums;
        this.peakWithinSlot = peakWithinSlot;
    }

    /**
     * A day of 24 slots made from nothing but its peak: {@code ℓ_i = p·((N − i)/N)^a}, with <i>a</i> such that the mean is 1.
     *
     * @param peakToAverage <i>p</i>, at least 1; from 24 on all comes in one slot, within which it peaks
     */
    public static LoadProfile made(double peakToAverage) {
        double[] loads = MadeDay.loads(peakToAverage);
        return new LoadProfile(loads, peakToAverage / loads[0]);
    }

    /**
     * A day or a week as somebody has it.
     *
     * @param values the load of each slot in order of time, in any unit: at least one more than 0, none less
     * @param peakWithinSlot <i>κ</i>, at least 1
     */
    public static LoadProfile given(double[] values, double peakWithinSlot) {
        double mean = meanWithinEnds(values);
        double[] loads = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            loads[i] = values[i] / mean;
        }
        return new LoadProfile(loads, peakWithinSlot);
    }

    /** A mean lies between the ends, which rounding does not know: an even load is 1 in every slot. */
    private static double meanWithinEnds(double[] loads) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double load : loads) {
            least = Math.min(least, load);
            most = Math.max(most, load);
        }
        return Math.clamp(mean(loads), least, most);
    }

    /** The same load that peaks by another factor within its slots. */
    public LoadProfile peakingWithinSlots(double factor) {
        return new LoadProfile(this, factor);
    }

    /** The mean of loads, summed from the last slot to the first. */
    public static double mean(double[] loads) {
        double sum = 0;
        for (int i = loads.length - 1; i >= 0; i--) {
            sum += loads[i];
        }
        return sum / loads.length;
    }

    /** The same load where a share of the work is kept out of its peaks and spread evenly: {@code (1 − b)·ℓ + b}. */
    public LoadProfile withEvenShare(double evenShare) {
        if (evenShare == 0) {
            return this;
        }
        double[] loads = new double[inOrder.length];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = (1 - evenShare) * inOrder[i] + evenShare;
        }
        double peak = (1 - evenShare) * peakToAverage() + evenShare;
        double largest = (1 - evenShare) * descending[0] + evenShare;
        return new LoadProfile(loads, peak / largest);
    }

    /** How many slots there are. */
    public int slots() {
        return inOrder.length;
    }

    /** The relative load of a slot, in order of time. */
    public double load(int slot) {
        return inOrder[slot];
    }

    /** The largest relative load but for so many others. */
    public double largest(int others) {
        return descending[others];
    }

    /** The least relative load that is more than 0. */
    public double leastPositive() {
        return descending[slotsAbove(0) - 1];
    }

    /** How far the nearest other load, or none, is from one of the relative loads. */
    public double distanceToNextLoad(double load) {
        double distance = load;
        for (double other : descending) {
            distance = other == load ? distance : Math.min(distance, Math.abs(other - load));
        }
        return distance;
    }

    /** <i>κ</i>, by which the rate peaks within a slot. */
    public double peakWithinSlot() {
        return peakWithinSlot;
    }

    /** <i>p</i>, the busiest rate over the mean. */
    public double peakToAverage() {
        return peakWithinSlot * descending[0];
    }

    /** In how many slots the relative load is more than a level. */
    public int slotsAbove(double level) {
        int low = 0;
        int high = descending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (descending[middle] > level) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The part of the whole load that is above a level, which may be infinite: {@code mean of max(0, ℓ_i − level)}. */
    public double shareAbove(double level) {
        int above = slotsAbove(level);
        return above == 0 ? 0 : Math.max(0, sums[above] - above * level) / descending.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadProfile that
                && peakWithinSlot == that.peakWithinSlot
                && Arrays.equals(inOrder, that.inOrder);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(inOrder) + Double.hashCode(peakWithinSlot);
    }

    @Override
    public String toString() {
        return peakWithinSlot + " × " + Arrays.toString(inOrder);
    }
}
