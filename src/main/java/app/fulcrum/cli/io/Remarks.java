package app.fulcrum.cli.io;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.ProblemSentences;
import java.util.List;
import picocli.CommandLine;

/** What is said on standard error beside results. */
public final class Remarks {

    private Remarks() {}

    /** What to know about a scenario belongs to none of the results it is asked for. */
    public static void ofScenario(CommandLine command, List<Problem> remarks) {
        if (!remarks.isEmpty()) {
            say(
                    command,
                    CommandSentences.list("scenario.remarks", remarks.stream().map(ProblemSentences::printedLine)));
        }
    }

    /** Says what may repeat names from anywhere. */
    public static void say(CommandLine command, String sentences) {
        sentences.lines().map(VisibleText::of).forEach(command.getErr()::println);
    }
}
