package app.fulcrum.controller.answer;

import app.fulcrum.controller.Baseline;
import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.List;

/** What can be done about the comparison of the figures with those before the last change. */
record ComparisonMenu(Baseline baseline) {

    private static final Messages MESSAGES = Messages.of("answer");

    List<MenuEntry> entries() {
        return baseline.pinnedProperty().get()
                ? List.of(entry("compare.unpin", "", baseline::unpin))
                : List.of(entry("compare.pin", "", baseline::pin), entry("compare.hide", "Esc", baseline::dismiss));
    }

    private static MenuEntry entry(String key, String shortcut, Runnable action) {
        return MenuEntry.of(Command.of(MESSAGES.get(key), shortcut, action));
    }
}
