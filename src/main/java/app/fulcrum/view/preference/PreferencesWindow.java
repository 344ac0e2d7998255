package app.fulcrum.view.preference;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SideWindow;
import app.fulcrum.view.style.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The preferences in a window of its own: what is chosen can be seen in the window beside it. */
public final class PreferencesWindow {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 560;

    private final StackPane contents = new StackPane();
    private final Supplier<List<PreferenceChoice<?>>> preferences;
    private final SideWindow window;

    /** @param preferences asked for each time the window opens */
    public PreferencesWindow(Supplier<List<PreferenceChoice<?>>> preferences, Theme theme) {
        this.preferences = preferences;
        this.window = new SideWindow(() -> contents, Messages.of("preferences").get("window"), WIDTH, HEIGHT, theme);
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        contents.getChildren().setAll(PreferencesView.build(preferences.get()));
        window.show(owner);
    }
}
