package app.fulcrum.controller.frame;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.text.EditWords;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.preset.BlankDocument;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.menu.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** What can be done with the open document, from menus, keys and buttons alike. */
final class Commands {

    private static final Messages MESSAGES = FrameWords.MESSAGES;

    private final ScenarioSession session;
    private final StringProperty undoLabel = new SimpleStringProperty(this, "undo");
    private final StringProperty redoLabel = new SimpleStringProperty(this, "redo");
    private final StringProperty renameLabel = new SimpleStringProperty(this, "rename");
    private final BooleanProperty undoable = new SimpleBooleanProperty(this, "undoable");
    private final BooleanProperty redoable = new SimpleBooleanProperty(this, "redoable");
    private final BooleanProperty revertible = new SimpleBooleanProperty(this, "revertible");
    private final Desk desk;
    private final DocumentController documents;
    private final FileControllers files;

    Commands(Desk desk, FileControllers files) {
        this.desk = desk;
        this.session = desk.session();
        this.documents = files.documents();
        this.files = files;
        session.listen(_ -> follow());
        follow();
    }

    /** Every command of the window is made here, so that each has its turn and none is carried out amid another. */
    Command command(ObservableValue<String> label, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        return new Command(label, shortcut, enabled, () -> desk.tasks().inTurn(action));
    }

    Command command(String label, String shortcut, Runnable action) {
        return command(new SimpleStringProperty(label), shortcut, action);
    }

    private Command command(ObservableValue<String> label, String shortcut, Runnable action) {
        return command(label, shortcut, Command.of("", shortcut, action).enabled(), action);
    }

    private void follow() {
        Optional<EditLabel> undo = session.nextUndo();
        Optional<EditLabel> redo = session.nextRedo();
        undoLabel.set(EditWords.inMenu("edit.undo", undo));
        redoLabel.set(EditWords.inMenu("edit.redo", redo));
        renameLabel.set(MESSAGES.get(session.variant().isPresent() ? "edit.rename.variant" : "edit.rename"));
        undoable.set(undo.isPresent());
        redoable.set(redo.isPresent());
        revertible.set(session.state().isEdited() && session.state().saved().isPresent());
    }

    Command newDocument() {
        return command(MESSAGES.get("file.new"), "Shortcut+N", () -> documents.startWithOneOf(starts()));
    }

    /** By name: nothing but defaults, and the presets. */
    private Map<String, Document> starts() {
        Map<String, Document> starts = new LinkedHashMap<>();
        PriceBook book = desk.projections().current().book();
        Scenario like = desk.presets().start().document().scenario();
        starts.put(MESSAGES.get("new.blank"), BlankDocument.of(book, MESSAGES.get("new.name"), like));
        desk.presets().all().forEach(preset -> starts.put(preset.name(), preset.document()));
        return starts;
    }

    Command open() {
        return command(MESSAGES.get("file.open"), "Shortcut+O", documents::open);
    }

    Command save() {
        return command(MESSAGES.get("file.save"), "Shortcut+S", documents::save);
    }

    Command saveAs() {
        return command(MESSAGES.get("file.saveAs"), "Shortcut+Shift+S", documents::saveAs);
    }

    Command revert() {
        return command(new SimpleStringProperty(MESSAGES.get("file.revert")), "", revertible, documents::revert);
    }

    Command importFiles() {
        return command(MESSAGES.get("file.import"), "Shortcut+I", files.imports()::open);
    }

    Command export() {
        return command(MESSAGES.get("file.export"), "Shortcut+E", files.exports()::open);
    }

    Command print() {
        return command(MESSAGES.get("file.print"), "Shortcut+P", files.exports()::print);
    }

    Command copyChart() {
        return command(MESSAGES.get("edit.copyChart"), "Shortcut+Shift+C", files.exports()::copyChart);
    }

    Command undo() {
        return command(undoLabel, "Shortcut+Z", undoable, session::undo);
    }

    Command redo() {
        return command(redoLabel, "Shortcut+Shift+Z", redoable, session::redo).also("Shortcut+Y");
    }

    /** Goes on comparing with what is compared with now, or ends that. */
    Command pin() {
        StringProperty label = new SimpleStringProperty(this, "pin");
        label.bind(desk.baseline().pinnedProperty().map(on -> MESSAGES.get(on ? "edit.unpin" : "edit.pin")));
        Baseline baseline = desk.baseline();
        return command(label, "Shortcut+B", () -> {
            if (baseline.pinnedProperty().get()) {
                baseline.unpin();
            } else {
                baseline.pin();
            }
        });
    }

    /** Renames what is worked on: the scenario, or a variant of it. */
    Command rename() {
        return command(
                renameLabel,
                "",
                () -> desk.dialogs()
                        .askName(
                                MESSAGES.get(session.variant().isPresent() ? "dialog.rename.variant" : "dialog.rename"),
                                session.scenario().name(),
                                MESSAGES.get("rename.rename"))
                        .ifPresent(name -> desk.notices().showIfAny(session.apply(new ScenarioEdit.Rename(name)))));
    }

    /** Folds and unfolds the column of scorecard and licenses. */
    Command fold(ColumnsView columns) {
        return command(
                new SimpleStringProperty(MESSAGES.get("view.decision")),
                "Shift+F9",
                columns.decisionBeside(),
                () -> columns.foldedProperty().set(!columns.foldedProperty().get()));
    }

    Command about() {
        return command(
                MESSAGES.get("help.about"),
                "",
                () -> desk.dialogs()
                        .inform(
                                MESSAGES.get("help.about.title"),
                                MESSAGES.get(
                                        "help.about.text",
                                        desk.version(),
                                        desk.projections().current().book().asOf(),
                                        desk.projections()
                                                .current()
                                                .book()
                                                .sha256()
                                                .substring(0, 8))));
    }
}
