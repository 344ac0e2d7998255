package app.fulcrum.cli;

import app.fulcrum.cli.OutputGuard.Output;
import app.fulcrum.cli.io.ChoiceName;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.ExportStore;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.session.handover.TableKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is made of a scenario for people and programs elsewhere. */
@Command
final class ExportCommand implements Callable<Integer> {

    private static final String TABLE = "--table";
    private static final String PAPER = "--paper";

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = ScenarioInputs.NAMES)
    private String file = "";

    @Option(names = "--xlsx", paramLabel = "FILE")
    private @Nullable Path xlsx;

    @Option(names = "--pdf", paramLabel = "FILE")
    private @Nullable Path pdf;

    @Option(names = PAPER, paramLabel = "SIZE", converter = PaperName.class, completionCandidates = PaperName.class)
    private Paper paper = Paper.A4;

    @Option(names = "--png", paramLabel = "FILE")
    private @Nullable Path png;

    @Option(names = "--svg", paramLabel = "FILE")
    private @Nullable Path svg;

    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable Path csv;

    @Option(names = "--tsv", paramLabel = "FILE")
    private @Nullable Path tsv;

    @Option(names = TABLE, paramLabel = "TABLE", converter = TableName.class, completionCandidates = TableName.class)
    private @Nullable TableKind table;

    @Option(names = "--md", paramLabel = "FILE")
    private @Nullable Path markdown;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Mixin
    private DetailOptions details = new DetailOptions();

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
        if (outputs().isEmpty()) {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("export.nothing"));
        }
        if (table != null && csv == null && tsv == null) {
            throw new ParameterException(spec.commandLine(), CommandSentences.get("export.table", TABLE));
        }
        guard.check(workshop.outputs(), ScenarioInputs.files(List.of(file)), bench.folder(), outputs());
        Workbench workbench = bench.open(workshop);
        Report report = workshop.report(false);
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), workbench, options);
        Outcome<Document> read = holdVariants() ? inputs.readWithVariants(file) : inputs.read(file);
        Results results = new Results(streams.out());
        results.write(read.value()
                .map(document -> ScenarioAnswer.to(document, read.problems(), workbench.book(), options.today()))
                .map(answer -> export(answer, workbench, report))
                .orElseGet(() -> InputResult.refusal(report.refusal(ScenarioInputs.origin(file), read.problems()))));
        return results.finish();
    }

    /** Whether variants are in all that is written. */
    private boolean holdVariants() {
        return json == null
                && targets().keySet().stream()
                        .allMatch(kind ->
                                kind == ExportKind.WORKBOOK || (kind.isTable() && table == TableKind.COMPARISON));
    }

    private List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        targets().forEach((kind, target) -> outputs.add(new Output(option(kind), target, kind.content())));
        Output.of("--json", json, Kind.CURVES_JSON).ifPresent(outputs::add);
        return outputs;
    }

    /** The option that asks for a kind of file is called like the files end. */
    private static String option(ExportKind kind) {
        return kind.extension().replace(".", "--");
    }

    private Map<ExportKind, Path> targets() {
        Map<ExportKind, Path> targets = new LinkedHashMap<>();
        put(ExportKind.WORKBOOK, xlsx, targets);
        put(ExportKind.BRIEF, pdf, targets);
        put(ExportKind.PICTURE, png, targets);
        put(ExportKind.DRAWING, svg, targets);
        put(ExportKind.CSV, csv, targets);
        put(ExportKind.TSV, tsv, targets);
        put(ExportKind.SUMMARY, markdown, targets);
        return targets;
    }

    private static void put(ExportKind kind, @Nullable Path target, Map<ExportKind, Path> targets) {
        if (target != null) {
            targets.put(kind, target);
        }
    }

    private InputResult export(ScenarioAnswer answer, Workbench workbench, Report report) {
        List<Problem> problems = new ArrayList<>(answer.remarks());
        List<Path> written = new ArrayList<>();
        outputs().forEach(output -> workshop.outputs().whyNot(output.file()).ifPresent(problems::add));
        ExportSubject subject = new ExportSubject(
                answer.projection(), answer.book(), answer.document().variants());
        targets().keySet().stream()
                .flatMap(kind -> subject.whyNot(choices(kind)).stream())
                .findFirst()
                .ifPresent(problems::add);
        if (!isRefused(problems)) {
            contents(answer, subject, workbench.exports(), report).forEach((target, content) -> {
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

    private Map<Path, Supplier<byte[]>> contents(
            ScenarioAnswer answer, ExportSubject subject, ExportStore exports, Report report) {
        Map<Path, Supplier<byte[]>> contents = new LinkedHashMap<>();
        Handout handout = exports.handout(answer.projection(), answer.book(), details.details());
        targets()
                .forEach((kind, target) ->
                        contents.put(target, () -> workshop.exporter().export(choices(kind), subject, handout)));
        if (json != null) {
            contents.put(json, () -> report.curves(answer).getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }

    private ExportChoices choices(ExportKind kind) {
        return new ExportChoices(kind, paper, table == null ? TableKind.CURVES : table, "");
    }

    private static final class TableName extends ChoiceName<TableKind> {
        @Override
        protected List<TableKind> choices() {
            return List.of(TableKind.values());
        }
    }

    private static final class PaperName extends ChoiceName<Paper> {
        @Override
        protected List<Paper> choices() {
            return List.of(Paper.values());
        }
    }
}
