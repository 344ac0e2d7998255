package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Line;
import app.fulcrum.cli.io.LineReader;
import app.fulcrum.cli.io.Pipeline;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.LicenseAnswer;
import app.fulcrum.session.batch.LicenseQuestion;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the licenses of open models say about situations. */
@Command
final class LicensesCommand implements Callable<Integer> {

    /** An answer about all models has two hundred thousand characters. */
    private static final int LINES_AT_ONCE = 1;

    private final Workshop workshop;
    private final Streams streams;

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    LicensesCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Workbench workbench = bench.open(workshop);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        new Pipeline<List<Line>>(
                        lines -> lines.stream()
                                .map(line -> answer(line, workbench, report))
                                .toList(),
                        results)
                .run(new LineReader(streams.in(), LINES_AT_ONCE));
        return results.finish();
    }

    private static InputResult answer(Line line, Workbench workbench, Report report) {
        AnsweredInput origin = new AnsweredInput.OfLine(line.number());
        var read = workbench.questions().license(line.bytes());
        return read.value()
                .map((LicenseQuestion question) -> LicenseAnswer.to(question))
                .map(answer -> InputResult.of(report.licenses(origin, answer)))
                .orElseGet(() -> InputResult.refusal(report.refusal(origin, read.problems())));
    }
}
