package app.fulcrum.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Whether a mouse button is down in a scene; lets what would move things wait until it is up again. */
public final class MouseHold {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean down;

    private MouseHold(Scene scene) {
        // Filters of the scene come first: what waited is done before what was pressed acts on the release.
        scene.addEventFilter(MouseEvent.ANY, this::follow);
    }

    /** Runs something at once, or before anything else happens on release while a button is down in the node's scene. */
    public static void whenReleased(Node node, Runnable action) {
        MouseHold hold = of(node.getScene());
        if (hold != null && hold.down) {
            hold.waiting.add(action);
        } else {
            action.run();
        }
    }

    /** Something begins that acts on the press itself, so that nothing can wait any longer. */
    static void giveUp(Node node) {
        MouseHold hold = of(node.getScene());
        if (hold != null) {
            hold.runWaiting();
        }
    }

    /** Starts to follow the mouse in the node's scene. */
    public static void install(Node node) {
        node.sceneProperty().subscribe(MouseHold::of);
    }

    private static @Nullable MouseHold of(@Nullable Scene scene) {
        return scene == null
                ? null
                : (MouseHold) scene.getProperties().computeIfAbsent(MouseHold.class, _ -> new MouseHold(scene));
    }

    private void follow(MouseEvent event) {
        down = event.isPrimaryButtonDown() || event.isSecondaryButtonDown() || event.isMiddleButtonDown();
        if (!down) {
            runWaiting();
        }
    }

    private void runWaiting() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
