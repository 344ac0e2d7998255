package app.fulcrum.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code fulcrum} itself: holds the others, and refuses to do nothing in silence. */
@Command(
        name = "fulcrum",
        mixinStandardHelpOptions = true,
        description = "Compares ways to buy LLM tokens. Without a command, or with one document, opens the window.")
public final class FulcrumCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Builds the whole command line.
     *
     * @param version the version of this program
     */
    public static CommandLine build(String version) {
        CommandLine line = new CommandLine(new FulcrumCommand());
        line.getCommandSpec().version("fulcrum " + version);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
