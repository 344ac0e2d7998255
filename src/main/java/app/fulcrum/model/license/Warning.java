package app.fulcrum.model.license;

import app.fulcrum.model.scenario.Question;
import java.util.Set;

/**
 * A finding that hangs on something not answered.
 *
 * @param finding what would follow, or what was found on the assumption
 * @param questions the questions to answer
 */
public record Warning(Kind kind, Finding finding, Set<Question> questions) {

    /** What was done about the missing answer. */
    public enum Kind {
        /** The finding may hold or not, and is not counted. */
        OPEN,
        /** Today's number of users stood in for the one at the model's release. */
        ASSUMED
    }
}
