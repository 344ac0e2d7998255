package app.fulcrum.cli.io;

/** Ends a command for a reason that is not its inputs' fault; the message is for people. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message, null, false, false);
    }
}
