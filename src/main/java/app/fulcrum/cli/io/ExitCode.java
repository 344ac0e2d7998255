package app.fulcrum.cli.io;

/** What a command tells the program that started it. */
public final class ExitCode {

    /** Everything asked was answered. */
    public static final int OK = 0;

    /** What was checked was readable, but no longer holds. */
    public static final int MOVED = 1;

    /**
     * At least one input was refused, or a file that is read-only or somebody else's was not replaced; the output says which
     * and why. The others were answered.
     */
    public static final int REFUSED = 2;

    /**
     * It could not go on, for a reason outside its inputs: no price book, no display, a file that cannot be written
     * as on a full disk, nobody who reads the results any more, a fault of its own.
     */
    public static final int FAILED = 3;

    /** The command line itself is wrong; nothing was written. The number is that of {@code EX_USAGE} on Unix. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
