package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A thin line over the top of what is being worked out, and a way to stop that, once it takes long. It moves nothing. */
public final class BusyLine {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final Duration PATIENCE = Duration.seconds(1);

    private BusyLine() {}

    /** @param label what is being worked out, for those who cannot see the line */
    public static Region build(ObservableValue<Boolean> busy, String label, Runnable cancelled) {
        ProgressBar bar = style(new ProgressBar(), Style.BUSY_BAR);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(label);
        Button cancel = style(new Button(MESSAGES.get("dialog.cancel")), Style.LINE_BUTTON);
        cancel.setOnAction(_ -> cancelled.run());
        VBox line = new VBox(bar, cancel);
        line.setAlignment(Pos.TOP_RIGHT);
        line.setMaxHeight(Region.USE_PREF_SIZE);
        line.setPickOnBounds(false);
        line.setVisible(false);
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(_ -> line.setVisible(busy.getValue()));
        busy.subscribe(now -> {
            line.setVisible(line.isVisible() && now);
            pause.stop();
            if (now && !line.isVisible()) {
                pause.playFromStart();
            }
        });
        return line;
    }
}
