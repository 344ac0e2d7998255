package app.fulcrum;

import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.text.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The program's entry point. Opens the window, or runs the command line when it is given a command, in which case no
 * JavaFX class is loaded: commands start fast and need no display.
 */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts the program.
     *
     * @param arguments nothing or documents for the window; anything else goes to the command line
     */
    public static void main(String[] arguments) {
        if (opensWindow(arguments)) {
            FulcrumApplication.open(arguments).ifPresent(Launcher::endWithoutWindow);
        } else {
            System.exit(new CompositionRoot().commandLine(arguments).execute(arguments));
        }
    }

    /** The first argument decides: a command, or a document, with which there may be more but no options. */
    static boolean opensWindow(String... arguments) {
        if (arguments.length == 0) {
            return true;
        }
        return FileArgument.isDocument(arguments[0])
                && Stream.of(arguments).noneMatch(argument -> argument.startsWith("-"))
                && Stream.of(arguments)
                        .allMatch(argument -> FileArgument.whyNone(argument).isEmpty())
                && !isCommand(arguments[0]);
    }

    /** Looked at last: the command line is built only for a file whose name could be that of a command. */
    private static boolean isCommand(String argument) {
        return argument.matches("[a-z]+")
                && new CompositionRoot().commandLine().getSubcommands().containsKey(argument);
    }

    private static void endWithoutWindow(String reason) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println(Messages.of("cli").get("window.none", reason));
        System.exit(ExitCode.FAILED);
    }
}
