package app.fulcrum.controller.frame;

import app.fulcrum.controller.NextPulse;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.FrameState;
import app.fulcrum.view.frame.FrameView;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.tour.Tour;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;

/** Keeps title and status line up to date, and carries out what menus, header and dropped files ask for. */
public final class FrameController {

    private final Desk desk;
    private final FileControllers files;
    private final AlternativeMenu alternatives;
    private Consumer<String> goTo = _ -> {};
    private final FrameState state;
    private final FrameView frame = new FrameView();
    private List<TopMenu> menus = List.of();

    /** @param nextPulse runs something when the next frame is prepared, along with what the panes show then */
    public FrameController(Desk desk, FileControllers files, AlternativeMenu alternatives, NextPulse nextPulse) {
        this.desk = desk;
        this.files = files;
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
        frame.regions().startOnceLaidOut();
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
     * @param gallery shows the presets to start from
     * @param preferences shows what the user may prefer
     * @param help opens the help at the first of these names that it knows
     * @param keys opens the help at the keys
     * @param manual shows the manual, where there is one
     * @param enlargeText makes text larger by a step, or smaller
     * @param resetText makes text as large as usual
     * @param field shows the field of a path in the left column
     * @param quit asks to leave the program
     */
    public record Doors(
            Runnable prices,
            Runnable gallery,
            Runnable preferences,
            Consumer<List<String>> help,
            Runnable keys,
            Optional<Runnable> manual,
            IntConsumer enlargeText,
            Runnable resetText,
            Consumer<String> field,
            Runnable quit) {}

    /**
     * Builds the window's content.
     *
     * @param colors light, dark, or as the desktop has it
     */
    public Region view(ColumnsView columns, ObjectProperty<ColorMode> colors, Doors doors) {
        goTo = path -> {
            if (columns.areInputsHidden()) {
                frame.regions().aroundDrawer(columns::toggleDrawer);
            }
            doors.field().accept(path);
        };
        Commands commands = new Commands(desk, files);
        Command drawer = FrameWords.drawer(columns, frame.regions());
        Places places = new Places(frame.regions(), drawer, doors.help());
        menus = new Menus(desk, files.documents(), commands, alternatives)
                .all(colors, List.of(drawer, commands.fold(columns)), places, this::tour, doors);
        return frame.fill(state, menus, columns.build(), new Actions(commands, drawer));
    }

    /** Shows the field of a number, of the alternative whose it is. */
    public void goTo(InputKey key) {
        key.alternative().ifPresent(selection()::select);
        goTo.accept(key.pathInFile());
    }

    /** Chooses the tab of this title. */
    public void showTab(String title) {
        frame.regions().showTab(frame.regions().tabNames().indexOf(title));
    }

    /** Offers the tour once in the life of the program, and not to whoever came with a file. */
    public void welcome() {
        boolean first = !desk.preferences().settings().toured();
        desk.preferences().change(Settings::withTour);
        if (first && desk.session().file().isEmpty()) {
            frame.regions().onceLaidOut(this::tour);
        }
    }

    /** Shows what is where in the window. */
    public void tour() {
        new Tour(frame.regions()::find).start();
    }

    /** Every key of the window, once it is built. */
    public List<KeyWords.Section> keys() {
        return KeyWords.of(menus);
    }

    /** Files were dropped on the window: scenarios are opened, others reviewed. */
    public void dropped(List<Path> dropped) {
        files.imports().dropped(dropped);
    }

    private void showDirt() {
        state.dirtyProperty().set(begun() && desk.session().state().isEdited());
    }

    /** With the frame that shows its contents: no document's contents are ever seen under another's name. */
    private void showDocument() {
        if (!begun()) {
            return;
        }
        state.nameProperty()
                .set(VisibleText.of(desk.session().document().scenario().name()));
        state.variantProperty().set(desk.variants().shown());
        Optional<Path> path = desk.session().file().map(OpenFile::path);
        state.fileProperty().set(path.map(Path::getFileName).map(Path::toString).orElse(""));
        state.pathProperty().set(path.map(Path::toString).orElse(""));
    }

    private void showStatus() {
        if (begun()) {
            Snapshot now = desk.projections().current();
            CheckWays ways = new CheckWays(now, desk.session(), alternatives.editor(), goTo);
            state.statusProperty().set(new StatusWords(now, selection(), ways).all());
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
        public List<MenuEntry> variants() {
            return desk.variants().entries();
        }

        @Override
        public void noticeDismissed() {
            desk.notices().dismiss();
        }

        @Override
        public void comparisonDismissed() {
            desk.baseline().dismiss();
        }

        @Override
        public void dropped(List<Path> files) {
            FrameController.this.dropped(files);
        }
    }
}
