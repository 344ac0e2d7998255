package app.fulcrum.model.seek;

import app.fulcrum.model.seek.Closeness.Side;

/**
 * A value that was tried.
 *
 * @param slot its place among all
 * @param result what is shown for it; NaN where there is none
 */
record Tried(long slot, double value, double result, Closeness closeness) {

    Side side() {
        return closeness.side();
    }

    boolean isSomewhere() {
        return side() != Side.NOWHERE;
    }

    boolean isAt() {
        return side() == Side.AT;
    }

    boolean isAcrossFrom(Tried other) {
        return (side() == Side.BELOW && other.side() == Side.ABOVE)
                || (side() == Side.ABOVE && other.side() == Side.BELOW);
    }

    double difference() {
        return closeness.difference();
    }

    /** How far the result is from the target; infinite where there is none. */
    double distance() {
        return isSomewhere() ? Math.abs(difference()) : Double.POSITIVE_INFINITY;
    }

    Reached reached() {
        return new Reached(value, result);
    }
}
