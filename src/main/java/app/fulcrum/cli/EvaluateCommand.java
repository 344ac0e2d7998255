package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Pipeline;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything there is to say about scenarios, one result per file. */
@Command
final class EvaluateCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = ScenarioInputs.NAMES)
    private List<String> files = List.of();

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private Bench bench = new Bench();

    @Option(names = "--flips")
    private boolean flips;

    @Mixin
    private Printing printing = new Printing();

    EvaluateCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), bench.open(workshop), options);
        Report report = printing.report(workshop);
        LocalDate today = options.today();
        Results results = new Results(streams.out());
        new Pipeline<String>(name -> List.of(answer(name, inputs, report, today)), results).run(files.iterator());
        return results.finish();
    }

    private InputResult answer(String name, ScenarioInputs inputs, Report report, LocalDate today) {
        Workbench workbench = inputs.workbench();
        Outcome<Document> read = inputs.read(name);
        return read.value()
                .map(document -> ScenarioAnswer.to(document, read.problems(), workbench.book(), today))
                .map(answer -> flips ? answer.withFlips() : answer)
                .map(answer -> InputResult.of(report.evaluation(ScenarioInputs.origin(name), answer)))
                .orElseGet(() -> InputResult.refusal(report.refusal(ScenarioInputs.origin(name), read.problems())));
    }
}
