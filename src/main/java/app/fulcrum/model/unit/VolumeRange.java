package app.fulcrum.model.unit;

/**
 * The volumes a projection looks at, in tokens per day.
 *
 * @param from the first
 * @param to the last
 */
public record VolumeRange(long from, long to) {

    /** The range of the slider. */
    public static final VolumeRange SLIDER = new VolumeRange(100_000, 100_000_000_000L);

    /** @throws IllegalArgumentException unless {@code 1 ≤ from < to} */
    public VolumeRange {
        if (from < 1 || to <= from) {
            throw new IllegalArgumentException(from + " .. " + to);
        }
    }

    /** This range, stretched where needed to hold a volume. */
    public VolumeRange including(long tokensPerDay) {
        return new VolumeRange(Math.min(from, tokensPerDay), Math.max(to, tokensPerDay));
    }

    /**
     * Volumes with about the same factor from one to the next, whole, halves rounded up.
     *
     * @param count how many, at least 2; the first and the last are the ends
     */
    public long[] geometrically(int count) {
        long[] volumes = new long[count];
        for (int i = 0; i < count; i++) {
            volumes[i] = (long) Math.floor(from * StrictMath.pow((double) to / from, (double) i / (count - 1)) + 0.5);
        }
        return volumes;
    }
}
