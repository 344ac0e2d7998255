package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.HistoryAnswer;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What offers have cost and will cost for the workload of one scenario. */
@Command
final class HistoryCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Parameters(index = "1..*", paramLabel = "OFFER")
    private List<String> offers = List.of();

    HistoryCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OneScenario.Read read = scenario.read(workshop, streams);
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        Outcome<Document> document = read.document();
        if (document.value().isPresent()) {
            Remarks.ofScenario(command.commandLine(), document.problems());
            var known = document.value().get().scenario();
            for (String offer : offers.isEmpty() ? HistoryAnswer.inUse(known, read.market()) : offers) {
                Outcome<HistoryAnswer> answer = HistoryAnswer.to(offer, known, read.market());
                results.write(answer.value()
                        .map(found -> InputResult.of(report.history(read.origin(), found)))
                        .orElseGet(() -> InputResult.refusal(report.refusal(read.origin(), answer.problems()))));
            }
        } else {
            results.write(InputResult.refusal(report.refusal(read.origin(), document.problems())));
        }
        return results.finish();
    }
}
