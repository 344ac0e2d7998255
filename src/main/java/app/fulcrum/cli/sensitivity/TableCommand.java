package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.OneScenario;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.sensitivity.AskedAxis;
import app.fulcrum.session.batch.sensitivity.TableAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is cheapest for every pair of values of two numbers. */
@Command
public final class TableCommand implements Callable<Integer> {

    private static final String X = "--x";
    private static final String Y = "--y";
    private static final String CSV = "--csv";
    private static final String VALUES = "PATH=VALUES";

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private OneScenario scenario = new OneScenario();

    @Option(names = X, paramLabel = VALUES, required = true)
    private String x = "";

    @Option(names = Y, paramLabel = VALUES, required = true)
    private String y = "";

    @Option(names = CSV)
    private boolean csv;

    public TableCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AskedAxis across = new AxisWords(command.commandLine(), X).read(x);
        AskedAxis down = new AxisWords(command.commandLine(), Y).read(y);
        if (csv && scenario.isPretty()) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("csv.without", Printing.PRETTY));
        }
        OneScenario.Read read = scenario.read(workshop, streams);
        Outcome<TableAnswer> answer =
                read.document().flatMap(document -> TableAnswer.to(across, down, document.scenario(), read.market()));
        Report report = scenario.report(workshop);
        Results results = new Results(streams.out());
        results.write(answer.value()
                .map(found -> InputResult.of(csv ? report.tableCsv(found) : report.table(read.origin(), found)))
                .orElseGet(() -> InputResult.refusal(report.refusal(read.origin(), answer.problems()))));
        if (!answer.isRefused()) {
            Remarks.ofScenario(command.commandLine(), answer.problems());
        }
        return results.finish();
    }
}
