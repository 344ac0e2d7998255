package app.fulcrum.model.problem;

import java.util.List;

/**
 * One thing that is wrong or worth a warning: what, where, and the values a sentence about it needs.
 *
 * <p>The sentence itself is made in {@code app.fulcrum.text} from the code's template, so that window, command line and
 * exports say the same.
 *
 * @param code what kind of problem; fixes the meaning and order of {@code arguments}
 * @param place where it lies
 * @param arguments the values to name, already as the user would recognize them (the offending text, a limit)
 */
public record Problem(ProblemCode code, Place place, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code, Place place, Object... arguments) {
        return new Problem(
                code,
                place,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public Severity severity() {
        return code.severity();
    }

    /** How much a problem stops. */
    public enum Severity {
        /** The thing named was not taken over. */
        REFUSAL,
        /** The result stands, and the reader should know this about it. */
        WARNING
    }
}
