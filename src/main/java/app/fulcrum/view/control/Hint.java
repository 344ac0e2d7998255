package app.fulcrum.view.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Words about a node, shown to the mouse that rests on it and to the keyboard that has come to it. Escape closes them. */
public final class Hint {

    private static final Duration DELAY = Duration.millis(500);
    private static final double WIDEST = 320;
    private static final double GAP = 4;

    private final Node node;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition pause = new PauseTransition(DELAY);

    private Hint(Node node) {
        this.node = node;
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        pause.setOnFinished(_ -> show());
    }

    /** @param words empty for nothing to say */
    public static void install(Node node, ObservableValue<String> words) {
        Hint hint = new Hint(node);
        hint.tooltip.textProperty().bind(words);
        Subscription _ = words.subscribe(now -> {
            Tooltip.uninstall(node, hint.tooltip);
            if (now.isEmpty()) {
                hint.hide();
            } else {
                Tooltip.install(node, hint.tooltip);
            }
        });
        Subscription _ = node.focusVisibleProperty().subscribe(hint::follow);
    }

    private void follow(boolean focusVisible) {
        if (focusVisible) {
            pause.playFromStart();
        } else {
            hide();
        }
    }

    private void show() {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        if (bounds != null && node.isFocusVisible() && !tooltip.getText().isEmpty()) {
            tooltip.show(node, bounds.getMinX(), bounds.getMaxY() + GAP);
        }
    }

    private void hide() {
        pause.stop();
        tooltip.hide();
    }
}
