package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.model.benchmark.MissingFact;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.ingestion.ImportForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes over what files of the user's own say, after a review and as one step that can be undone. */
public final class ImportController {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private final Projections projections;
    private final FileReading reading;
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
        this.reading = new FileReading(store, context);
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
                        .run(
                                MESSAGES.get("task.reading", FileReading.nameOf(first)),
                                () -> reading.isImportable(first),
                                importable -> {
                                    if (importable) {
                                        review(files);
                                    } else {
                                        documents.open(files);
                                    }
                                }));
    }

    private void review(List<Path> files) {
        reading.read(files, this::review);
    }

    private void review(ReadFiles files, List<Problem> problems) {
        if (problems.isEmpty()) {
            propose(files, StatedFacts.NONE);
        } else {
            context.notices().show(problems, next(files));
        }
    }

    private void propose(ReadFiles queue, StatedFacts stated) {
        Scenario scenario = context.session().scenario();
        PriceBook book = projections.current().book();
        IngestedFile file = queue.files().getFirst();
        context.tasks()
                .run(
                        MESSAGES.get("task.reading", file.file().name()),
                        () -> Proposal.of(file, scenario, book, stated),
                        proposal -> review(proposal, queue, stated));
    }

    private void review(Proposal proposal, ReadFiles queue, StatedFacts stated) {
        if (proposal.found() instanceof Found.Measured(ReplicaRuns runs, var _)
                && runs.groups().isEmpty()
                && !runs.missing().isEmpty()) {
            ask(runs.missing().iterator().next(), queue, stated);
            return;
        }
        boolean isAssigned = proposal.read().content() instanceof Content.Used(var _, var rows)
                && rows.mapping().isPresent();
        Optional<Runnable> columns =
                isAssigned ? Optional.of(() -> reading.askAgain(queue, this::review)) : Optional.empty();
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
    private void ask(MissingFact fact, ReadFiles queue, StatedFacts stated) {
        context.dialogs()
                .askName(MESSAGES.get("missing." + fact), "", MESSAGES.get("missing.accept"))
                .ifPresent(typed -> StatedNumber.in(typed, fact, stated)
                        .ifPresentOrElse(more -> propose(queue, more), () -> refuse(typed)));
    }

    private void refuse(String typed) {
        context.notices()
                .show(InlineMessage.of(Tone.BAD, MESSAGES.get("missing.wrong", VisibleText.inSentence(typed))));
    }

    private void take(Proposal proposal, Set<Integer> taken, ReadFiles others) {
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

    private void offer(ReadFiles others) {
        if (!others.files().isEmpty()) {
            context.notices()
                    .show(new InlineMessage(
                            Tone.NEUTRAL, MESSAGES.get("others", others.files().size()), next(others)));
        }
    }

    private List<Choice> next(ReadFiles others) {
        return others.files().isEmpty()
                ? List.of()
                : List.of(new Choice(
                        MESSAGES.get("next", others.files().getFirst().file().name()),
                        () -> context.tasks().inTurn(() -> propose(others, StatedFacts.NONE))));
    }
}
