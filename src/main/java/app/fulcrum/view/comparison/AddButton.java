package app.fulcrum.view.comparison;

import app.fulcrum.text.Messages;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuItems;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Opens a menu of what can be put beside the open scenario. */
final class AddButton {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final int ICON = 14;

    private AddButton() {}

    static Button build(CompareActions actions) {
        Button button = new Button(MESSAGES.get("add"), Icon.ADD.node(ICON));
        button.setAccessibleText(MESSAGES.get("add.help"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return MenuItems.opening(button, actions::adding);
    }
}
