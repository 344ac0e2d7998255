package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandFailure;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.ReaderGone;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.outlook.OutlookCommand;
import app.fulcrum.cli.sensitivity.SeekCommand;
import app.fulcrum.cli.sensitivity.SensitivityCommand;
import app.fulcrum.cli.sensitivity.SimulateCommand;
import app.fulcrum.cli.sensitivity.TableCommand;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.text.language.Language;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code fulcrum} itself: holds the others, and refuses to do nothing in silence. */
@Command(
        name = "fulcrum",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        usageHelpWidth = 110,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.FAILED,
        descriptionHeading = "%n")
public final class FulcrumCommand implements Runnable {

    private static final String WORDS = "commands";

    /** It speaks of all others. */
    private static final String COMPLETION = "completion";

    private static final List<String> VERSION = List.of("-V", "--version");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private FulcrumCommand() {}

    /**
     * Builds the command line, without the words of its help.
     *
     * @param version the version of this program
     * @param workshop where commands get what they work with
     * @param streams what they read and write besides files
     * @param arguments what it is built for; nothing for the whole of it
     */
    public static CommandLine build(String version, Workshop workshop, Streams streams, String... arguments) {
        CommandLine line = new CommandLine(new FulcrumCommand());
        line.getCommandSpec().version("fulcrum " + version);
        Map<String, Supplier<Object>> commands = commands(workshop, streams);
        Collection<String> needed = needed(commands.keySet(), arguments);
        commands.forEach((name, command) -> {
            if (needed.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        StringWriter help = new StringWriter();
        return line.setOut(new PrintWriter(help, true))
                .setErr(writer(streams.err()))
                .setExpandAtFiles(false)
                .setExecutionStrategy(parsed -> execute(parsed, help, streams.out()))
                .setParameterExceptionHandler(Complaints::wrongUsage)
                .setExecutionExceptionHandler(Complaints::failure);
    }

    /**
     * Lets the program and its commands say what they do, in words that are read from a file. Most runs say none of it, so
     * that is done only where help is asked for, or by whoever reads it.
     */
    public static void putWords(CommandLine program) {
        ResourceBundle words = Language.current().bundle(WORDS);
        program.setResourceBundle(words);
        program.getSubcommands().values().forEach(command -> command.setResourceBundle(words));
    }

    /** To build a command takes longer than to run most: where one is named, or none is needed, the others are left out. */
    private static Collection<String> needed(Set<String> all, String... arguments) {
        if (arguments.length == 1 && VERSION.contains(arguments[0])) {
            return List.of();
        }
        boolean isAlone = arguments.length > 0 && all.contains(arguments[0]) && !arguments[0].equals(COMPLETION);
        return isAlone ? List.of(arguments[0]) : all;
    }

    private static Map<String, Supplier<Object>> commands(Workshop workshop, Streams streams) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("evaluate", () -> new EvaluateCommand(workshop, streams));
        commands.put("diff", () -> new DiffCommand(workshop, streams));
        commands.put("compare", () -> new CompareCommand(workshop, streams));
        commands.put("offers", () -> new OffersCommand(workshop, streams));
        commands.put("history", () -> new HistoryCommand(workshop, streams));
        commands.put("sensitivity", () -> new SensitivityCommand(workshop, streams));
        commands.put("table", () -> new TableCommand(workshop, streams));
        commands.put("seek", () -> new SeekCommand(workshop, streams));
        commands.put("outlook", () -> new OutlookCommand(workshop, streams));
        commands.put("simulate", () -> new SimulateCommand(workshop, streams));
        commands.put("capacity", () -> new CapacityCommand(workshop, streams));
        commands.put("licenses", () -> new LicensesCommand(workshop, streams));
        commands.put("validate", () -> new ValidateCommand(workshop, streams));
        commands.put("migrate", () -> new MigrateCommand(workshop, streams));
        commands.put("import", () -> new ImportCommand(workshop, streams));
        commands.put("export", () -> new ExportCommand(workshop, streams));
        commands.put("verify", () -> new VerifyCommand(workshop, streams));
        commands.put("schema", () -> new SchemaCommand(workshop, streams));
        commands.put(COMPLETION, () -> new CompletionCommand(streams));
        return commands;
    }

    /** Help is given on what exists only: the library would answer a misspelled command with the help of the program. */
    private static int execute(ParseResult parsed, StringWriter help, OutputStream out) {
        for (ParseResult part = parsed; part != null; part = part.subcommand()) {
            if (!part.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(part.commandSpec().commandLine(), part.unmatched());
            }
            if (part.isUsageHelpRequested()) {
                putWords(parsed.commandSpec().commandLine());
            }
        }
        int exitCode = new RunLast().execute(parsed);
        if (!help.toString().isEmpty()) {
            print(help.toString(), out, parsed.commandSpec().commandLine());
        }
        return exitCode;
    }

    /** The library's own printing would not say that it failed. */
    private static void print(String help, OutputStream out, CommandLine command) {
        try {
            Results results = new Results(out);
            results.write(InputResult.of(help.stripTrailing()));
            results.flush();
        } catch (CommandFailure | ReaderGone failure) {
            throw new ExecutionException(command, "help was not printed", failure);
        }
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), CommandSentences.get("usage.nothing"));
    }
}
