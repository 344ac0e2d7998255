package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Banner;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
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

    private final BorderPane frame = style(new BorderPane(), Style.FRAME);
    private final Regions regions = new Regions(frame);

    /** What the window does by itself. */
    public interface Actions {

        Command inputs();

        Command undo();

        Command redo();

        Command export();

        /** The scenarios of the document to go over to, and what can be done with them. */
        List<MenuEntry> variants();

        /** The user has read the notice. */
        void noticeDismissed();

        /** What was before the last change is no longer to be compared with. */
        void comparisonDismissed();

        /** Files were dropped on the window; never none. */
        void dropped(List<Path> files);
    }

    /** The places in it that keys lead to, once it is filled. */
    public Regions regions() {
        return regions;
    }

    /** Fills it, from top to bottom, which is the order it is read in. */
    public Region fill(FrameState state, List<TopMenu> menus, Region columns, Actions actions) {
        HeaderView.Shortcuts shortcuts = new HeaderView.Shortcuts(
                actions.inputs(), actions.undo(), actions.redo(), actions.export(), actions::variants);
        columns.visibleProperty().bind(state.begunProperty());
        Region notice = Banner.build(state.noticeProperty(), actions::noticeDismissed);
        frame.setTop(HeaderView.build(state, menus, shortcuts));
        frame.setCenter(under(notice, columns));
        frame.setBottom(StatusView.build(state.statusProperty(), state.progress()));
        // What is open above the panes, or a field being typed into, takes the key first.
        frame.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && closesTopmost(state, actions)) {
                key.consume();
            }
        });
        acceptFiles(frame, actions::dropped);
        alsoByOtherKeys(menus);
        return frame;
    }

    private boolean closesTopmost(FrameState state, Actions actions) {
        boolean hasDrawer = regions.hasDrawer();
        boolean hasNotice = !state.noticeProperty().get().isEmpty();
        if (hasDrawer) {
            actions.inputs().run();
        } else if (hasNotice) {
            actions.noticeDismissed();
        } else {
            actions.comparisonDismissed();
        }
        return hasDrawer || hasNotice;
    }

    /** A notice lies over the columns, at their lower edge: it comes and goes at any moment and must move nothing. */
    private static Region under(Region notice, Region columns) {
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        return new StackPane(columns, notice);
    }

    /** A menu item holds one key only, and some commands have several that are usual. */
    private void alsoByOtherKeys(List<TopMenu> menus) {
        List<Command> commands = menus.stream()
                .flatMap(menu -> MenuEntry.commands(menu.entries()))
                .toList();
        frame.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                commands.forEach(command -> command.others()
                        .forEach(keys -> scene.getAccelerators().put(KeyCombination.valueOf(keys), command::run)));
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
