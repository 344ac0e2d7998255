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
@Command(
        header = "Say who is cheapest for every pair of values of two numbers.",
        description = {
            "",
            "Prints one JSON object: for every pair of values the alternative that is cheapest of those that take part,"
                    + " how much more the second costs, and what each costs; which values are those of today; and the"
                    + " sides between cells at which the cheapest changes. With --csv, comma-separated values with a"
                    + " heading, a line for each pair.",
            "A pair is what \"fulcrum evaluate\" says with both numbers set. Values that may not stand together, such"
                    + " as shares of more than all, have null.",
            "The members are those of \"fulcrum schema table\"."
        },
        footer = {
            "",
            "Examples:",
            "  fulcrum table --x workload.tokensPerDay=1e6..1e10/12 --y self-hosted.gpuHourPrice=1,1.5,2,3 preset:chat",
            "  fulcrum table --x workload.cachedShareOfInput=0..0.8/9lin --y closed-api.inputPrice=0.5..8/5 --csv"
                    + " plan.fulcrum.json > table.csv"
        })
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

    @Option(
            names = X,
            paramLabel = VALUES,
            required = true,
            description = {
                "The number from left to right, by its path as --set takes it, and 1 to 60 values of it. Examples:",
                "  --x self-hosted.gpuHourPrice=1,1.5,2,3",
                "  --x workload.tokensPerDay=1e6..1e10/12      12 values, a constant factor apart",
                "  --x workload.batchShare=0..1/11lin          11 values, a constant difference apart"
            })
    private String x = "";

    @Option(names = Y, paramLabel = VALUES, required = true, description = "The number from top to bottom, likewise.")
    private String y = "";

    @Option(names = CSV, description = "Print comma-separated values with a heading.")
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
