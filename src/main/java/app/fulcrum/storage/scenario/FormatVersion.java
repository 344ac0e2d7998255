package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import java.util.EnumSet;
import java.util.Set;

/**
 * Version of the scenario format. A minor version only adds members, which earlier programs keep unread; a major one may
 * change what is there.
 */
record FormatVersion(int major, int minor) implements Comparable<FormatVersion> {

    private static final FormatVersion FIRST = new FormatVersion(1, 0);

    static final FormatVersion CURRENT = new FormatVersion(1, 1);

    /** What 1.1 added: users and revenue of the product beside those of the company. */
    private static final Set<Question> SINCE_1_1 = EnumSet.of(
            Question.PRODUCT_MONTHLY_ACTIVE_USERS,
            Question.PRODUCT_REVENUE_PER_MONTH,
            Question.PRODUCT_REVENUE_PER_YEAR);

    /**
     * The version a document is written in: that of its file, or the oldest one that has a place for everything in it, so
     * that older programs read it whole.
     */
    static FormatVersion of(Document document) {
        FormatVersion read =
                new FormatVersion(document.origin().major(), document.origin().minor());
        FormatVersion needed = neededFor(document.scenario());
        return read.major == needed.major && read.compareTo(needed) > 0 ? read : needed;
    }

    private static FormatVersion neededFor(Scenario scenario) {
        boolean added = scenario.situation().answers().keySet().stream().anyMatch(SINCE_1_1::contains);
        return added ? CURRENT : FIRST;
    }

    @Override
    public int compareTo(FormatVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
