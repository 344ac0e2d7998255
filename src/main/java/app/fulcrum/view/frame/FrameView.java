package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Banner;
import app.fulcrum.view.frame.MenuEntry.TopMenu;
import app.fulcrum.view.style.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
        BorderPane frame = style(new BorderPane(columns), Style.FRAME);
        frame.setTop(new VBox(
                HeaderView.build(state, menus, shortcuts),
                Banner.build(state.noticeProperty(), actions::noticeDismissed)));
        frame.setBottom(StatusView.build(state.statusProperty(), state.progress()));
        // What is open above the panes, or a field being typed into, takes the key first.
        frame.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !state.noticeProperty().get().isEmpty()) {
                actions.noticeDismissed();
                key.consume();
            }
        });
        acceptFiles(frame, actions::dropped);
        return frame;
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
