package app.fulcrum.model.ingestion;

/** Values of files that are so far from what counts that most of them are in another unit. */
public final class FarMove {

    /** A price that moves by more than half is looked at twice. */
    private static final double MOST = 0.5;

    private FarMove() {}

    /** @param share by which share of what counts a value is more, or if below 0 less */
    public static boolean is(double share) {
        return Math.abs(share) > MOST;
    }
}
