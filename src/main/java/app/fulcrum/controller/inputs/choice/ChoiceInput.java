package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.inputs.Pick;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One choice: what its list shows, and what choosing does. */
public final class ChoiceInput implements Shown {

    private final Choosable choosable;
    private final Edits edits;
    private final Pick pick;
    private final Map<String, Runnable> opening;
    private @Nullable Scenario shown;

    public ChoiceInput(Choosable choosable, Edits edits, Snapshot first) {
        this(choosable, Map.of(), edits, first);
    }

    /** @param opening what items open in place of being chosen, by their identifiers */
    public ChoiceInput(Choosable choosable, Map<String, Runnable> opening, Edits edits, Snapshot first) {
        this.choosable = choosable;
        this.opening = Map.copyOf(opening);
        this.edits = edits;
        this.pick = new Pick(choosable.path(), choosable.label(), this::choose);
        show(first);
    }

    public Pick pick() {
        return pick;
    }

    private void choose(String id) {
        Runnable opened = opening.get(id);
        if (opened != null) {
            opened.run();
            return;
        }
        List<Problem> problems = edits.apply(choosable.edit().apply(id, edits.scenario()));
        pick.messageProperty()
                .set(
                        problems.isEmpty()
                                ? InlineMessage.NONE
                                : InlineMessage.of(Tone.BAD, ProblemSentences.sentence(problems.getFirst())));
        if (problems.isEmpty()) {
            pick.chosenProperty().set(choosable.chosen().apply(edits.scenario()));
        }
    }

    @Override
    public void show(Snapshot snapshot) {
        Scenario now = snapshot.scenario();
        if (shown != null && isSame(shown, now)) {
            return;
        }
        shown = now;
        pick.messageProperty().set(InlineMessage.NONE);
        pick.itemsProperty().set(choosable.items().apply(snapshot));
        pick.chosenProperty().set(choosable.chosen().apply(now));
        pick.remarkProperty().set(choosable.remark().apply(snapshot));
    }

    /** Choices depend on each other, on the day and on what is answered, but on no number. */
    private static boolean isSame(Scenario one, Scenario other) {
        return one.alternatives().ways().equals(other.alternatives().ways())
                && one.cacheWriteLifetime() == other.cacheWriteLifetime()
                && one.pricesOn().equals(other.pricesOn())
                && one.situation().equals(other.situation())
                && one.currency().equals(other.currency());
    }
}
