package app.fulcrum.storage.scenario.migration;

import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.document.Document;

/**
 * Version of the scenario format. A minor version only adds members, which earlier programs keep unread; a major one may
 * change what is there.
 */
public record FormatVersion(int major, int minor) implements Comparable<FormatVersion> {

    public static final FormatVersion CURRENT = new FormatVersion(2, 0);

    /** The version a document is written in: the present one, or the later minor one its file is in. */
    public static FormatVersion of(Document document) {
        FormatVersion read =
                new FormatVersion(document.origin().major(), document.origin().minor());
        return read.major == CURRENT.major && read.compareTo(CURRENT) > 0 ? read : CURRENT;
    }

    @Override
    public int compareTo(FormatVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }

    /** The version as a problem names it. */
    public ProblemFact fact() {
        return new ProblemFact.Version(major, minor);
    }
}
