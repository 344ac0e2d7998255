package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.sensitivity.SeekAnswer;
import app.fulcrum.session.batch.sensitivity.SeekAnswer.Found;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a number of one scenario would have to be for a result. */
@Command
public final class SeekCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Mixin
    private SeekOptions asked = new SeekOptions();

    public SeekCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var question = asked.question();
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<List<SeekAnswer>> answers =
                read.document().flatMap(document -> SeekAnswer.to(question, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        if (answers.value().isPresent()) {
            Remarks.ofScenario(command.commandLine(), answers.problems());
            if (answers.value().get().isEmpty()) {
                Remarks.say(command.commandLine(), CommandSentences.get("seek.none"));
            }
            answers.value().get().forEach(answer -> results.write(result(answer, read.origin(), report)));
        } else {
            results.write(InputResult.refusal(report.refusal(read.origin(), answers.problems())));
        }
        return results.finish();
    }

    /** A number that moves nothing is a question that cannot be answered. */
    private static InputResult result(SeekAnswer answer, AnsweredInput origin, Report report) {
        String text = report.seek(origin, answer);
        return switch (answer.found()) {
            case Found.Values _ -> InputResult.of(text);
            case Found.Nothing _ -> InputResult.refusal(text);
        };
    }
}
