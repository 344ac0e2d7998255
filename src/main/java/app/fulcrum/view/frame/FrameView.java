package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Banner;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import app.fulcrum.view.style.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The whole window: header and notice, columns, status line. Takes files that are dropped on it. */
public final class FrameView {

    private FrameView() {}

    /** What the window does by itself. */
    public interface Actions {

        Command inputs();

        Command undo();

        Command redo();

        Command export();

        /** The user has read the notice. */
        void noticeDismissed();

        /** Files were dropped on the window; never none. */
        void dropped(List<Path> files);
    }

    public static Region build(FrameState state, List<TopMenu> menus, Region columns, Actions actions) {
        HeaderView.Shortcuts shortcuts =
                new HeaderView.Shortcuts(actions.inputs(), actions.undo(), actions.redo(), actions.export());
        columns.visibleProperty().bind(state.begunProperty());
        Region notice = Banner.build(state.noticeProperty(), actions::noticeDismissed);
        BorderPane frame = style(new BorderPane(under(notice, columns)), Style.FRAME);
        frame.setTop(HeaderView.build(state, menus, shortcuts));
        frame.setBottom(StatusView.build(state.statusProperty(), state.progress()));
        // What is open above the panes, or a field being typed into, takes the key first.
        frame.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !state.noticeProperty().get().isEmpty()) {
                actions.noticeDismissed();
                key.consume();
            }
        });
        acceptFiles(frame, actions::dropped);
        alsoRedo(frame, actions.redo());
        return frame;
    }

    /** A notice lies over the columns, at their lower edge: it comes and goes at any moment and must move nothing. */
    private static Region under(Region notice, Region columns) {
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        return new StackPane(columns, notice);
    }

    /** A menu item holds one key only; redo has two that are usual. */
    private static void alsoRedo(Region frame, Command redo) {
        frame.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), () -> {
                    if (redo.enabled().get()) {
                        redo.action().run();
                    }
                });
            }
        });
    }

    private static void acceptFiles(Region frame, Consumer<List<Path>> dropped) {
        frame.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        frame.setOnDragDropped(event -> {
            List<Path> files = event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                dropped.accept(files);
            }
        });
    }
}
