package app.fulcrum.cli;

import app.fulcrum.cli.OutputGuard.Output;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.FileUpgrade.Upgraded;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.file.FileLookup.Kind;
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
@Command
final class MigrateCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = List.of();

    @Option(names = "--output", paramLabel = "TARGET")
    private @Nullable Path output;

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private OutputGuard guard = new OutputGuard();

    @Mixin
    private Printing printing = new Printing();

    MigrateCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    /** One file after the other: two names may be one file. */
    @Override
    public Integer call() {
        files.stream().filter(ScenarioInputs::isNoFile).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("migrate.no.file", name));
        });
        List<Output> outputs = outputs();
        guard.check(workshop.outputs(), ScenarioInputs.files(files), bench.folder(), outputs);
        Workbench workbench = bench.open(workshop);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        for (String file : files) {
            var upgraded = FileArgument.path(file)
                    .flatMap(path -> workbench.files().upgrades().upgrade(path, target(path)));
            results.write(answer(file, upgraded, report));
        }
        return results.finish();
    }

    private List<Output> outputs() {
        if (output == null) {
            return List.of();
        }
        if (files.size() > 1 && !Files.isDirectory(output)) {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("migrate.output", output));
        }
        return ScenarioInputs.files(files).stream()
                .flatMap(file -> target(file).stream())
                .map(target -> new Output("--output", target, Kind.SCENARIO))
                .toList();
    }

    /** Where a file goes; empty if it stays where it is. */
    private Optional<Path> target(Path file) {
        return Optional.ofNullable(output)
                .map(path -> Files.isDirectory(path) ? path.resolve(file.getFileName()) : path);
    }

    private static InputResult answer(String file, Outcome<Upgraded> outcome, Report report) {
        var origin = ScenarioInputs.origin(file);
        return outcome.value()
                .map(upgraded -> InputResult.of(report.upgraded(origin, upgraded, outcome.problems())))
                .orElseGet(() -> InputResult.unwritten(report.refusal(origin, outcome.problems()), outcome.problems()));
    }
}
