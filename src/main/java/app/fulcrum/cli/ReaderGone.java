package app.fulcrum.cli;

/** Nobody reads the results any more, as when they are piped into {@code head}. No cause for complaint. */
final class ReaderGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderGone() {
        super(null, null, false, false);
    }
}
