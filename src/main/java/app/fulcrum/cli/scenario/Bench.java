package app.fulcrum.cli.scenario;

import app.fulcrum.cli.io.CommandFailure;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.text.ProblemSentences;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The price book to work with, as an option of most commands. */
public final class Bench {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--book", paramLabel = "DIR")
    private @Nullable Path folder;

    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** @throws CommandFailure if there is no usable price book */
    public Workbench open(Workshop workshop) {
        Outcome<Workbench> bench = workshop.workbench(folder());
        if (bench.value().isEmpty()) {
            throw new CommandFailure(CommandSentences.list("book.refused", lines(bench)));
        }
        if (!bench.problems().isEmpty()) {
            Remarks.say(command.commandLine(), CommandSentences.list("book.gaps", lines(bench)));
        }
        return bench.value().get();
    }

    private static Stream<String> lines(Outcome<?> outcome) {
        return outcome.problems().stream().map(ProblemSentences::printedLine);
    }
}
