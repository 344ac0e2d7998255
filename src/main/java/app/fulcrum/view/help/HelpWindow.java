package app.fulcrum.view.help;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.SideWindow;
import app.fulcrum.view.style.Theme;
import java.util.function.Consumer;
import javafx.stage.Window;

/** The help in a window of its own, to be read beside what it is about. */
public final class HelpWindow {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;

    private final HelpView view;
    private final SideWindow window;

    /** @param sought the user searches for something; empty for everything */
    public HelpWindow(HelpState state, Consumer<String> sought, Theme theme) {
        this.view = new HelpView(state, sought);
        this.window = new SideWindow(view::build, Messages.of("help").get("window"), WIDTH, HEIGHT, theme);
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        window.show(owner);
        view.focus();
    }
}
