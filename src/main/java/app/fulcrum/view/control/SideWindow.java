package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A window that can stay beside the main one. Escape and the key that closes windows close it; every other key of the main
 * window does here what it does there, unless something here has a use for it.
 */
public final class SideWindow {

    private static final double NARROWEST = 420;

    private final Stage stage = new Stage();
    private final Supplier<Region> contents;
    private final double width;
    private final double height;
    private final Theme theme;

    /**
     * @param contents builds what it shows, when it is shown for the first time: the main window is not to wait for it
     * @param width at most, in pixels
     * @param height at most, in pixels
     */
    public SideWindow(Supplier<Region> contents, String title, double width, double height, Theme theme) {
        this.contents = contents;
        this.width = width;
        this.height = height;
        this.theme = theme;
        stage.setTitle(title);
        stage.setMinWidth(Math.min(width, NARROWEST));
        stage.setMinHeight(Math.min(height, NARROWEST));
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return stage.showingProperty();
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        if (stage.getScene() == null) {
            stage.setScene(scene());
            stage.initOwner(owner);
            stage.getIcons().setAll(owner instanceof Stage main ? main.getIcons() : stage.getIcons());
            fit(owner);
            followKeys(owner.getScene());
        }
        stage.show();
        stage.toFront();
    }

    public void close() {
        stage.close();
    }

    private Scene scene() {
        Scene scene = new Scene(style(new StackPane(contents.get()), Style.PANEL), width, height);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), stage::close);
        theme.applyTo(scene);
        return scene;
    }

    /** No larger than the screen that the owner is on. */
    private void fit(Window owner) {
        Rectangle2D screen = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
    }

    private void followKeys(Scene main) {
        Scene own = stage.getScene();
        own.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (own.getAccelerators().keySet().stream().anyMatch(keys -> keys.match(key))) {
                return;
            }
            main.getAccelerators().entrySet().stream()
                    .filter(entry -> entry.getKey().match(key))
                    .findFirst()
                    .ifPresent(entry -> {
                        key.consume();
                        entry.getValue().run();
                    });
        });
    }
}
