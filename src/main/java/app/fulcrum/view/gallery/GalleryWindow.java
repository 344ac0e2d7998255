package app.fulcrum.view.gallery;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SideWindow;
import app.fulcrum.view.style.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The gallery in a window of its own. */
public final class GalleryWindow {

    private static final double WIDTH = 1130;
    private static final double HEIGHT = 720;

    private final StackPane contents = new StackPane();
    private final Supplier<List<Tile>> tiles;
    private final SideWindow window;

    /** @param tiles asked for each time the window opens */
    public GalleryWindow(Supplier<List<Tile>> tiles, Theme theme) {
        this.tiles = tiles;
        this.window = new SideWindow(() -> contents, Messages.of("gallery").get("window"), WIDTH, HEIGHT, theme);
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        contents.getChildren().setAll(GalleryView.build(tiles.get(), window::close));
        window.show(owner);
    }
}
