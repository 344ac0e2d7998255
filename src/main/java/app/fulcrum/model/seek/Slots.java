package app.fulcrum.model.seek;

import app.fulcrum.model.scenario.Input;
import java.util.TreeSet;

/**
 * The values an input may take, numbered so that neighbors are one apart: whole numbers by themselves, others by the doubles
 * there are, without those nearer to zero than {@link Input#SMALLEST_NUMBER}. The middle of two numbers is near the mean of
 * values of one size, and near the geometric mean of others.
 *
 * @param first the smallest
 * @param last the largest
 */
record Slots(boolean isWhole, long first, long last) {

    private static final long SMALLEST = Double.doubleToLongBits(Input.SMALLEST_NUMBER);

    /** So many values are tried one by one. */
    private static final long FEW = 512;

    private static final int EVEN = 64;
    private static final int PER_POWER_OF_TEN = 8;
    private static final int POWERS_OF_TEN = 18;
    private static final int HALVINGS = 10;

    static Slots of(Input input) {
        boolean isWhole = input.isWhole();
        return new Slots(isWhole, slot(isWhole, input.minimum()), slot(isWhole, input.maximum()));
    }

    private static long slot(boolean isWhole, double value) {
        if (isWhole) {
            return (long) value;
        }
        double size = Math.abs(value);
        long slot = size < Input.SMALLEST_NUMBER ? 0 : Double.doubleToLongBits(size) - SMALLEST + 1;
        return value < 0 ? -slot : slot;
    }

    /** The slot of a value, or of the end it is beyond. */
    long of(double value) {
        return Math.clamp(slot(isWhole, value), first, last);
    }

    double at(long slot) {
        if (isWhole || slot == 0) {
            return slot;
        }
        double size = Double.longBitsToDouble(Math.abs(slot) - 1 + SMALLEST);
        return slot < 0 ? -size : size;
    }

    /** The same between two of its slots. */
    Slots within(long from, long to) {
        return new Slots(isWhole, from, to);
    }

    static long middle(long one, long other) {
        return Math.floorDiv(one + other, 2);
    }

    /** Whether there are so few that all are tried. */
    boolean areFew() {
        return last - first < FEW;
    }

    /** Slots to begin with: all of a few; else some evenly spread, by value and by its logarithm, and more near one of them. */
    TreeSet<Long> grid(double around) {
        TreeSet<Long> grid = new TreeSet<>();
        if (areFew()) {
            for (long slot = first; slot <= last; slot++) {
                grid.add(slot);
            }
            return grid;
        }
        grid.add(first);
        grid.add(last);
        double low = at(first);
        double high = at(last);
        for (int i = 1; i < EVEN; i++) {
            grid.add(of(low + (high - low) * i / EVEN));
        }
        for (int i = 0; i <= PER_POWER_OF_TEN * POWERS_OF_TEN; i++) {
            grid.add(of(high * Math.pow(10, -i / (double) PER_POWER_OF_TEN)));
        }
        addAround(of(around), grid);
        return grid;
    }

    private void addAround(long slot, TreeSet<Long> grid) {
        double value = at(slot);
        grid.add(slot);
        grid.add(Math.max(first, slot - 1));
        grid.add(Math.min(last, slot + 1));
        for (int i = 1; i <= HALVINGS; i++) {
            grid.add(of(value - value / (1L << i)));
            grid.add(of(value + value / (1L << i)));
        }
    }
}
