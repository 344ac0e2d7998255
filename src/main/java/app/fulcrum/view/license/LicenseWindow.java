package app.fulcrum.view.license;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SideWindow;
import app.fulcrum.view.style.Theme;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** The full matrix in a window of its own, so that it can stand beside the scenario it is about. */
public final class LicenseWindow {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 760;

    private final SideWindow window;

    /** @param matrix builds the full matrix */
    public LicenseWindow(Supplier<Region> matrix, Theme theme) {
        window = new SideWindow(matrix, Messages.of("license").get("view.window"), WIDTH, HEIGHT, theme);
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        window.show(owner);
    }
}
