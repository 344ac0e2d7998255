package app.fulcrum.cli.outlook;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every alternative of one scenario costs month by month. */
@Command
public final class OutlookCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    public OutlookCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<OutlookAnswer> answer =
                read.document().map(document -> OutlookAnswer.to(document.scenario(), read.market(), () -> {}));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        results.write(answer.value()
                .map(found -> InputResult.of(report.outlook(read.origin(), found)))
                .orElseGet(() -> InputResult.refusal(report.refusal(read.origin(), answer.problems()))));
        if (!answer.isRefused()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
        }
        return results.finish();
    }
}
