package app.fulcrum.controller.document;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.SessionEvent;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.text.Messages;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Says when tokens per day take the place of users or of requests at once without anybody having asked for that: because
 * they were typed, dragged or picked on the chart.
 */
public final class ReplacedLoad {

    private static final Messages MESSAGES = Messages.of("load");
    private static final EditSubject VOLUME = new EditSubject.OfInput(InputKey.shared(Input.TOKENS_PER_DAY));
    private static final String UNDO =
            KeyCombination.keyCombination("Shortcut+Z").getDisplayText();

    private final ScenarioSession session;
    private final Notices notices;
    private Optional<String> source;
    private InlineMessage said = InlineMessage.NONE;

    private ReplacedLoad(ScenarioSession session, Notices notices) {
        this.session = session;
        this.notices = notices;
        this.source = LoadSentences.from(session.scenario());
    }

    /** Says it from now on, until the next edit. */
    public static void watch(ScenarioSession session, Notices notices) {
        session.listen(new ReplacedLoad(session, notices)::heed);
    }

    private void heed(SessionEvent event) {
        Scenario now = session.scenario();
        if (event == SessionEvent.SAVED) {
            return;
        }
        if (event == SessionEvent.SWITCHED || now.loadForm() != LoadForm.TOKENS || !isReplaced()) {
            notices.withdraw(said);
            source = LoadSentences.from(now);
            return;
        }
        // Later moments of the same drag find it said.
        source.ifPresent(from -> {
            said = InlineMessage.of(Tone.CAUTION, MESSAGES.get("replaced", from, UNDO));
            notices.show(said);
        });
        source = Optional.empty();
    }

    /** Whether the last step gave a number of tokens where there was none. */
    private boolean isReplaced() {
        return session.nextUndo()
                .map(label -> label instanceof EditLabel.OfVariant(var _, var within) ? within : label)
                .filter(label -> label instanceof EditLabel.Changed(var difference)
                        && difference.subject().equals(VOLUME)
                        && difference.from().isEmpty())
                .isPresent();
    }
}
