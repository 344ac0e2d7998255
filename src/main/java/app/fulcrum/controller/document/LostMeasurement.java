package app.fulcrum.controller.document;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.SessionEvent;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Says when what was measured goes without anybody having asked for that: because it belonged to another model or GPU than
 * is chosen now.
 */
public final class LostMeasurement {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String UNDO =
            KeyCombination.keyCombination("Shortcut+Z").getDisplayText();

    private final ScenarioSession session;
    private final Notices notices;
    private Alternatives before;
    private InlineMessage said = InlineMessage.NONE;
    private Optional<EditLabel> by = Optional.empty();

    private LostMeasurement(ScenarioSession session, Notices notices) {
        this.session = session;
        this.notices = notices;
        this.before = session.scenario().alternatives();
    }

    /** Says it from now on, until the next edit. */
    public static void watch(ScenarioSession session, Notices notices) {
        session.listen(new LostMeasurement(session, notices)::heed);
    }

    private void heed(SessionEvent event) {
        if (event == SessionEvent.SAVED) {
            return;
        }
        Alternatives now = session.scenario().alternatives();
        Optional<Alternative> lost = now.stream().filter(this::hasLostIt).findFirst();
        if (lost.isPresent() && event == SessionEvent.EDITED) {
            said = InlineMessage.of(
                    Tone.CAUTION,
                    MESSAGES.get(
                            "measured.lost",
                            new AlternativeNames(now).title(lost.get().id()),
                            UNDO));
            by = session.nextUndo();
            notices.show(said);
        } else if (event == SessionEvent.SWITCHED || !session.nextUndo().equals(by)) {
            notices.withdraw(said);
        }
        before = now;
    }

    private boolean hasLostIt(Alternative now) {
        return before.find(now.id())
                .filter(Alternative::isMeasured)
                .filter(earlier -> !earlier.way().equals(now.way()))
                .filter(_ -> !now.isMeasured())
                .isPresent();
    }
}
