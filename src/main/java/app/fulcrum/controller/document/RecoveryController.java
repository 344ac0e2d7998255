package app.fulcrum.controller.document;

import app.fulcrum.controller.text.EditWords;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.OpenFile;
import app.fulcrum.session.RecoveryStore;
import app.fulcrum.session.RecoveryStore.Recovered;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.ScenarioStore;
import app.fulcrum.session.edit.Difference;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.DocumentDialogs;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Offers work left behind by a session that ended badly. The file it belongs to is never touched. */
public final class RecoveryController {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ScenarioSession session;
    private final RecoveryStore copies;
    private final ScenarioStore files;
    private final DocumentDialogs dialogs;

    /** @param files where the file that the work was being saved to is looked at again */
    public RecoveryController(
            ScenarioSession session, RecoveryStore copies, ScenarioStore files, DocumentDialogs dialogs) {
        this.session = session;
        this.copies = copies;
        this.files = files;
        this.dialogs = dialogs;
    }

    /**
     * Asks about each copy left, newest first, until one is restored; the others are offered at the next start. Call it
     * before copies of this session are made.
     */
    public void offer() {
        for (Recovered left : copies.left()) {
            switch (dialogs.askRecovery(sentence(left), changes(left))) {
                case RESTORE -> {
                    restore(left);
                    return;
                }
                case DISCARD -> copies.discard(left);
                case LATER -> {}
            }
        }
    }

    /** The copy left is put away only once this session has one of its own. */
    private void restore(Recovered left) {
        session.restore(left.document(), left.file());
        if (copies.keep(left.document(), left.file()).isEmpty()) {
            copies.discard(left);
        }
    }

    private static String sentence(Recovered left) {
        return MESSAGES.get(
                "recovery.question",
                moment(left.at()),
                left.document().scenario().name());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    /** What would be restored, against what is in the file now. */
    private List<String> changes(Recovered left) {
        Optional<Scenario> saved = left.file()
                .map(OpenFile::path)
                .flatMap(path -> files.load(path).value())
                .map(loaded -> loaded.document().scenario());
        return saved.map(before -> EditWords.differences(
                        Difference.between(before, left.document().scenario())))
                .orElseGet(() ->
                        List.of(MESSAGES.get(left.file().isPresent() ? "recovery.noFile" : "recovery.neverSaved")));
    }
}
