package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandFailure;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.ReaderGone;
import app.fulcrum.cli.io.Remarks;
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
        Remarks.say(command, CommandSentences.get("usage.wrong", name, UsageSentences.of(wrong)));
        Remarks.say(command, CommandSentences.get("usage.help", name));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    static int failure(Exception failure, CommandLine command, ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof ReaderGone) {
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        if (failure instanceof CommandFailure) {
            Remarks.say(command, name + ": " + failure.getMessage());
        } else {
            command.getErr().println(CommandSentences.get("failed.fault", name, failure));
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
