package app.fulcrum.controller.frame;

import app.fulcrum.controller.chart.PictureController;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.text.EditWords;
import app.fulcrum.session.OpenFile;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.Command;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.frame.MenuEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What can be done with the open document, from menus, keys and buttons alike. */
final class Commands {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

    private final ScenarioSession session;
    private final StringProperty undoLabel = new SimpleStringProperty(this, "undo");
    private final StringProperty redoLabel = new SimpleStringProperty(this, "redo");
    private final BooleanProperty undoable = new SimpleBooleanProperty(this, "undoable");
    private final BooleanProperty redoable = new SimpleBooleanProperty(this, "redoable");
    private final BooleanProperty revertible = new SimpleBooleanProperty(this, "revertible");
    private final Desk desk;
    private final DocumentController documents;
    private final PictureController picture;
    private final DocumentDialogs dialogs;

    Commands(Desk desk, DocumentController documents, PictureController picture, DocumentDialogs dialogs) {
        this.desk = desk;
        this.session = desk.session();
        this.documents = documents;
        this.picture = picture;
        this.dialogs = dialogs;
        session.listen(_ -> follow());
        follow();
    }

    private void follow() {
        Optional<EditLabel> undo = session.nextUndo();
        Optional<EditLabel> redo = session.nextRedo();
        undoLabel.set(EditWords.inMenu("edit.undo", undo));
        redoLabel.set(EditWords.inMenu("edit.redo", redo));
        undoable.set(undo.isPresent());
        redoable.set(redo.isPresent());
        revertible.set(session.isDirty() && session.state().saved().isPresent());
    }

    Command newDocument() {
        return Command.of(
                MESSAGES.get("file.new"),
                "Shortcut+N",
                () -> documents.startFrom(desk.presets().start()));
    }

    Command open() {
        return Command.of(MESSAGES.get("file.open"), "Shortcut+O", documents::open);
    }

    Command save() {
        return Command.of(MESSAGES.get("file.save"), "Shortcut+S", documents::save);
    }

    Command saveAs() {
        return Command.of(MESSAGES.get("file.saveAs"), "Shortcut+Shift+S", documents::saveAs);
    }

    Command revert() {
        return Command.of(MESSAGES.get("file.revert"), "", revertible, documents::revert);
    }

    Command export() {
        return Command.of(
                MESSAGES.get("file.export"),
                "Shortcut+E",
                () -> dialogs.choosePicture(
                                session.file().map(OpenFile::path).map(Path::getParent), documents.fileName(".png"))
                        .ifPresent(picture::export));
    }

    Command copyChart() {
        return Command.of(MESSAGES.get("edit.copyChart"), "Shortcut+Shift+C", picture::copy);
    }

    Command undo() {
        return new Command(undoLabel, "Shortcut+Z", undoable, session::undo);
    }

    Command redo() {
        return new Command(redoLabel, "Shortcut+Shift+Z", redoable, session::redo);
    }

    Command rename() {
        return Command.of(
                MESSAGES.get("edit.rename"),
                "",
                () -> dialogs.askName(session.scenario().name())
                        .ifPresent(name -> desk.notices().showIfAny(session.apply(new ScenarioEdit.Rename(name)))));
    }

    Command keys(List<MenuEntry.TopMenu> menus) {
        return Command.of(
                MESSAGES.get("help.shortcuts"),
                "Shortcut+Slash",
                () -> dialogs.inform(MESSAGES.get("help.shortcuts.title"), KeyWords.of(menus)));
    }

    Command about() {
        return Command.of(
                MESSAGES.get("help.about"),
                "",
                () -> dialogs.inform(
                        MESSAGES.get("help.about.title"),
                        MESSAGES.get(
                                "help.about.text",
                                desk.version(),
                                desk.projections().current().book().asOf(),
                                desk.projections().current().book().sha256().substring(0, 8))));
    }
}
