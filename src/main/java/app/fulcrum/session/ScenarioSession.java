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
     * @param open the document, and which of its scenarios is worked on
     * @param saved the scenario and its variants as last saved, opened or started with; absent for restored work never saved
     * @param file the file the document was read from or saved to last
     */
    public record State(OpenScenario open, Optional<Variants> saved, Optional<OpenFile> file) {

        public Document document() {
            return open.document();
        }

        /** Whether the document differs from what was last saved, opened or started with. */
        public boolean isEdited() {
            return !saved.equals(Optional.of(document().variants()));
        }

        /** Whether closing now would lose something that could be saved. */
        public boolean isDirty() {
            return isEdited() && !document().origin().readOnly();
        }

        private State with(OpenScenario nowOpen) {
            return new State(nowOpen, saved, file);
        }
    }

    /**
     * @param document what to start with, taken for unchanged
     * @param priceBook the price book edits are made with
     * @param clock dates the log of edits
     */
    public ScenarioSession(Document document, PriceBookStamp priceBook, InstantSource clock) {
        this.state = new State(OpenScenario.atBase(document), Optional.of(document.variants()), Optional.empty());
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

    /** The scenario that is worked on: the base, or one of its variants. */
    public Scenario scenario() {
        return state.open().scenario();
    }

    /** The name of the variant that is worked on; absent for the base. */
    public Optional<String> variant() {
        return state.open().variant();
    }

    /**
     * Goes over to another of the document's scenarios. That is no edit.
     *
     * @param variant the name of a variant; absent for the base
     * @throws IllegalArgumentException if there is no such variant
     */
    public void workOn(Optional<String> variant) {
        if (!variant.equals(variant())) {
            state = state.with(new OpenScenario(document(), variant));
            tell(SessionEvent.SWITCHED);
        }
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
        open(new State(OpenScenario.atBase(newDocument), Optional.of(newDocument.variants()), Optional.empty()));
    }

    /** Goes over to a document read from a file. */
    public void open(Document newDocument, OpenFile from) {
        open(new State(OpenScenario.atBase(newDocument), Optional.of(newDocument.variants()), Optional.of(from)));
    }

    /**
     * Goes over to a document kept from a session that ended badly. It counts as changed until it is saved.
     *
     * @param from the file it was being saved to, as it was then
     */
    public void restore(Document newDocument, Optional<OpenFile> from) {
        open(new State(OpenScenario.atBase(newDocument), Optional.empty(), from));
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
        state = new State(state.open(), Optional.of(written.variants()), Optional.of(to));
        tell(SessionEvent.SAVED);
    }

    /** Makes an edit of the scenario worked on that is one step by itself. */
    public List<Problem> apply(ScenarioEdit edit) {
        return apply(edit, Gesture.begin());
    }

    /** Makes an edit of the scenario worked on. One of the base its variants follow where they do not differ. */
    public List<Problem> apply(ScenarioEdit edit, Gesture gesture) {
        return apply(
                variant()
                        .<DocumentEdit>map(name -> new DocumentEdit.OfVariant(name, edit))
                        .orElseGet(() -> new DocumentEdit.OfBase(edit)),
                gesture);
    }

    /** Makes an edit that is one step by itself. */
    public List<Problem> apply(DocumentEdit edit) {
        return apply(edit, Gesture.begin());
    }

    /**
     * Makes an edit. Edits of one gesture in a row are one step, and none at all when they end where they began. A variant that
     * is added is worked on from then; after one that was taken away or became the base, the base.
     *
     * @return what speaks against it, in which case nothing was changed
     * @throws IllegalArgumentException if a value is outside what its place admits, or there is no such variant
     */
    public List<Problem> apply(DocumentEdit edit, Gesture gesture) {
        Variants before = document().variants();
        OpenScenario origin = continuedBy(gesture).map(Step::before).orElseGet(state::open);
        Variants after = edit.apply(before, origin.document().variants());
        if (after.equals(before)) {
            return List.of();
        }
        List<Problem> problems = VariantRules.problems(after);
        if (problems.isEmpty()) {
            Optional<String> variant = edit.workedOn(variant(), before, after);
            goTo(record(origin, after, variant, new Done(edit, gesture)));
        }
        return problems;
    }

    private record Done(DocumentEdit edit, Gesture gesture) {}

    /** The step that another edit of the gesture would continue: one of the same scenario. */
    private Optional<Step> continuedBy(Gesture gesture) {
        return history.continuedBy(gesture)
                .filter(step -> step.after().variant().equals(variant()));
    }

    /** @param origin what was open before all edits of the gesture */
    private OpenScenario record(OpenScenario origin, Variants after, Optional<String> variant, Done done) {
        boolean isContinued = continuedBy(done.gesture).isPresent();
        Document before = origin.document();
        if (!isContinued) {
            changes++;
        }
        if (isContinued && after.equals(before.variants())) {
            history.dropLast();
            return origin;
        }
        OpenScenario edited = new OpenScenario(
                before.withVariants(after)
                        .withPriceBook(priceBook)
                        .withChanges(before.changes()
                                .with(LoggedChanges.between(
                                        before.variants(), after, clock.instant(), done.gesture.why()))),
                variant);
        Step step = new Step(origin, edited, done.edit.label(before.variants()), done.gesture);
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

    /** Takes the last step back, and goes over to the scenario it was made in; does nothing when there is none. */
    public void undo() {
        history.undo().ifPresent(step -> moveTo(step.before()));
    }

    /** Makes the step last taken back again, in the scenario it was made in; does nothing when there is none. */
    public void redo() {
        history.redo().ifPresent(step -> moveTo(step.after()));
    }

    private void moveTo(OpenScenario other) {
        changes++;
        goTo(other);
    }

    private void goTo(OpenScenario other) {
        boolean isSwitched = !other.variant().equals(variant());
        state = state.with(other);
        if (isSwitched) {
            tell(SessionEvent.SWITCHED);
        }
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
