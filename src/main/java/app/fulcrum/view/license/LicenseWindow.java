package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The full matrix in a window of its own, so that it can stand beside the scenario it is about. */
public final class LicenseWindow {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 760;
    private static final double NARROWEST = 420;

    private final Stage stage = new Stage();

    /** @param matrix the full matrix */
    public LicenseWindow(Region matrix, Theme theme) {
        Scene scene = new Scene(style(new StackPane(matrix), Style.PANEL), WIDTH, HEIGHT);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        theme.applyTo(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.of("license").get("view.window"));
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(NARROWEST);
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        if (stage.getOwner() == null && !stage.isShowing()) {
            stage.initOwner(owner);
        }
        stage.show();
        stage.toFront();
    }
}
