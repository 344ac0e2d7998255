package app.fulcrum.model.problem;

import java.util.List;

/**
 * One thing that is wrong or worth a warning: what, where, and the values a sentence about it needs.
 *
 * <p>The sentence itself is made in {@code app.fulcrum.text} from the code's template, so that window, command line and
 * exports say the same.
 *
 * @param code what kind of problem; fixes the meaning, order and kinds of {@code facts}
 * @param severity how much it stops here: as a rule that of its code
 * @param place where it lies
 * @param facts the values to name
 */
public record Problem(ProblemCode code, Severity severity, Place place, List<ProblemFact> facts) {

    /** @throws IllegalArgumentException if the facts are not those that the code's sentence names */
    public Problem {
        facts = List.copyOf(facts);
        if (!code.takes(facts)) {
            throw new IllegalArgumentException(code + " does not name " + facts);
        }
    }

    public static Problem of(ProblemCode code, Place place, ProblemFact... facts) {
        return new Problem(code, code.severity(), place, List.of(facts));
    }

    /** The same where nothing can be answered because of it, though elsewhere it may be a warning. */
    public static Problem refusing(ProblemCode code, Place place, ProblemFact... facts) {
        return new Problem(code, Severity.REFUSAL, place, List.of(facts));
    }

    /** How much a problem stops. */
    public enum Severity {
        /** The thing named was not taken over. */
        REFUSAL,
        /** The result stands, and the reader should know this about it. */
        WARNING
    }
}
