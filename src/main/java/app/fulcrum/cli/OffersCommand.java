package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.OffersAnswer;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every offer of the price book for the workload of one scenario. */
@Command
final class OffersCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Mixin
    private OffersOptions asked = new OffersOptions();

    OffersCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var question = asked.question();
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<OffersAnswer> answer =
                read.document().flatMap(document -> OffersAnswer.to(question, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        if (answer.value().isPresent()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
            if (answer.value().get().rows().isEmpty()) {
                Remarks.say(command.commandLine(), CommandSentences.get("offers.none"));
            }
            for (OfferRow row : answer.value().get().rows()) {
                results.write(InputResult.of(
                        report.offer(read.origin(), answer.value().get(), row)));
            }
        } else {
            results.write(InputResult.refusal(report.refusal(read.origin(), answer.problems())));
        }
        return results.finish();
    }
}
