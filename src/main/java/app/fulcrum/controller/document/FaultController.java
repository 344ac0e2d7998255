package app.fulcrum.controller.document;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.lang.System.Logger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells of faults of the program itself: each kind once, with a code to look for in the log and a report to copy. The
 * document stays open and can be saved. Belongs to the JavaFX thread.
 */
public final class FaultController {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final Logger LOG = System.getLogger(FaultController.class.getName());

    private final Notices notices;
    private final Runnable saveCopy;
    private final Consumer<String> clipboard;
    private final String version;
    private final Set<String> told = new HashSet<>();

    /**
     * @param saveCopy asks where to save the document, and does
     * @param clipboard takes text to be pasted elsewhere
     * @param version the version of this program, named in reports
     */
    public FaultController(Notices notices, Runnable saveCopy, Consumer<String> clipboard, String version) {
        this.notices = notices;
        this.saveCopy = saveCopy;
        this.clipboard = clipboard;
        this.version = version;
    }

    public void report(Throwable thrown) {
        FaultReport report = FaultReport.of(thrown, version);
        if (!told.add(report.code())) {
            return;
        }
        LOG.log(Logger.Level.ERROR, report.text());
        notices.show(new InlineMessage(
                Tone.BAD,
                MESSAGES.get("fault.notice", report.code()),
                List.of(
                        new Choice(MESSAGES.get("fault.save"), saveCopy),
                        new Choice(MESSAGES.get("fault.copy"), () -> clipboard.accept(report.text())))));
    }
}
