package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.batch.OutputCheck;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.text.FactWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Keeps a command from writing over what it reads, twice to one place, where nothing can be written, or over a file that
 * is of another kind than what it writes. All of it is a mistake on the command line and found out before anything is
 * written.
 */
final class OutputGuard {

    /** Leads to the file that results are printed to, where a system has such a name. */
    private static final Path STANDARD_OUTPUT_FILE = Path.of("/dev/stdout");

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--force")
    private boolean force;

    /** A file to be written, and the option that names it. */
    record Output(String option, Path file, Kind kind) {

        static Optional<Output> of(String option, @Nullable Path file, Kind kind) {
            return Optional.ofNullable(file).map(there -> new Output(option, there, kind));
        }
    }

    /**
     * Looks at everything a command is about to write.
     *
     * @param inputs the files it reads
     * @param book folder of its price book, if it is not the program's own
     * @throws ParameterException naming the first output that must not be written
     */
    void check(OutputCheck places, List<Path> inputs, Optional<Path> book, List<Output> outputs) {
        List<Path> bookFiles = book.map(places::filesOfBook).orElse(List.of());
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            refuseImpossible(output, places);
            for (Output earlier : outputs.subList(0, i)) {
                if (places.isSame(earlier.file(), output.file())) {
                    throw refuse("output.twice", earlier.option(), output.option(), output.file());
                }
            }
            refuseIfSame("output.input", output, inputs, places);
            refuseIfSame("output.book", output, bookFiles, places);
            refuseIfSame("output.results", output, List.of(STANDARD_OUTPUT_FILE), places);
            if (!force && places.holdsOther(output.file(), output.kind())) {
                String kind =
                        CommandSentences.get("output.kind." + output.kind().name());
                throw refuse("output.other", output.option(), output.file(), kind);
            }
        }
    }

    /** A file that is only protected is not the command line's mistake. */
    private void refuseImpossible(Output output, OutputCheck places) {
        if (output.file().toString().equals(ScenarioInputs.STANDARD_INPUT)) {
            throw refuse("output.dash", output.option());
        }
        Optional<Problem> reason = places.whyNot(output.file());
        if (reason.isPresent() && reason.get().code() == ProblemCode.UNWRITABLE_FILE) {
            throw refuse(
                    "output.impossible",
                    output.option(),
                    output.file(),
                    FactWords.of(reason.get().facts().getFirst()));
        }
    }

    private void refuseIfSame(String key, Output output, List<Path> read, OutputCheck places) {
        if (read.stream().anyMatch(file -> places.isSame(file, output.file()))) {
            throw refuse(key, output.option(), output.file());
        }
    }

    private ParameterException refuse(String key, Object... arguments) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, arguments));
    }
}
