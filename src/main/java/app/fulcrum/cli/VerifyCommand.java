package app.fulcrum.cli;

import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.model.comparison.Verification.Today;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.handover.VerificationAnswer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether what was handed over still holds. */
@Command
final class VerifyCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = List.of();

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate day;

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    VerifyCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        LocalDate today = ScenarioOptions.asked(day, command.commandLine())
                .orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        Workbench workbench = bench.open(workshop);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        Today now = new Today(workbench.book(), today, workshop.appVersion());
        files.forEach(file -> results.write(answer(file, workbench, report, now)));
        return results.finish();
    }

    private static InputResult answer(String file, Workbench workbench, Report report, Today now) {
        var origin = ScenarioInputs.origin(file);
        Outcome<VerificationAnswer> outcome = FileArgument.path(file)
                .flatMap(path -> workbench.scenarios().readStated(path))
                .map(stated -> VerificationAnswer.to(stated, List.of(), now));
        return outcome.value()
                .map(answer -> verified(report.verification(origin, answer), answer))
                .orElseGet(() -> InputResult.refusal(report.refusal(origin, outcome.problems())));
    }

    private static InputResult verified(String text, VerificationAnswer answer) {
        return answer.isSame() ? InputResult.of(text) : InputResult.moved(text);
    }
}
