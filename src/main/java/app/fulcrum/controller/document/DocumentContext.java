package app.fulcrum.controller.document;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.file.FileLookup;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.DocumentDialogs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What opening, saving and leaving a document work with. */
public record DocumentContext(
        ScenarioSession session,
        ScenarioStore store,
        FileLookup lookup,
        DocumentDialogs dialogs,
        Preferences preferences,
        Notices notices,
        Tasks tasks) {

    static final Messages MESSAGES = Messages.of("frame");

    /** Finds the folder to choose files in: the document's, or the last one used; absent when neither is there now. */
    public void folder(Consumer<Optional<Path>> then) {
        Optional<Path> wanted = session.file()
                .map(OpenFile::path)
                .map(file -> file.toAbsolutePath().getParent())
                .or(() -> preferences.settings().lastFolder());
        tasks.run(MESSAGES.get("task.looking"), () -> wanted.filter(lookup::isFolder), then);
    }
}
