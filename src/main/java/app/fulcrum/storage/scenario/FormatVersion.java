package app.fulcrum.storage.scenario;

/**
 * Version of the scenario format. A minor version only adds members, which earlier programs keep unread; a major one may
 * change what is there.
 */
record FormatVersion(int major, int minor) implements Comparable<FormatVersion> {

    static final FormatVersion CURRENT = new FormatVersion(1, 0);

    @Override
    public int compareTo(FormatVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
