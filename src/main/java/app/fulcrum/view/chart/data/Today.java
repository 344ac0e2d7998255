package app.fulcrum.view.chart.data;

/**
 * The volume the scenario asks about.
 *
 * @param low the lowest it may be; {@code x} where it has no range
 * @param high the highest it may be; {@code x} where it has no range
 * @param text printed at the top of its line
 */
public record Today(double x, double low, double high, String text) {

    /** @throws IllegalArgumentException unless the ends lie around the volume */
    public Today {
        if (!(low <= x && x <= high)) {
            throw new IllegalArgumentException("not a volume within its range: " + low + ", " + x + ", " + high);
        }
    }

    /** A volume without a range. */
    public static Today exactly(double x, String text) {
        return new Today(x, x, x, text);
    }

    public boolean hasRange() {
        return low < high;
    }
}
