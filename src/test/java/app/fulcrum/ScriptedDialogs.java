package app.fulcrum;

import app.fulcrum.view.frame.DocumentDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers the questions of a window as a test has it, and notes which were asked. */
final class ScriptedDialogs implements DocumentDialogs {

    final List<String> asked = new ArrayList<>();
    Optional<Path> open = Optional.empty();
    Optional<Path> save = Optional.empty();
    Optional<Path> picture = Optional.empty();
    Unsaved unsaved = Unsaved.CANCEL;
    Conflict conflict = Conflict.CANCEL;
    Recovery recovery = Recovery.LATER;
    boolean replace;

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        asked.add("open");
        return open;
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String suggestion) {
        asked.add("save " + suggestion);
        return save;
    }

    @Override
    public Optional<Path> choosePicture(Optional<Path> folder, String suggestion) {
        asked.add("picture " + suggestion);
        return picture;
    }

    @Override
    public Unsaved askUnsaved(String name, List<String> changes) {
        asked.add("unsaved " + String.join("; ", changes));
        return unsaved;
    }

    @Override
    public Conflict askConflict(String sentence) {
        asked.add("conflict");
        return conflict;
    }

    @Override
    public Recovery askRecovery(String sentence, List<String> changes) {
        asked.add("recovery " + String.join("; ", changes));
        return recovery;
    }

    @Override
    public boolean askReplace(String name) {
        asked.add("replace " + name);
        return replace;
    }

    @Override
    public Optional<String> askName(String present) {
        asked.add("name");
        return Optional.empty();
    }

    @Override
    public void inform(String title, String text) {
        asked.add("inform " + title);
    }
}
