package app.fulcrum.model.unit;

/**
 * Whole numbers out of what is computed in doubles: tokens a capacity serves, replicas and servers a load needs.
 *
 * <p>A product that is whole on paper can come out a last digit beside it. One unit in the last place is forgiven, as
 * {@code 1 ± 2^-52}, and no more: nothing is given away where a token is a small part of a large number.
 */
public final class WholeNumbers {

    /** Up to here, 2^53, doubles hold every whole number. Counts beyond it are refused. */
    public static final long LARGEST_EXACT = 1L << 53;

    /** The part of a number by which it may be beside a whole one. */
    public static final double LAST_PLACE = 0x1p-52;

    private WholeNumbers() {}

    /**
     * The units that are wholly within a capacity: {@code ⌊x·(1 + 2^-52)⌋}, so that 80,999,999.999 999 99 is 81,000,000.
     *
     * @param value at least 0; beyond the range of {@code long} it counts as the largest
     */
    public static long floor(double value) {
        double below = Math.floor(value);
        double above = below + 1;
        return (long) (above - value <= value * LAST_PLACE ? above : below);
    }

    /**
     * The units that a demand needs: {@code ⌈x·(1 − 2^-52)⌉}.
     *
     * @param value at least 0; beyond the range of {@code long} it counts as the largest
     */
    public static long ceil(double value) {
        double below = Math.floor(value);
        return (long) (value - below <= value * LAST_PLACE ? below : below + 1);
    }

    /**
     * The fewest units of a size that hold a demand: the least <i>n</i> for which {@code floor(n·size)} is not less. It is
     * {@code ceil(demand/size)} but where that and the floor, each rounded for itself, would disagree about an edge.
     *
     * @param demand at least 0, and no more than {@value #LARGEST_EXACT} units
     * @param size more than 0
     */
    public static long unitsFor(double demand, double size) {
        long units = ceil(demand / size);
        if (units > 1 && floor((units - 1) * size) >= demand) {
            return units - 1;
        }
        return floor(units * size) < demand ? units + 1 : units;
    }
}
