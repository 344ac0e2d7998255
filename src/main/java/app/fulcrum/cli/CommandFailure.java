package app.fulcrum.cli;

/** Ends a command for a reason that is not its inputs' fault; the message is for people. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message, null, false, false);
    }
}
