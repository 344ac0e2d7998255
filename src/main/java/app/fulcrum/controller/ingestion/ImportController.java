package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.model.benchmark.MissingFact;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Takes over what files of the user's own say, after a review and as one step that can be undone. */
public final class ImportController {

    private static final Messages MESSAGES = Messages.of("ingestion");

    private final Projections projections;
    private final IngestionStore store;
    private final DocumentContext context;
    private final DocumentController documents;

    public ImportController(
            Projections projections, IngestionStore store, DocumentContext context, DocumentController documents) {
        this.projections = projections;
        this.store = store;
        this.context = context;
        this.documents = documents;
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
            case TABLE_CSV, TABLE_TSV, SUMMARY, CURVES_JSON, OTHER ->
                !store.read(file, context.session().scenario().pricesOn()).isRefused();
        };
    }

    private void review(List<Path> files) {
        review(files, StatedFacts.NONE);
    }

    private void review(List<Path> files, StatedFacts stated) {
        Path file = files.getFirst();
        Scenario scenario = context.session().scenario();
        PriceBook book = projections.current().book();
        context.tasks()
                .run(
                        MESSAGES.get("task.reading", nameOf(file)),
                        () -> store.read(file, scenario.pricesOn())
                                .map(read -> Proposal.of(read, scenario, book, stated)),
                        proposed -> review(proposed, files, stated));
    }

    private void review(Outcome<Proposal> proposed, List<Path> files, StatedFacts stated) {
        List<Path> others = files.subList(1, files.size());
        if (proposed.value().isEmpty()) {
            context.notices().show(proposed.problems(), next(others));
            return;
        }
        Proposal proposal = proposed.value().get();
        if (proposal.found() instanceof Found.Measured(ReplicaRuns runs, var _)
                && runs.groups().isEmpty()
                && !runs.missing().isEmpty()) {
            ask(runs.missing().iterator().next(), files, stated);
            return;
        }
        context.dialogs()
                .askImport(new ImportWords(projections.current(), proposal).form())
                .ifPresentOrElse(taken -> take(proposal, taken, others), () -> offer(others));
    }

    /** Asks for what the file does not say, and proposes again. */
    private void ask(MissingFact fact, List<Path> files, StatedFacts stated) {
        context.dialogs()
                .askName(MESSAGES.get("missing." + fact), "", MESSAGES.get("missing.accept"))
                .ifPresent(typed -> StatedNumber.in(typed, fact, stated)
                        .ifPresentOrElse(more -> review(files, more), () -> refuse(typed)));
    }

    private void refuse(String typed) {
        context.notices()
                .show(InlineMessage.of(Tone.BAD, MESSAGES.get("missing.wrong", VisibleText.inSentence(typed))));
    }

    private void take(Proposal proposal, Set<Integer> taken, List<Path> others) {
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
        if (others.isEmpty()) {
            context.notices().confirm(done);
        } else {
            context.notices().show(new InlineMessage(Tone.NEUTRAL, done, next(others)));
        }
    }

    private void offer(List<Path> others) {
        if (!others.isEmpty()) {
            context.notices()
                    .show(new InlineMessage(Tone.NEUTRAL, MESSAGES.get("others", others.size()), next(others)));
        }
    }

    private List<Choice> next(List<Path> others) {
        return others.isEmpty()
                ? List.of()
                : List.of(new Choice(
                        MESSAGES.get("next", nameOf(others.getFirst())),
                        () -> context.tasks().inTurn(() -> review(others))));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
