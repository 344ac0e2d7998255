package app.fulcrum.view.market;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SideWindow;
import app.fulcrum.view.style.Theme;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** All prices in a window of its own, so that they can stand beside the scenario they are for. */
public final class MarketWindow {

    private static final double WIDTH = 1400;
    private static final double HEIGHT = 860;

    private final SideWindow window;

    /** @param view builds the table, as {@link MarketView} does */
    public MarketWindow(Supplier<Region> view, MarketState state, Theme theme) {
        window = new SideWindow(view, Messages.of("market").get("window"), WIDTH, HEIGHT, theme);
        state.shownProperty().bind(window.showingProperty());
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        window.show(owner);
    }
}
