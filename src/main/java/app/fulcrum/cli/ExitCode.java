package app.fulcrum.cli;

/** What a command tells the program that started it. */
public final class ExitCode {

    /** Everything asked was answered. */
    public static final int OK = 0;

    /** At least one input was refused; the output says which and why. The others were answered. */
    public static final int REFUSED = 2;

    /**
     * It could not go on, for a reason outside its inputs: no price book, no display, no room on the disk, nobody who
     * reads the results any more, a fault of its own.
     */
    public static final int FAILED = 3;

    /** The command line itself is wrong; nothing was written. The number is that of {@code EX_USAGE} on Unix. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
