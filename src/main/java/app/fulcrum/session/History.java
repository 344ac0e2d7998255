package app.fulcrum.session;

import app.fulcrum.session.edit.EditLabel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The steps that can be undone and redone. Documents are immutable, so a step is what was open before and after. */
final class History {

    /** Steps kept; the oldest go first. */
    static final int DEPTH = 1_000;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** @param label what the step did, as seen from the document before it */
    record Step(OpenScenario before, OpenScenario after, EditLabel label, Gesture gesture) {}

    void clear() {
        done.clear();
        undone.clear();
    }

    /** The step that another edit of the same gesture would continue. */
    Optional<Step> continuedBy(Gesture gesture) {
        return undone.isEmpty()
                ? Optional.ofNullable(done.peek()).filter(step -> step.gesture.id() == gesture.id())
                : Optional.empty();
    }

    void add(Step step) {
        undone.clear();
        done.push(step);
        if (done.size() > DEPTH) {
            done.removeLast();
        }
    }

    /** Puts a step in place of the last one. */
    void replaceLast(Step step) {
        done.pop();
        done.push(step);
    }

    void dropLast() {
        done.pop();
    }

    Optional<Step> undo() {
        return move(done, undone);
    }

    Optional<Step> redo() {
        return move(undone, done);
    }

    private static Optional<Step> move(Deque<Step> from, Deque<Step> to) {
        Step step = from.poll();
        if (step == null) {
            return Optional.empty();
        }
        to.push(step);
        return Optional.of(step);
    }

    Optional<EditLabel> nextUndo() {
        return Optional.ofNullable(done.peek()).map(Step::label);
    }

    Optional<EditLabel> nextRedo() {
        return Optional.ofNullable(undone.peek()).map(Step::label);
    }
}
