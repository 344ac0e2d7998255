package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandFailure;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.ReaderGone;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.ProblemSentences;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said on standard error when a command cannot do what it was asked. */
final class Complaints {

    private Complaints() {}

    /** One or two sentences and where to read on, instead of the whole help. */
    static int wrongUsage(ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        say(command, CommandSentences.get("usage.wrong", name, UsageSentences.of(wrong)));
        say(command, CommandSentences.get("usage.help", name));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    static int failure(Exception failure, CommandLine command, ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof ReaderGone) {
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        if (failure instanceof CommandFailure) {
            say(command, name + ": " + failure.getMessage());
        } else {
            command.getErr().println(CommandSentences.get("failed.fault", name, failure));
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What to know about a scenario belongs to none of the results it is asked for. */
    static void remarks(CommandLine command, List<Problem> remarks) {
        if (!remarks.isEmpty()) {
            say(
                    command,
                    CommandSentences.list("scenario.remarks", remarks.stream().map(ProblemSentences::printedLine)));
        }
    }

    /** Says what may repeat names from anywhere. */
    static void say(CommandLine command, String sentences) {
        sentences.lines().map(VisibleText::of).forEach(command.getErr()::println);
    }
}
