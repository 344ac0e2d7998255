package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import app.fulcrum.cli.sensitivity.MeasureWords;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.batch.ColumnsAnswer;
import app.fulcrum.session.batch.ColumnsAnswer.Explained;
import app.fulcrum.session.batch.ColumnsAnswer.Pair;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.batch.sensitivity.AskedMeasure;
import app.fulcrum.session.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scenarios side by side. */
@Command
final class CompareCommand implements Callable<Integer> {

    private static final String BASELINE = "--baseline";
    private static final String EXPLAIN = "--explain";
    private static final String SEPARATOR = ",";

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = ScenarioInputs.NAMES)
    private List<String> files = List.of();

    @Option(names = BASELINE, paramLabel = "COLUMN")
    private String baseline = "A";

    @Option(names = EXPLAIN, paramLabel = "FROM,TO")
    private @Nullable String explain;

    @Mixin
    private MeasureWords measure = new MeasureWords();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private Printing printing = new Printing();

    CompareCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        checkCount(files.size(), files.size() == 1 ? 1 : SideBySide.FEWEST);
        if (files.size() == 1 && options.variant().isPresent()) {
            throw wrong("compare.variant", ScenarioOptions.VARIANT, files.getFirst());
        }
        Optional<AskedMeasure> asked = measure.asked();
        if (asked.isPresent() && explain == null) {
            throw wrong("compare.unexplained", asked.get().kind().place(), EXPLAIN);
        }
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        ScenarioInputs inputs = new ScenarioInputs(streams.in(), bench.open(workshop), options);
        List<Column> read = columns(inputs, report, results);
        if (read.isEmpty()) {
            return results.finish();
        }
        checkCount(read.size(), SideBySide.FEWEST);
        int held = place(BASELINE, baseline, read.size());
        Optional<Pair> pair = Optional.ofNullable(explain).map(typed -> pair(typed, read.size()));
        List<Projection> columns = read.stream()
                .map(column ->
                        Projector.project(column.scenario(), inputs.workbench().book(), options.today()))
                .toList();
        List<String> names = read.stream().map(Column::file).toList();
        Outcome<Optional<Explained>> explained = pair.map(
                        both -> explained(both, columns, asked).map(Optional::of))
                .orElseGet(() -> Outcome.of(Optional.empty()));
        results.write(explained
                .value()
                .map(found -> InputResult.of(report.sideBySide(ColumnsAnswer.of(names, columns, held, all, found))))
                .orElseGet(() -> InputResult.refusal(report.refusal(
                        ScenarioInputs.origin(names.get(pair.orElseThrow().from())), explained.problems()))));
        return results.finish();
    }

    /** @throws ParameterException if there are too few or too many to be held side by side */
    private void checkCount(int count, int fewest) {
        if (count < fewest || count > SideBySide.MOST) {
            throw wrong("compare.count", count, SideBySide.FEWEST, SideBySide.MOST);
        }
    }

    /** A scenario and the file it comes from. */
    private record Column(String file, Scenario scenario) {}

    /** The scenarios of the files, of one alone with its variants; none where a file is refused. */
    private List<Column> columns(ScenarioInputs inputs, Report report, Results results) {
        List<Column> columns = new ArrayList<>();
        boolean isWhole = true;
        for (String file : files) {
            Outcome<Document> read = files.size() == 1 ? inputs.readWithVariants(file) : inputs.read(file);
            read.value().ifPresent(document -> columns.addAll(columns(file, document)));
            if (read.isRefused()) {
                isWhole = false;
                results.write(InputResult.refusal(report.refusal(ScenarioInputs.origin(file), read.problems())));
            }
            ScenarioInputs.sayWhatIsLeftOut(command.commandLine(), file, read.problems());
        }
        return isWhole ? columns : List.of();
    }

    private List<Column> columns(String file, Document document) {
        List<Scenario> all = document.variants().scenarios();
        return all.subList(0, files.size() == 1 ? all.size() : 1).stream()
                .map(scenario -> new Column(file, scenario))
                .toList();
    }

    /** A result that only one of the two has can be asked for too; refused if neither has it. */
    private static Outcome<Explained> explained(Pair pair, List<Projection> columns, Optional<AskedMeasure> asked) {
        if (asked.isEmpty()) {
            return Outcome.of(ColumnsAnswer.explained(pair, columns));
        }
        Outcome<Measure> measure = asked.get().of(alternatives(pair.from(), columns));
        return (measure.isRefused() ? asked.get().of(alternatives(pair.to(), columns)) : measure)
                .map(known -> ColumnsAnswer.explained(pair, columns, known));
    }

    private static Alternatives alternatives(int place, List<Projection> columns) {
        return columns.get(place).scenario().alternatives();
    }

    private Pair pair(String typed, int columns) {
        String[] both = typed.split(SEPARATOR, -1);
        if (both.length != 2) {
            throw wrong("compare.pair", EXPLAIN, typed);
        }
        return new Pair(place(EXPLAIN, both[0], columns), place(EXPLAIN, both[1], columns));
    }

    /** The place of a column by its letter or its number, counted from 0. */
    private int place(String option, String typed, int columns) {
        String asked = typed.strip();
        for (int place = 0; place < columns; place++) {
            if (asked.equalsIgnoreCase(String.valueOf(SideBySide.letter(place)))
                    || asked.equals(String.valueOf(place + 1))) {
                return place;
            }
        }
        throw wrong("compare.column", option, asked, SideBySide.letter(columns - 1));
    }

    private ParameterException wrong(String key, Object... words) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, words));
    }
}
