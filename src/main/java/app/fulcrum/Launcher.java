package app.fulcrum;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.PriceBookSource;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.scenario.BundledPresets;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
     * @param arguments nothing, documents and a price book for the window; anything else goes to the command line
     */
    public static void main(String[] arguments) {
        if (opensWindow(arguments)) {
            openWindow(BookArgument.of(arguments));
        } else {
            System.exit(new CompositionRoot().commandLine(arguments).execute(arguments));
        }
    }

    /**
     * The first argument decides: a command, or a document, with which there may be more but no options except for the price
     * book's.
     */
    static boolean opensWindow(String... arguments) {
        List<String> documents = BookArgument.of(arguments).others();
        if (documents.isEmpty()) {
            return true;
        }
        return FileArgument.isDocument(documents.getFirst())
                && documents.stream().noneMatch(argument -> argument.startsWith("-"))
                && documents.stream()
                        .allMatch(argument -> FileArgument.whyNone(argument).isEmpty())
                && !isCommand(documents.getFirst());
    }

    /** A book of the user's own is looked at first: without one that can be used nothing opens. */
    private static void openWindow(BookArgument asked) {
        LanguageAtStart.settle(new CompositionRoot());
        ReadAhead prices = new ReadAhead(
                asked.folder().<PriceBookSource>map(DirectoryPriceBook::new).orElseGet(BundledPriceBook::new));
        asked.folder().ifPresent(folder -> {
            Outcome<?> usable = prices.read()
                    .flatMap(book -> new BundledPresets(
                                    new ScenarioFormat(book, BuildInfo.load().version()))
                            .read());
            if (usable.isRefused()) {
                endWithoutBook(folder, usable.problems());
            }
        });
        FulcrumApplication.open(prices, asked.others().toArray(String[]::new)).ifPresent(Launcher::endWithoutWindow);
    }

    /** Looked at last: the command line is built only for a file whose name could be that of a command. */
    private static boolean isCommand(String argument) {
        return argument.matches("[a-z]+")
                && new CompositionRoot().commandLine().getSubcommands().containsKey(argument);
    }

    private static void endWithoutWindow(String reason) {
        end(Stream.of(Messages.of("cli").get("window.none", reason)));
    }

    private static void endWithoutBook(Path folder, List<Problem> problems) {
        end(Stream.concat(
                Stream.of(CommandSentences.get("window.book", folder)),
                problems.stream()
                        .map(problem -> "  " + VisibleText.inSentence(ProblemSentences.printedLine(problem)))));
    }

    private static void end(Stream<String> sentences) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        sentences.forEach(err::println);
        System.exit(ExitCode.FAILED);
    }
}
