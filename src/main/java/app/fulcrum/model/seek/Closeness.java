package app.fulcrum.model.seek;

import app.fulcrum.model.unit.Ties;

/**
 * Two amounts that are equal where a target is reached.
 *
 * @param reached grows with the result
 * @param wanted what it is to come to
 */
record Closeness(double reached, double wanted) {

    /** A jump of no more than this part of the amounts is none. */
    private static final double NO_JUMP = 1e-9;

    /** Amounts that differ by so small a part of them are the same one, but for rounding; a tenth of a tie. */
    private static final double NO_CHANGE = 1e-13;

    /** On which side of the target a result is. */
    enum Side {
        BELOW,
        AT,
        ABOVE,
        /** There is no result. */
        NOWHERE
    }

    Side side() {
        if (!Double.isFinite(difference())) {
            return Side.NOWHERE;
        }
        return Ties.isLess(reached, wanted) ? Side.BELOW : Ties.isLess(wanted, reached) ? Side.ABOVE : Side.AT;
    }

    /** By how much the target is exceeded; not finite where there is no result. */
    double difference() {
        return reached - wanted;
    }

    /** The larger of the amounts. */
    double size() {
        return Math.max(Math.abs(reached), Math.abs(wanted));
    }

    boolean isJumpTo(Closeness other) {
        return moveTo(other) > NO_JUMP * Math.max(size(), other.size());
    }

    boolean isAsFarAs(Closeness other) {
        return moveTo(other) <= NO_CHANGE * Math.max(size(), other.size());
    }

    private double moveTo(Closeness other) {
        return Math.abs(difference() - other.difference());
    }
}
