package app.fulcrum.session;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.History.Step;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.Edited;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.VariantRules;
import app.fulcrum.session.file.OpenFile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The document being worked on: what it is, where it is saved, whether it differs from there, and the way back.
 *
 * <p>Belongs to one thread, that of the window; only {@link #state()} may be asked for from others.
 */
public final class ScenarioSession {

    private final InstantSource clock;
    private final PriceBookStamp priceBook;
    private final History history = new History();
    private final List<Consumer<SessionEvent>> listeners = new CopyOnWriteArrayList<>();

    private volatile State state;
    private long changes;

    /**
     * Everything about the open document at one moment.
     *
     * @param saved the scenario and its variants as last saved, opened or started with; absent for restored work never saved
     * @param file the file the document was read from or saved to last
     */
    public record State(Document document, Optional<Variants> saved, Optional<OpenFile> file) {

        /** Whether the document differs from what was last saved, opened or started with. */
        public boolean isEdited() {
            return !saved.equals(Optional.of(document.variants()));
        }

        /** Whether closing now would lose something that could be saved. */
        public boolean isDirty() {
            return isEdited() && !document.origin().readOnly();
        }

        private State with(Document newDocument) {
            return new State(newDocument, saved, file);
        }
    }

    /**
     * @param document what to start with, taken for unchanged
     * @param priceBook the price book edits are made with
     * @param clock dates the log of edits
     */
    public ScenarioSession(Document document, PriceBookStamp priceBook, InstantSource clock) {
        this.state = new State(document, Optional.of(document.variants()), Optional.empty());
        this.priceBook = priceBook;
        this.clock = clock;
    }

    /** May be asked for from any thread. */
    public State state() {
        return state;
    }

    public Document document() {
        return state.document();
    }

    public Scenario scenario() {
        return document().scenario();
    }

    /** The file the document was read from or saved to last. */
    public Optional<OpenFile> file() {
        return state.file();
    }

    /** Whether closing now would lose something that could be saved. */
    public boolean isDirty() {
        return state.isDirty();
    }

    /** How often the document was changed so far; edits of one gesture in a row, an undo or a redo count as one. */
    public long changes() {
        return changes;
    }

    /** What was changed since the document was last saved; empty also for restored work never saved. */
    public List<EditLabel> unsavedChanges() {
        return state.saved()
                .map(before -> Edited.between(before, document().variants()))
                .orElse(List.of());
    }

    /** Goes over to a new document that is in no file yet. */
    public void startWith(Document newDocument) {
        open(new State(newDocument, Optional.of(newDocument.variants()), Optional.empty()));
    }

    /** Goes over to a document read from a file. */
    public void open(Document newDocument, OpenFile from) {
        open(new State(newDocument, Optional.of(newDocument.variants()), Optional.of(from)));
    }

    /**
     * Goes over to a document kept from a session that ended badly. It counts as changed until it is saved.
     *
     * @param from the file it was being saved to, as it was then
     */
    public void restore(Document newDocument, Optional<OpenFile> from) {
        open(new State(newDocument, Optional.empty(), from));
    }

    private void open(State newState) {
        history.clear();
        changes++;
        state = newState;
        tell(SessionEvent.OPENED);
    }

    /**
     * Notes that the document was saved as it was then; edits made since count as unsaved. Undo goes on working across
     * it.
     *
     * @param written what was saved
     */
    public void saved(Document written, OpenFile to) {
        state = new State(document(), Optional.of(written.variants()), Optional.of(to));
        tell(SessionEvent.SAVED);
    }

    /** Makes an edit of the base scenario that is one step by itself. */
    public List<Problem> apply(ScenarioEdit edit) {
        return apply(edit, Gesture.begin());
    }

    /** Makes an edit of the base scenario, which its variants follow where they do not differ. */
    public List<Problem> apply(ScenarioEdit edit, Gesture gesture) {
        return apply(new DocumentEdit.OfBase(edit), gesture);
    }

    /** Makes an edit that is one step by itself. */
    public List<Problem> apply(DocumentEdit edit) {
        return apply(edit, Gesture.begin());
    }

    /**
     * Makes an edit. Edits of one gesture in a row are one step, and none at all when they end where they began.
     *
     * @return what speaks against it, in which case nothing was changed
     * @throws IllegalArgumentException if a value is outside what its place admits, or there is no such variant
     */
    public List<Problem> apply(DocumentEdit edit, Gesture gesture) {
        Document before = document();
        Document origin = history.continuedBy(gesture).map(Step::before).orElse(before);
        Variants after = edit.apply(before.variants(), origin.variants());
        if (after.equals(before.variants())) {
            return List.of();
        }
        List<Problem> problems = VariantRules.problems(after);
        if (problems.isEmpty()) {
            state = state.with(record(origin, after, edit, gesture));
            tell(SessionEvent.EDITED);
        }
        return problems;
    }

    /** @param origin the document before all edits of the gesture */
    private Document record(Document origin, Variants after, DocumentEdit edit, Gesture gesture) {
        boolean isContinued = history.continuedBy(gesture).isPresent();
        if (!isContinued) {
            changes++;
        }
        if (isContinued && after.equals(origin.variants())) {
            history.dropLast();
            return origin;
        }
        Document edited = origin.withVariants(after)
                .withPriceBook(priceBook)
                .withChanges(origin.changes()
                        .with(LoggedChanges.between(origin.variants(), after, clock.instant(), gesture.why())));
        Step step = new Step(origin, edited, edit.label(origin.variants()), gesture);
        if (isContinued) {
            history.replaceLast(step);
        } else {
            history.add(step);
        }
        return edited;
    }

    /** What the next undo takes back; empty when there is nothing. */
    public Optional<EditLabel> nextUndo() {
        return history.nextUndo();
    }

    /** What the next redo brings back; empty when there is nothing. */
    public Optional<EditLabel> nextRedo() {
        return history.nextRedo();
    }

    /** Takes the last step back; does nothing when there is none. */
    public void undo() {
        history.undo().ifPresent(step -> goTo(step.before()));
    }

    /** Makes the step last taken back again; does nothing when there is none. */
    public void redo() {
        history.redo().ifPresent(step -> goTo(step.after()));
    }

    private void goTo(Document other) {
        changes++;
        state = state.with(other);
        tell(SessionEvent.EDITED);
    }

    /** Tells the listener of every event until the subscription is closed. */
    public Subscription listen(Consumer<SessionEvent> listener) {
        // An object of its own, so that closing takes away this registration and no other of the same listener.
        Consumer<SessionEvent> registered = new Consumer<>() {
            @Override
            public void accept(SessionEvent event) {
                listener.accept(event);
            }
        };
        listeners.add(registered);
        return () -> listeners.remove(registered);
    }

    private void tell(SessionEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
