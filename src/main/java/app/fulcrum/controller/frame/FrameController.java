package app.fulcrum.controller.frame;

import app.fulcrum.controller.NextPulse;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.chart.PictureController;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.FrameState;
import app.fulcrum.view.frame.FrameView;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.style.ColorMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;

/** Keeps title and status line up to date, and carries out what menus, header and dropped files ask for. */
public final class FrameController {

    private final Desk desk;
    private final DocumentController documents;
    private final PictureController picture;
    private final AlternativeMenu alternatives;
    private final FrameState state;

    /** @param nextPulse runs something when the next frame is prepared, along with what the panes show then */
    public FrameController(
            Desk desk,
            DocumentController documents,
            PictureController picture,
            AlternativeMenu alternatives,
            NextPulse nextPulse) {
        this.desk = desk;
        this.documents = documents;
        this.picture = picture;
        this.alternatives = alternatives;
        this.state =
                new FrameState(desk.notices().messageProperty(), desk.tasks().progressProperty());
        desk.session().listen(_ -> {
            showDirt();
            nextPulse.run(this::showDocument);
        });
        desk.projections().currentProperty().subscribe(_ -> showStatus());
        selection().chosenProperty().subscribe(this::showStatus);
    }

    /** Shows the document: it is known now which one is open. */
    public void begin() {
        state.begunProperty().set(true);
        showDocument();
        showDirt();
        showStatus();
    }

    /** The title of the window: the names of document and file, marked while there are changes that are in no file. */
    public StringBinding title() {
        return Bindings.createStringBinding(
                () -> begun()
                        ? FrameWords.title(
                                state.nameProperty().get(),
                                state.fileProperty().get(),
                                state.dirtyProperty().get())
                        : FrameWords.title(),
                state.begunProperty(),
                state.nameProperty(),
                state.fileProperty(),
                state.dirtyProperty());
    }

    /**
     * What leads out of the window.
     *
     * @param prices shows every offer for the workload
     * @param quit asks to leave the program
     */
    public record Doors(Runnable prices, Runnable quit) {}

    /**
     * Builds the window's content.
     *
     * @param colors light, dark, or as the desktop has it
     */
    public Region view(ColumnsView columns, ObjectProperty<ColorMode> colors, Doors doors) {
        Commands commands = new Commands(desk, documents, picture);
        Command drawer = FrameWords.drawer(columns);
        Menus menus = new Menus(desk, documents, commands, alternatives);
        return FrameView.build(state, menus.all(colors, drawer, doors), columns.build(), new Actions(commands, drawer));
    }

    /** Files were dropped on the window. */
    public void dropped(List<Path> files) {
        documents.open(files);
    }

    private void showDirt() {
        state.dirtyProperty().set(begun() && desk.session().state().isEdited());
    }

    /** With the frame that shows its contents: no document's contents are ever seen under another's name. */
    private void showDocument() {
        if (!begun()) {
            return;
        }
        state.nameProperty().set(VisibleText.of(desk.session().scenario().name()));
        Optional<Path> path = desk.session().file().map(OpenFile::path);
        state.fileProperty().set(path.map(Path::getFileName).map(Path::toString).orElse(""));
        state.pathProperty().set(path.map(Path::toString).orElse(""));
    }

    private void showStatus() {
        if (begun()) {
            state.statusProperty().set(new StatusWords(desk.projections().current(), selection()).all());
        }
    }

    private Selection selection() {
        return alternatives.editor().selection();
    }

    private boolean begun() {
        return state.begunProperty().get();
    }

    /** What the header and the window itself ask for. */
    private final class Actions implements FrameView.Actions {

        private final Commands commands;
        private final Command drawer;

        Actions(Commands commands, Command drawer) {
            this.commands = commands;
            this.drawer = drawer;
        }

        @Override
        public Command inputs() {
            return drawer;
        }

        @Override
        public Command undo() {
            return commands.undo();
        }

        @Override
        public Command redo() {
            return commands.redo();
        }

        @Override
        public Command export() {
            return commands.export();
        }

        @Override
        public void noticeDismissed() {
            desk.notices().dismiss();
        }

        @Override
        public void dropped(List<Path> files) {
            FrameController.this.dropped(files);
        }
    }
}
