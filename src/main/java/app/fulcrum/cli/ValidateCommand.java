package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Pipeline;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether files are sound scenario files. */
@Command
final class ValidateCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = ScenarioInputs.NAMES)
    private List<String> files = List.of();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    ValidateCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), bench.open(workshop));
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        new Pipeline<String>(name -> List.of(answer(name, inputs, report)), results).run(files.iterator());
        return results.finish();
    }

    private static InputResult answer(String name, ScenarioInputs inputs, Report report) {
        var read = inputs.readWithVariants(name);
        return read.value()
                .map(document -> InputResult.of(report.valid(ScenarioInputs.origin(name), document, read.problems())))
                .orElseGet(() -> InputResult.refusal(report.invalid(ScenarioInputs.origin(name), read.problems())));
    }
}
