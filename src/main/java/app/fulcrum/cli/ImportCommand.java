package app.fulcrum.cli;

import app.fulcrum.cli.OutputGuard.Output;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.MeasuredFacts;
import app.fulcrum.cli.io.Printing;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.cli.io.TableColumns;
import app.fulcrum.cli.scenario.Bench;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.LoggedChanges;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.ingestion.AcceptedPrices;
import app.fulcrum.session.ingestion.Choice;
import app.fulcrum.session.ingestion.ImportAnswer;
import app.fulcrum.session.ingestion.ImportAnswer.Effect;
import app.fulcrum.session.ingestion.ImportAnswer.SavedBook;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.Ingestion;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.session.ingestion.ReadingTerms;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over what files of the user's own say. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final String INTO = "--into";
    private static final String OUTPUT = "--output";
    private static final String DRY_RUN = "--dry-run";

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = List.of();

    @Option(names = INTO, paramLabel = "SCENARIO")
    private @Nullable String target;

    @Option(names = OUTPUT, paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = DRY_RUN)
    private boolean dryRun;

    @Option(names = "--take", paramLabel = "PATH")
    private List<String> taken = List.of();

    @Option(names = "--leave", paramLabel = "PATH")
    private List<String> left = List.of();

    @Mixin
    private SavedBookOptions saved = new SavedBookOptions();

    @Mixin
    private MeasuredFacts facts = new MeasuredFacts();

    @Mixin
    private TableColumns columns = new TableColumns();

    @Mixin
    private Bench bench = new Bench();

    @Mixin
    private OutputGuard guard = new OutputGuard();

    @Mixin
    private Printing printing = new Printing();

    ImportCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        checkTarget();
        guard.check(
                workshop.outputs(),
                ScenarioInputs.files(files),
                bench.folder(),
                Output.of(OUTPUT, output, Kind.SCENARIO).stream().toList());
        saved.check(workshop, target != null, Optional.ofNullable(output));
        Workbench workbench = bench.open(workshop);
        Report report = printing.report(workshop);
        Results results = new Results(streams.out());
        results.write(answer(workbench, report));
        return results.finish();
    }

    private void checkTarget() {
        if (target == null) {
            checkAlone();
            return;
        }
        if (target.equals(ScenarioInputs.STANDARD_INPUT)) {
            throw wrong("import.stdin", INTO);
        }
        if (ScenarioInputs.isNoFile(target) && output == null && !dryRun) {
            throw wrong("import.preset", target, OUTPUT, DRY_RUN);
        }
        if (dryRun && output != null) {
            throw wrong("import.dry", DRY_RUN, OUTPUT);
        }
        taken.stream().filter(left::contains).findFirst().ifPresent(path -> {
            throw wrong("import.both", path);
        });
    }

    /** Without a scenario there must be something else to write, and nothing is said about one. */
    private void checkAlone() {
        if (!saved.isAsked()) {
            throw wrong("import.nothing", INTO);
        }
        if (output != null || !taken.isEmpty() || !left.isEmpty() || facts.isStated()) {
            throw wrong("import.alone", INTO);
        }
    }

    private InputResult answer(Workbench workbench, Report report) {
        AnsweredInput origin = target == null ? new AnsweredInput.OfOptions() : ScenarioInputs.origin(target);
        Outcome<ImportAnswer> answer =
                target == null ? alone(workbench) : read(target, workbench).flatMap(read -> answer(read, workbench));
        answer.value().map(ImportAnswer::conflicts).ifPresent(saved::say);
        return answer.value()
                .map(done -> InputResult.of(report.imported(origin, done, answer.problems())))
                .orElseGet(() -> InputResult.unwritten(report.refusal(origin, answer.problems()), answer.problems()));
    }

    /** Price lists that only a price book is made of. */
    private Outcome<ImportAnswer> alone(Workbench workbench) {
        PriceBook book = workbench.book();
        return ingested(LocalDate.now(ZoneId.systemDefault())).flatMap(all -> {
            List<Proposal> proposals = all.stream()
                    .map(file -> Proposal.ofList(file, book)
                            .orElseThrow(() -> wrong("import.list", file.file().name(), INTO)))
                    .toList();
            return book(proposals, workbench, Optional.empty())
                    .map(written -> new ImportAnswer(
                            proposals, Choice.AS_SUGGESTED, Optional.empty(), Ingestion.conflicts(proposals), written));
        });
    }

    /** The price book that is asked for; nothing where none is. */
    private Outcome<Optional<SavedBook>> book(
            List<Proposal> proposals, Workbench workbench, Optional<Scenario> scenario) {
        if (!saved.isAsked()) {
            return Outcome.of(Optional.empty());
        }
        List<IngestedFile> read = proposals.stream().map(Proposal::read).toList();
        AcceptedPrices prices = saved.accepted(workbench.book(), read, scenario);
        return saved.written(prices, proposals, workshop.books(), workbench.book(), bench.folder(), dryRun)
                .map(Optional::of);
    }

    /**
     * A scenario as it was read.
     *
     * @param file where it lies; absent for a preset
     */
    private record Read(Document document, Optional<OpenFile> file) {}

    private Outcome<Read> read(String name, Workbench workbench) {
        return ScenarioInputs.isNoFile(name)
                ? new ScenarioInputs(streams.in(), workbench)
                        .read(name)
                        .map(document -> new Read(document, Optional.empty()))
                : FileArgument.path(name)
                        .flatMap(path -> workbench.files().store().load(path))
                        .flatMap(loaded -> output == null && !dryRun ? loaded.forReplacing() : Outcome.of(loaded))
                        .map(loaded -> new Read(loaded.document(), Optional.of(loaded.file())));
    }

    private Outcome<ImportAnswer> answer(Read read, Workbench workbench) {
        Scenario scenario = read.document().scenario();
        return ingested(scenario.pricesOn())
                .flatMap(all -> Ingestion.of(scenario, all, new Choice(taken, left), facts.stated(), workbench.book()))
                .flatMap(done -> answer(read, done, workbench));
    }

    private Outcome<ImportAnswer> answer(Read read, Ingestion done, Workbench workbench) {
        Choice choice = new Choice(taken, left);
        checkFacts(done);
        choice.without(done.proposals()).stream().findFirst().ifPresent(path -> {
            throw wrong("import.nowhere", path);
        });
        return book(done.proposals(), workbench, Optional.of(done.scenario())).flatMap(book -> {
            Outcome<Optional<Path>> file = written(read, done, workbench);
            if (file.isRefused()) {
                book.flatMap(SavedBook::written).ifPresent(saved::sayKept);
            }
            return file.map(there -> new ImportAnswer(
                    done.proposals(),
                    choice,
                    Optional.of(effect(read.document().scenario(), done.scenario(), workbench.book(), there)),
                    Ingestion.conflicts(done.proposals()),
                    book));
        });
    }

    private static Effect effect(Scenario before, Scenario after, PriceBook book, Optional<Path> written) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return new Effect(Projector.project(before, book, today), Projector.project(after, book, today), written);
    }

    /** What is said of a server has no effect on files that are no benchmarks. */
    private void checkFacts(Ingestion done) {
        if (columns.isStated() && !columns.isUsed()) {
            throw wrong("import.columns.none");
        }
        boolean isUsed = done.proposals().stream().anyMatch(proposal -> proposal.found() instanceof Found.Measured);
        if (facts.isStated() && !isUsed) {
            throw wrong("import.facts");
        }
    }

    private Outcome<List<IngestedFile>> ingested(LocalDate day) {
        List<IngestedFile> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            Outcome<IngestedFile> read = FileArgument.path(file).flatMap(path -> ingested(path, day));
            problems.addAll(read.problems());
            read.value().ifPresent(all::add);
        }
        return all.size() == files.size()
                ? Outcome.of(workshop.ingestion().together(all), problems)
                : Outcome.refused(problems);
    }

    /** A table of no known format is read by what is said of its columns. */
    private Outcome<IngestedFile> ingested(Path file, LocalDate day) {
        IngestionStore store = workshop.ingestion();
        Outcome<IngestedFile> read = store.read(file, ReadingTerms.on(day));
        boolean isUnknown = read.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.UNKNOWN_COLUMNS);
        if (!isUnknown || !columns.isStated()) {
            return read;
        }
        return store.table(file)
                .map(columns::mapping)
                .map(mapping -> store.read(file, new ReadingTerms(day, List.of(mapping), _ -> {})))
                .orElse(read);
    }

    /** Where it was written; nothing where nothing is to be. */
    private Outcome<Optional<Path>> written(Read read, Ingestion done, Workbench workbench) {
        if (dryRun) {
            return Outcome.of(Optional.empty());
        }
        Document changed = read.document().withScenario(done.scenario());
        String why = done.proposals().stream()
                .map(proposal -> proposal.read().file().name())
                .collect(Collectors.joining(", "));
        Document logged = changed.withChanges(changed.changes()
                .with(LoggedChanges.between(read.document().variants(), changed.variants(), Instant.now(), why)));
        Path file = output == null ? read.file().orElseThrow().path() : output;
        Optional<OpenFile> expected = output == null ? read.file() : Optional.empty();
        return workbench.files().store().save(logged, file, expected).map(saved -> Optional.of(saved.path()));
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), CommandSentences.get(key, arguments));
    }
}
