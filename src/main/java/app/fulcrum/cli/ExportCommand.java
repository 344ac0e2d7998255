package app.fulcrum.cli;

import app.fulcrum.cli.OutputGuard.Output;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.OutputCheck.Kind;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.ExportStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The chart of a scenario as files. */
@Command(
        header = "Write the cost chart of a scenario as a picture or its curves as data, without a display.",
        description = {
            "",
            "The picture is the one the window exports: 2400 pixels wide, with verdict, axes, crossovers, main"
                    + " assumptions, date of the prices and version; it carries the scenario along. The data are the"
                    + " points of every curve: option, tokensPerDay, usdPerMonth, lowUsdPerMonth, highUsdPerMonth.",
            "A file that is there already is replaced in one step if it is of the same kind, a picture by a picture and"
                    + " curves by curves; anything else needs --force. All outputs are looked at first: if one cannot"
                    + " be written, none is. Prints one JSON object that names the files written."
        },
        footer = {
            "",
            "Examples:",
            "  fulcrum export --png chart.png chat.fulcrum.json",
            "  fulcrum export --csv curves.csv --json curves.json --set workload.tokensPerDay=2e8 preset:chat"
        })
final class ExportCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = ScenarioInputs.NAMES)
    private String file = "";

    @Option(names = "--png", paramLabel = "FILE", description = "Write the chart there as a picture.")
    private @Nullable Path png;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the curves there as comma-separated values.")
    private @Nullable Path csv;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the curves there as JSON.")
    private @Nullable Path json;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private OutputGuard guard = new OutputGuard();

    ExportCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (png == null && csv == null && json == null) {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("export.nothing"));
        }
        guard.check(workshop.outputs(), ScenarioInputs.files(List.of(file)), bench.folder(), outputs());
        Workbench workbench = bench.open(workshop);
        Report report = workshop.report(false);
        Outcome<Document> read = new ScenarioInputs(streams.in(), workbench, options).read(file);
        Results results = new Results(streams.out());
        results.write(read.value()
                .map(document -> ScenarioAnswer.to(document, read.problems(), workbench.book(), options.today()))
                .map(answer -> export(answer, workbench, report))
                .orElseGet(() -> InputResult.refusal(report.refusal(ScenarioInputs.origin(file), read.problems()))));
        return results.finish();
    }

    private List<Output> outputs() {
        return Stream.of(
                        Output.of("--png", png, Kind.PICTURE),
                        Output.of("--csv", csv, Kind.CURVES_CSV),
                        Output.of("--json", json, Kind.CURVES_JSON))
                .flatMap(Optional::stream)
                .toList();
    }

    private InputResult export(ScenarioAnswer answer, Workbench workbench, Report report) {
        List<Problem> problems = new ArrayList<>(answer.remarks());
        List<Path> written = new ArrayList<>();
        outputs().forEach(output -> workshop.outputs().whyNot(output.file()).ifPresent(problems::add));
        if (!isRefused(problems)) {
            contents(answer, workbench.exports(), report).forEach((target, content) -> {
                List<Problem> said = workbench.exports().write(target, content.get());
                problems.addAll(said);
                if (!isRefused(said)) {
                    written.add(target);
                }
            });
        }
        var origin = ScenarioInputs.origin(file);
        return isRefused(problems)
                ? InputResult.unwritten(report.exportedInPart(origin, written, problems), problems)
                : InputResult.of(report.exported(origin, written, problems));
    }

    private static boolean isRefused(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.REFUSAL);
    }

    private Map<Path, Supplier<byte[]>> contents(ScenarioAnswer answer, ExportStore exports, Report report) {
        Map<Path, Supplier<byte[]>> contents = new LinkedHashMap<>();
        if (png != null) {
            var text = exports.text(answer.document().scenario(), PriceBookStamp.of(answer.book()));
            contents.put(png, () -> workshop.painter().png(answer, text));
        }
        if (csv != null) {
            contents.put(csv, () -> report.curvesCsv(answer).getBytes(StandardCharsets.UTF_8));
        }
        if (json != null) {
            contents.put(json, () -> report.curves(answer).getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }
}
