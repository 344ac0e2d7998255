package app.fulcrum.view.menu;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** A button that says what is chosen and opens what else there is. */
public final class MenuPill {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final int ICON = 14;

    private MenuPill() {}

    /** @param what what is chosen here, for those who cannot see what the button belongs to */
    public static Button build(String what, ObservableValue<String> chosen, Supplier<List<MenuEntry>> entries) {
        Button button = style(new Button("", Icon.EXPANDED.node(ICON)), Style.MENU_PILL);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(chosen);
        button.accessibleTextProperty().bind(chosen.map(now -> MESSAGES.get("menu", what, now)));
        return MenuItems.opening(button, entries);
    }
}
