package app.fulcrum.model.license;

/**
 * A verdict in a word, from good to bad: what is allowed as answered so far, and worse with another answer to an open
 * question, is not called allowed.
 */
public enum Judgment {
    OK,
    /** Allowed in return for what the duties ask. */
    OK_WITH_DUTIES,
    /** Allowed by the answers so far; open or contradicting ones can make it worse. */
    DEPENDS_ON_ANSWERS,
    /** Not covered until the publisher grants a license of its own, and perhaps not even then. */
    NEEDS_LICENSE,
    NOT_ALLOWED,
    /** The text was not at hand, so nothing is concluded. Neither better nor worse than the others. */
    NOT_EVALUATED;

    static Judgment of(Standing standing) {
        return switch (standing) {
            case OK -> OK;
            case OK_WITH_DUTIES -> OK_WITH_DUTIES;
            case NEEDS_LICENSE -> NEEDS_LICENSE;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case NOT_EVALUATED -> NOT_EVALUATED;
        };
    }
}
