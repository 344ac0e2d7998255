package app.fulcrum.cli;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.FileUpgrade.Upgraded;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files to the present format. */
@Command(
        name = "migrate",
        header = "Bring scenario files to the present version of the format.",
        description = {
            "",
            "Replaces each FILE in one step and keeps the version before among the program's backups; a file of the"
                + " present version, or of a later minor one, stays untouched. Nothing in a file is lost: members this"
                + " version does not know are kept, and a file of a later major version is refused.",
            "Prints one JSON object per FILE: the versions before and after, and the file written, or null."
        },
        footer = {
            "",
            "Examples:",
            "  fulcrum migrate plans/*.fulcrum.json",
            "  fulcrum migrate --output migrated.fulcrum.json plan.fulcrum.json",
            "  fulcrum migrate --output migrated/ plans/*.fulcrum.json"
        })
final class MigrateCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario file.")
    private List<Path> files = List.of();

    @Option(
            names = "--output",
            paramLabel = "TARGET",
            description =
                    "Write there instead, whatever the version: a file, or an existing folder to write files of the"
                            + " same names into.")
    private @Nullable Path output;

    @Mixin
    private Bench bench = new Bench();

    @Option(names = "--pretty", description = "Lay the results out over many lines.")
    private boolean pretty;

    MigrateCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    /** One file after the other: two names may be one file. */
    @Override
    public Integer call() {
        boolean intoFolder = output != null && Files.isDirectory(output);
        if (output != null && files.size() > 1 && !intoFolder) {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("migrate.output", output));
        }
        Workbench workbench = bench.open(workshop);
        Report report = workshop.report(pretty);
        Results results = new Results(streams.out());
        for (Path file : files) {
            Optional<Path> target =
                    Optional.ofNullable(output).map(path -> intoFolder ? path.resolve(file.getFileName()) : path);
            results.write(answer(file, workbench.upgrades().upgrade(file, target), report));
        }
        return results.finish();
    }

    private static Answer answer(Path file, Outcome<Upgraded> outcome, Report report) {
        var origin = ScenarioInputs.origin(file.toString());
        return outcome.value()
                .map(upgraded -> Answer.of(report.upgraded(origin, upgraded, outcome.problems())))
                .orElseGet(() -> Answer.refusal(report.refusal(origin, outcome.problems())));
    }
}
