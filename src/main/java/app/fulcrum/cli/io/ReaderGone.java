package app.fulcrum.cli.io;

/** Nobody reads the results any more, as when they are piped into {@code head}. No cause for complaint. */
public final class ReaderGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderGone() {
        super(null, null, false, false);
    }
}
