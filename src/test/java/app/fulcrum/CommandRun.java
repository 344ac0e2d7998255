package app.fulcrum;

import app.fulcrum.cli.FulcrumCommand;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of the command line within the test's own process, and what came of it. */
public record CommandRun(int exitCode, String out, String err) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Runs a command with nothing on standard input. */
    public static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    public static CommandRun withInput(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        int exitCode = run(new Streams(input, out, err), arguments);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command on streams of the test's own. */
    public static int run(Streams streams, String... arguments) {
        return commandLine(streams, arguments).execute(arguments);
    }

    /** Every command there is, with its options. */
    public static List<CommandSpec> commands() {
        return program().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    /** The whole command line with its words, not to be run. */
    public static CommandLine program() {
        CommandLine program = commandLine(new Streams(InputStream.nullInputStream(), nowhere(), nowhere()));
        FulcrumCommand.putWords(program);
        return program;
    }

    private static CommandLine commandLine(Streams streams, String... arguments) {
        DiskOperations disk = new DiskOperations();
        Path state = Path.of("target", "command-state");
        SafeFile files = new SafeFile(
                disk,
                new PathLocks(state.resolve("locks"), disk),
                Optional.of(new Backups(state.resolve("backups"), disk, InstantSource.system())));
        return FulcrumCommand.build(
                "0.0.0-test", new CommandWorkshop("0.0.0-test", files, new HandoutExporter()), streams, arguments);
    }

    /** A stream that takes nothing. */
    public static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    /** The results, one per line. */
    public List<JsonNode> results() {
        return out.lines().map(MAPPER::readTree).toList();
    }

    /** The only result. */
    public JsonNode result() {
        return MAPPER.readTree(out);
    }
}
