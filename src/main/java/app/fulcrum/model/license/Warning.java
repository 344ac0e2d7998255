package app.fulcrum.model.license;

import app.fulcrum.model.scenario.Question;
import java.util.Set;

/**
 * A finding that hangs on something not answered, or answered in two ways.
 *
 * @param finding what would follow, or what was found on the assumption
 * @param questions the questions to answer, or whose answers to check
 */
public record Warning(Kind kind, Finding finding, Set<Question> questions) {

    /** What was done about the missing answer. */
    public enum Kind {
        /** The finding may hold or not, and is not counted. */
        OPEN,
        /** The same, but it was answered twice, and the answers contradict each other. */
        CONTRADICTED,
        /**
         * Another answer stood in: today's number of users for the one at the model's release, or a twelfth of a year's
         * revenue for a month's.
         */
        ASSUMED
    }
}
