package app.fulcrum.view.frame;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window is on the screen: as it was left, as long as that can still be seen. */
public final class Placement {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double NARROWEST = 800;
    private static final double LOWEST = 560;

    /** As much of the title bar must be on a screen for the window to be moved by it. */
    private static final double GRIP = 100;

    private final Stage stage;

    public Placement(Stage stage) {
        this.stage = stage;
    }

    /** Place and size in logical pixels. */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /** Takes the usual size, or as much of it as the screen has. */
    public void usual() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(NARROWEST, screen.getWidth()));
        stage.setMinHeight(Math.min(LOWEST, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        // Said, and not left to be centered: then the frame, which is not known yet, would not count.
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }

    /**
     * Goes back to where the window was, if some of it was on a screen that is there now: no larger than that, and with
     * its title bar where it can be taken hold of.
     */
    public void restore(Bounds bounds) {
        Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream()
                .findFirst()
                .map(screen -> within(bounds, screen.getVisualBounds()))
                .ifPresent(this::take);
    }

    /** The nearest place from which the window can be moved by its title bar. */
    static Bounds within(Bounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.width(), screen.getWidth());
        double height = Math.min(bounds.height(), screen.getHeight());
        return new Bounds(
                Math.clamp(bounds.x(), screen.getMinX() + GRIP - width, screen.getMaxX() - GRIP),
                Math.clamp(bounds.y(), screen.getMinY(), screen.getMaxY() - GRIP),
                width,
                height,
                bounds.maximized());
    }

    private void take(Bounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    public Bounds now() {
        return new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
