package app.fulcrum.session.ingestion;

/** How a change stands to what the scenario has. */
public enum ChangeStatus {
    /** It is taken over unless the user leaves it. */
    SUGGESTED,
    /** It is taken over only if the user says so: it is one of several ways to say the same, or about the future. */
    ON_REQUEST,
    /** The user has typed another value, which is not written over unless they say so. */
    TYPED_OTHERWISE,
    /** A list named before says otherwise, and the first counts: it is not taken over. */
    DISAGREES,
    /** The scenario has it already. */
    SAME
}
