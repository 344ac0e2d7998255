package app.fulcrum.view.market;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** All prices in a window of its own, so that they can stand beside the scenario they are for. */
public final class MarketWindow {

    private static final double WIDTH = 1400;
    private static final double HEIGHT = 860;
    private static final double NARROWEST = 480;

    private final Stage stage = new Stage();

    /** @param view the table, as {@link MarketView} builds it */
    public MarketWindow(Region view, MarketState state, Theme theme) {
        Scene scene = new Scene(style(new StackPane(view), Style.PANEL));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        theme.applyTo(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.of("market").get("window"));
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(NARROWEST);
        state.shownProperty().bind(stage.showingProperty());
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        if (stage.getOwner() == null && !stage.isShowing()) {
            stage.initOwner(owner);
            fit(owner);
            undoAsIn(owner.getScene());
        }
        stage.show();
        stage.toFront();
    }

    /** No larger than the screen that the owner is on. */
    private void fit(Window owner) {
        Rectangle2D screen = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }

    /** What is done here is undone with the same keys as everything else. */
    private void undoAsIn(Scene main) {
        Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
                .map(KeyCombination::valueOf)
                .forEach(keys -> stage.getScene().getAccelerators().put(keys, () -> {
                    Runnable meant = main.getAccelerators().get(keys);
                    if (meant != null) {
                        meant.run();
                    }
                }));
    }
}
