package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** What is being waited for, once it takes long enough to be wondered about, and a way to stop it. */
final class ProgressView {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final Duration PATIENCE = Duration.seconds(1);
    private static final double BAR_WIDTH = 120;

    private ProgressView() {}

    static Region build(ObservableValue<Progress> progress) {
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.setMinWidth(Region.USE_PREF_SIZE);
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(_ -> show(line, progress.getValue()));
        progress.subscribe(now -> {
            pause.stop();
            line.getChildren().clear();
            if (!now.isNone()) {
                pause.playFromStart();
            }
        });
        return line;
    }

    private static void show(HBox line, Progress now) {
        Label label = style(new Label(now.label()), Style.SECONDARY);
        label.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(now.share());
        bar.setPrefWidth(BAR_WIDTH);
        bar.setAccessibleText(now.label());
        Button cancel = style(new Button(MESSAGES.get("dialog.cancel")), Style.STATUS_BUTTON);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> now.cancel().run());
        line.getChildren().setAll(label, bar, cancel);
    }
}
