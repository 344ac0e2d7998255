package app.fulcrum.view.table;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Lets a table be copied, by its menu and by the usual key while something within it has the focus. */
public final class TableCopy {

    private static final Messages MESSAGES = Messages.of("tables");
    private static final String KEYS = "Shortcut+C";
    private static final KeyCombination COPY = KeyCombination.valueOf(KEYS);

    private TableCopy() {}

    /**
     * Copies all of it by either.
     *
     * @param around what shows the table; of two around each other the inner one is copied
     * @param table asked for when it is copied; where it is empty nothing is
     */
    public static <N extends Node> N install(N around, Supplier<TextTable> table) {
        keys(around, table);
        menu(around, () -> List.of(command("copy", KEYS, table)));
        return around;
    }

    /** Copies by the key what is selected, and by the menu either that or all of it. */
    public static void install(Node around, Supplier<TextTable> selected, Supplier<TextTable> whole) {
        keys(around, selected);
        menu(around, () -> List.of(command("copy.selected", KEYS, selected), command("copy", "", whole)));
    }

    /** Puts a table on the clipboard of the system: as lines that spreadsheets take, and as a table for documents. */
    public static void put(TextTable table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.tabs());
        content.putHtml(table.html());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void keys(Node around, Supplier<TextTable> table) {
        around.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                putAny(table.get());
                event.consume();
            }
        });
    }

    private static void menu(Node around, Supplier<List<MenuEntry>> entries) {
        around.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            MenuItems.open(entries.get(), around, event);
            event.consume();
        });
    }

    private static MenuEntry command(String name, String keys, Supplier<TextTable> table) {
        return MenuEntry.of(Command.of(MESSAGES.get(name), keys, () -> putAny(table.get())));
    }

    private static void putAny(TextTable table) {
        if (!table.isEmpty()) {
            put(table);
        }
    }
}
