package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A column that scrolls when it is taller than its place, and is always as wide as it. */
public final class Scrolling {

    private Scrolling() {}

    public static ScrollPane column(Region content) {
        ScrollPane scroll = style(new ScrollPane(content), Style.COLUMN);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(_ -> uncache(scroll.lookup(".viewport")));
        return scroll;
    }

    /**
     * The skin keeps a picture of everything that scrolls and paints all of it anew when anything in it changes. Under a
     * slider that moves, painting only what changed is several times cheaper.
     */
    private static void uncache(@Nullable Node viewport) {
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
