package app.fulcrum.cli.io;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The answer to one input.
 *
 * @param text one result
 * @param exitCode what a command ends with if no other answer is worse
 */
public record InputResult(String text, int exitCode) {

    private static final Set<ProblemCode> NOT_WRITTEN =
            EnumSet.of(ProblemCode.UNWRITABLE_FILE, ProblemCode.UNWRITABLE_BOOK, ProblemCode.FILE_IN_USE);

    public static InputResult of(String text) {
        return new InputResult(text, ExitCode.OK);
    }

    /** That something no longer holds. */
    public static InputResult moved(String text) {
        return new InputResult(text, ExitCode.MOVED);
    }

    public static InputResult refusal(String text) {
        return new InputResult(text, ExitCode.REFUSED);
    }

    /** That something was not written: the disk's fault, not the input's, unless the file is protected. */
    public static InputResult unwritten(String text, List<Problem> problems) {
        boolean failed = problems.stream().map(Problem::code).anyMatch(NOT_WRITTEN::contains);
        return new InputResult(text, failed ? ExitCode.FAILED : ExitCode.REFUSED);
    }
}
