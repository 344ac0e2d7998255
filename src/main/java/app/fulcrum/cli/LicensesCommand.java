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
@Command(
        header = "Say what the licenses of open models allow in a situation: JSON Lines in, verdicts with clauses out.",
        description = {
            "",
            "Reads JSON Lines from standard input, one question per line: situation (chapters and answers as in"
                + " scenario files; what is left out is unknown, never no), models (identifiers; left out means all)"
                + " and id. Prints one JSON object per line with a verdict per model: ok, ok-with-duties,"
                + " needs-license, not-allowed or not-evaluated, the clauses it rests on, the duties, and what open"
                + " answers could still change.",
            "A line that cannot be read is answered with its number and an error; the others go on. A reading of the"
                    + " texts, not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  echo '{\"models\": [\"llama-4-scout\"], \"situation\": {\"license\": {\"basedInEu\": true}}}' |"
                    + " fulcrum licenses",
            "  fulcrum licenses < situations.jsonl > verdicts.jsonl"
        })
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
