package app.fulcrum.session.file;

/** What saving does with a file that is marked as read-only or belongs to another user, though the disk would allow it. */
public enum Protection {
    /** Leaves it as it is and says why: only its owner or a person asked can tell whether it may be replaced. */
    RESPECT,
    /** Replaces it, since a person has said so. Its mode is kept, and its owner as far as the user may. */
    OVERRIDE
}
