package app.fulcrum.model.sensitivity;

import java.util.OptionalDouble;

/**
 * How far numbers are moved.
 *
 * @param usesRanges whether a number that has a range of its own is moved over it, and a throughput estimate over its band
 * @param share how far every other number is moved to either side, as a share of itself; absent where others stay
 */
public record Reach(boolean usesRanges, OptionalDouble share) {

    /** @throws IllegalArgumentException if nothing could move, or the share is not above 0 and at most 1 */
    public Reach {
        if (!usesRanges && share.isEmpty()) {
            throw new IllegalArgumentException("nothing moves");
        }
        if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
    }

    /** What has a range is moved over it, and nothing else is moved. */
    public static Reach ofRanges() {
        return new Reach(true, OptionalDouble.empty());
    }

    /** Every number is moved by the same share of itself, whatever range it has. */
    public static Reach of(double share) {
        return new Reach(false, OptionalDouble.of(share));
    }

    /** What has a range is moved over it, every other number by a share of itself. */
    public static Reach ofRangesOr(double share) {
        return new Reach(true, OptionalDouble.of(share));
    }
}
