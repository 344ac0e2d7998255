package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Banner;
import app.fulcrum.view.frame.MenuEntry.TopMenu;
import app.fulcrum.view.style.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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

        /** A file was dropped on the window. */
        void dropped(Path file);
    }

    public static Region build(FrameState state, List<TopMenu> menus, Region columns, Actions actions) {
        HeaderView.Shortcuts shortcuts =
                new HeaderView.Shortcuts(actions.inputs(), actions.undo(), actions.redo(), actions.export());
        BorderPane frame = style(new BorderPane(columns), Style.FRAME);
        frame.setTop(new VBox(
                HeaderView.build(state, menus, shortcuts),
                Banner.build(state.noticeProperty(), actions::noticeDismissed)));
        frame.setBottom(StatusView.build(state.statusProperty()));
        acceptFiles(frame, actions::dropped);
        return frame;
    }

    private static void acceptFiles(Region frame, Consumer<Path> dropped) {
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
            files.stream().findFirst().ifPresent(dropped);
        });
    }
}
