package app.fulcrum.controller.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.Regions;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.number.FieldMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keys that lead to a place of the window, and what opens there. They need no turn: they change nothing. */
final class Places {

    private static final Messages MESSAGES = FrameWords.MESSAGES;
    private static final int TABS = 7;

    private final Regions regions;
    private final Command drawer;
    private final Consumer<List<String>> help;

    /**
     * @param drawer shows the inputs where they have no column
     * @param help opens the help at the first of these names that it knows
     */
    Places(Regions regions, Command drawer, Consumer<List<String>> help) {
        this.regions = regions;
        this.drawer = drawer;
        this.help = help;
    }

    List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(entry("go.next", "F6", () -> regions.go(1)));
        entries.add(entry("go.previous", "Shift+F6", () -> regions.go(-1)));
        entries.add(MenuEntry.SEPARATOR);
        List<String> names = regions.tabNames();
        for (int place = 0; place < TABS; place++) {
            entries.add(MenuEntry.of(tab(place, names)));
        }
        entries.add(MenuEntry.SEPARATOR);
        entries.add(entry("go.search", "Shortcut+F", this::search));
        entries.add(entry("go.explain", "F2", this::explain));
        entries.add(entry("go.seek", FieldMenu.KEYS, this::seek));
        return entries;
    }

    private static MenuEntry entry(String name, String keys, Runnable action) {
        return MenuEntry.of(Command.of(MESSAGES.get(name), keys, action));
    }

    private Command tab(int place, List<String> names) {
        String label = place < names.size()
                ? MESSAGES.get("go.tab.named", place + 1, MenuEntry.literally(names.get(place)))
                : MESSAGES.get("go.tab", place + 1);
        return Command.of(label, "Shortcut+" + (place + 1), () -> regions.showTab(place));
    }

    private void search() {
        if (!regions.search()) {
            drawer.run();
            regions.search();
        }
    }

    private void explain() {
        if (!regions.explain()) {
            helpOnFocus();
        }
    }

    private void seek() {
        if (!regions.seek()) {
            helpOnFocus();
        }
    }

    /** Opens the help, at what has the focus if that is an input. */
    void helpOnFocus() {
        help.accept(regions.focused());
    }
}
