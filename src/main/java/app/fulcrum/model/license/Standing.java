package app.fulcrum.model.license;

/**
 * What a license says about a situation, from good to bad. All of it is about the public license: the publisher is free
 * to grant more in private.
 */
public enum Standing {
    OK,
    /** Allowed in return for what the duties ask. */
    OK_WITH_DUTIES,
    /** Not covered until the publisher grants a license of its own. */
    NEEDS_LICENSE,
    NOT_ALLOWED,
    /** The text was not at hand, so nothing is concluded. Neither better nor worse than the others. */
    NOT_EVALUATED;

    /** The worse of two evaluated standings. */
    Standing orWorse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
