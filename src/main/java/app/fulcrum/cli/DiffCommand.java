package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.edit.ScenarioRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two scenarios against each other. */
@Command
final class DiffCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", descriptionKey = ScenarioInputs.NAMES)
    private String first = "";

    @Parameters(index = "1", paramLabel = "B")
    private String second = "";

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    DiffCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), bench.open(workshop), options);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        Outcome<Document> one = inputs.read(first);
        Outcome<Document> other = inputs.read(second);
        refuse(first, one, report, results);
        refuse(second, other, report, results);
        ScenarioInputs.sayWhatIsLeftOut(command.commandLine(), first, one.problems());
        ScenarioInputs.sayWhatIsLeftOut(command.commandLine(), second, other.problems());
        if (one.value().isPresent() && other.value().isPresent()) {
            var comparison = ScenarioComparison.between(
                    projection(one, inputs),
                    projection(other, inputs),
                    inputs.workbench().book(),
                    ScenarioRules::isSound);
            results.write(InputResult.of(report.comparison(first, second, comparison)));
        }
        return results.finish();
    }

    private static void refuse(String name, Outcome<Document> read, Report report, Results results) {
        if (read.isRefused()) {
            results.write(InputResult.refusal(report.refusal(ScenarioInputs.origin(name), read.problems())));
        }
    }

    private Projection projection(Outcome<Document> read, ScenarioInputs inputs) {
        return Projector.project(
                read.value().orElseThrow().scenario(), inputs.workbench().book(), options.today());
    }
}
