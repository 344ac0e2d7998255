package app.fulcrum.controller.frame;

import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** All keys of the window in words, read off its menus so that none is forgotten. */
final class KeyWords {

    private KeyWords() {}

    static String of(List<MenuEntry.TopMenu> menus) {
        String commands = menus.stream()
                .flatMap(menu -> menu.entries().stream())
                .filter(MenuEntry.Item.class::isInstance)
                .map(entry -> ((MenuEntry.Item) entry).command())
                .filter(command -> !command.shortcut().isEmpty())
                .map(KeyWords::line)
                .collect(Collectors.joining());
        return commands + FrameWords.MESSAGES.get("help.shortcuts.sliders");
    }

    private static String line(Command command) {
        String keys = KeyCombination.keyCombination(command.shortcut()).getDisplayText();
        return keys + "\t" + command.label().getValue().replace("_", "").replace("…", "") + "\n";
    }
}
