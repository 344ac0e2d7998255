package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.model.benchmark.MissingFact;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.SuggestedMapping;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.session.ingestion.ReadingTerms;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.ingestion.ImportForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Takes over what files of the user's own say, after a review and as one step that can be undone. */
public final class ImportController {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private final Projections projections;
    private final IngestionStore store;
    private final DocumentContext context;
    private final DocumentController documents;
    private final BookSaving books;

    public ImportController(
            Projections projections,
            IngestionStore store,
            DocumentContext context,
            DocumentController documents,
            BookSaving books) {
        this.projections = projections;
        this.store = store;
        this.context = context;
        this.documents = documents;
        this.books = books;
    }

    /** Asks for files, and shows what the first of them would change. Belongs to the turn of a command. */
    public void open() {
        context.folder(folder -> {
            List<Path> files = context.dialogs().chooseImports(folder);
            if (!files.isEmpty()) {
                review(files);
            }
        });
    }

    /** Opens files that hold or carry a scenario, and reviews what others say. */
    public void dropped(List<Path> files) {
        Path first = files.getFirst();
        context.tasks()
                .inTurn(() -> context.tasks()
                        .run(MESSAGES.get("task.reading", nameOf(first)), () -> isImportable(first), importable -> {
                            if (importable) {
                                review(files);
                            } else {
                                documents.open(files);
                            }
                        }));
    }

    private boolean isImportable(Path file) {
        return switch (context.lookup().kind(file)) {
            case SCENARIO, PICTURE, DRAWING, PAGE, WORKBOOK, NOTHING -> false;
            case TABLE_CSV, TABLE_TSV, SUMMARY, CURVES_JSON, OTHER -> {
                Outcome<IngestedFile> read = store.read(file, terms(_ -> {}));
                yield !read.isRefused() || isUnknownTable(read);
            }
        };
    }

    private static boolean isUnknownTable(Outcome<?> read) {
        return read.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.UNKNOWN_COLUMNS);
    }

    private ReadingTerms terms(DoubleConsumer progress) {
        return new ReadingTerms(
                context.session().scenario().pricesOn(),
                context.preferences().settings().tables(),
                progress);
    }

    /**
     * What came of a file.
     *
     * @param table its beginning, where no format is known for it
     */
    private record Attempt(Path file, Outcome<IngestedFile> read, Optional<UsageTable> table) {}

    private void review(List<Path> files) {
        String label = files.size() == 1
                ? MESSAGES.get("task.reading", nameOf(files.getFirst()))
                : MESSAGES.get("task.reading.several", files.size());
        ReadingTerms terms = terms(_ -> {});
        context.tasks().run(label, progress -> attempts(files, terms, progress), this::reviewAll);
    }

    private List<Attempt> attempts(List<Path> files, ReadingTerms terms, DoubleConsumer progress) {
        List<Attempt> attempts = new ArrayList<>();
        for (Path file : files) {
            int before = attempts.size();
            Outcome<IngestedFile> read = store.read(
                    file,
                    new ReadingTerms(
                            terms.day(), terms.mappings(), share -> progress.accept((before + share) / files.size())));
            attempts.add(new Attempt(file, read, isUnknownTable(read) ? store.table(file) : Optional.empty()));
        }
        return attempts;
    }

    /** Asks what columns mean until all files are read or given up. */
    private void reviewAll(List<Attempt> attempts) {
        Optional<Attempt> unknown =
                attempts.stream().filter(attempt -> attempt.table().isPresent()).findFirst();
        if (unknown.isPresent()) {
            List<Path> files = attempts.stream().map(Attempt::file).toList();
            UsageTable table = unknown.get().table().orElseThrow();
            if (askColumns(unknown.get().file(), table, SuggestedMapping.of(table))) {
                review(files);
            } else {
                List<Path> others = files.stream()
                        .filter(file -> !file.equals(unknown.get().file()))
                        .toList();
                if (!others.isEmpty()) {
                    review(others);
                }
            }
            return;
        }
        List<Problem> problems = attempts.stream()
                .filter(attempt -> attempt.read().isRefused())
                .flatMap(attempt -> attempt.read().problems().stream())
                .toList();
        List<IngestedFile> read = store.together(attempts.stream()
                .flatMap(attempt -> attempt.read().value().stream())
                .toList());
        if (problems.isEmpty()) {
            propose(new Queue(read, paths(attempts)), StatedFacts.NONE);
        } else {
            context.notices().show(problems, next(new Queue(read, paths(attempts))));
        }
    }

    private static List<Path> paths(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> !attempt.read().isRefused())
                .map(Attempt::file)
                .toList();
    }

    /**
     * What is still to be reviewed.
     *
     * @param files the first of which is next
     * @param paths all that were read, to be read again where columns are to mean something else
     */
    private record Queue(List<IngestedFile> files, List<Path> paths) {

        Queue rest() {
            return new Queue(files.subList(1, files.size()), paths);
        }
    }

    /** Whether the user said what the columns of a table mean, which is remembered. */
    private boolean askColumns(Path file, UsageTable table, ColumnMapping start) {
        MoneyFigures money = MoneyFigures.of(context.session().scenario());
        Optional<ColumnMapping> answer =
                context.dialogs().askColumns(new ColumnWords(store, money).form(nameOf(file), table, start));
        answer.ifPresent(mapping -> context.preferences().change(settings -> settings.withTable(mapping)));
        return answer.isPresent();
    }

    /** Asks again about the tables whose columns the user gave a meaning, and reviews them anew. */
    private void askAgain(Queue queue) {
        context.tasks()
                .inTurn(() -> context.tasks()
                        .run(
                                MESSAGES.get(
                                        "task.reading.several", queue.paths().size()),
                                () -> queue.paths().stream()
                                        .flatMap(
                                                file -> store.table(file).map(table -> Map.entry(file, table)).stream())
                                        .toList(),
                                tables -> {
                                    for (Map.Entry<Path, UsageTable> table : tables) {
                                        known(table.getValue())
                                                .ifPresent(mapping ->
                                                        askColumns(table.getKey(), table.getValue(), mapping));
                                    }
                                    review(queue.paths());
                                }));
    }

    private Optional<ColumnMapping> known(UsageTable table) {
        return context.preferences().settings().tables().stream()
                .filter(mapping -> mapping.isFor(table.columns()))
                .findFirst();
    }

    private void propose(Queue queue, StatedFacts stated) {
        Scenario scenario = context.session().scenario();
        PriceBook book = projections.current().book();
        IngestedFile file = queue.files().getFirst();
        context.tasks()
                .run(
                        MESSAGES.get("task.reading", file.file().name()),
                        () -> Proposal.of(file, scenario, book, stated),
                        proposal -> review(proposal, queue, stated));
    }

    private void review(Proposal proposal, Queue queue, StatedFacts stated) {
        if (proposal.found() instanceof Found.Measured(ReplicaRuns runs, var _)
                && runs.groups().isEmpty()
                && !runs.missing().isEmpty()) {
            ask(runs.missing().iterator().next(), queue, stated);
            return;
        }
        boolean isAssigned = proposal.read().content() instanceof Content.Used(var _, var rows)
                && rows.mapping().isPresent();
        Optional<Runnable> columns = isAssigned ? Optional.of(() -> askAgain(queue)) : Optional.empty();
        context.dialogs()
                .askImport(form(proposal, columns))
                .ifPresentOrElse(taken -> take(proposal, taken, queue.rest()), () -> offer(queue.rest()));
    }

    private ImportForm form(Proposal proposal, Optional<Runnable> columns) {
        Snapshot now = projections.current();
        ImportForm form = new ImportWords(now, proposal, columns).form();
        return proposal.found() instanceof Found.Prices(var comparison)
                ? form.with(new ListedOfferWords(
                                now, comparison, proposal.read().file().date())
                        .form((offers, said) -> books.save(offers, proposal.read(), now.book(), context, said)))
                : form;
    }

    /** Asks for what the file does not say, and proposes again. */
    private void ask(MissingFact fact, Queue queue, StatedFacts stated) {
        context.dialogs()
                .askName(MESSAGES.get("missing." + fact), "", MESSAGES.get("missing.accept"))
                .ifPresent(typed -> StatedNumber.in(typed, fact, stated)
                        .ifPresentOrElse(more -> propose(queue, more), () -> refuse(typed)));
    }

    private void refuse(String typed) {
        context.notices()
                .show(InlineMessage.of(Tone.BAD, MESSAGES.get("missing.wrong", VisibleText.inSentence(typed))));
    }

    private void take(Proposal proposal, Set<Integer> taken, Queue others) {
        String name = proposal.read().file().name();
        Scenario changed = proposal.onto(
                context.session().scenario(),
                change -> taken.contains(proposal.changes().indexOf(change)));
        var problems = context.session().apply(new ScenarioEdit.Replace(changed, MESSAGES.get("step", name)));
        if (!problems.isEmpty()) {
            context.notices().show(problems, next(others));
            return;
        }
        String done =
                taken.size() == 1 ? MESSAGES.get("done.one", name) : MESSAGES.get("done.several", taken.size(), name);
        if (others.files().isEmpty()) {
            context.notices().confirm(done);
        } else {
            context.notices().show(new InlineMessage(Tone.NEUTRAL, done, next(others)));
        }
    }

    private void offer(Queue others) {
        if (!others.files().isEmpty()) {
            context.notices()
                    .show(new InlineMessage(
                            Tone.NEUTRAL, MESSAGES.get("others", others.files().size()), next(others)));
        }
    }

    private List<Choice> next(Queue others) {
        return others.files().isEmpty()
                ? List.of()
                : List.of(new Choice(
                        MESSAGES.get("next", others.files().getFirst().file().name()),
                        () -> context.tasks().inTurn(() -> propose(others, StatedFacts.NONE))));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
