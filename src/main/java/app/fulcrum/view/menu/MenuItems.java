package app.fulcrum.view.menu;

import app.fulcrum.view.menu.MenuEntry.TopMenu;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/** Menus built from their entries. */
public final class MenuItems {

    private MenuItems() {}

    /** The bar at the top of the window. */
    public static MenuBar bar(List<TopMenu> menus) {
        MenuBar bar = Style.style(new MenuBar(), Style.MENU_BAR);
        menus.forEach(menu -> bar.getMenus().add(menu(menu.label(), menu.entries())));
        bar.setMinWidth(MenuBar.USE_PREF_SIZE);
        return bar;
    }

    /**
     * A button that opens a menu below itself, or closes the one it has opened.
     *
     * @param entries asked for each time it opens
     */
    public static <B extends Button> B opening(B button, Supplier<List<MenuEntry>> entries) {
        ContextMenu menu = new ContextMenu();
        Letters.install(menu);
        button.setOnAction(_ -> {
            if (menu.isShowing()) {
                menu.hide();
                return;
            }
            menu.getItems().setAll(entries.get().stream().map(MenuItems::item).toList());
            menu.show(button, Side.BOTTOM, 0, 0);
        });
        return button;
    }

    private static ContextMenu popup(List<MenuEntry> entries) {
        ContextMenu menu = new ContextMenu();
        Letters.install(menu);
        entries.forEach(entry -> menu.getItems().add(item(entry)));
        return menu;
    }

    /** Opens some lines where a menu was asked for: under the pointer, or below the node where it was by a key. */
    public static void open(List<MenuEntry> entries, Node node, ContextMenuEvent event) {
        ContextMenu menu = popup(entries);
        if (event.isKeyboardTrigger()) {
            menu.show(node, Side.BOTTOM, 0, 0);
        } else {
            menu.show(node, event.getScreenX(), event.getScreenY());
        }
    }

    private static Menu menu(String label, List<MenuEntry> entries) {
        Menu menu = new Menu(label);
        entries.forEach(entry -> menu.getItems().add(item(entry)));
        Letters.install(menu);
        return menu;
    }

    private static MenuItem item(MenuEntry entry) {
        return switch (entry) {
            case MenuEntry.Item(Command command) -> item(command);
            case MenuEntry.Heading(String text) -> heading(text);
            case MenuEntry.Separator _ -> new SeparatorMenuItem();
            case MenuEntry.Submenu submenu -> submenu(submenu);
            case MenuEntry.Choice<?> choice -> choice(choice);
        };
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(command.label());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        if (!command.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(command.shortcut()));
        }
        item.setOnAction(_ -> command.action().run());
        return item;
    }

    private static MenuItem heading(String text) {
        CustomMenuItem heading = new CustomMenuItem(Style.style(new Label(text), Style.SECTION_TITLE), false);
        heading.setDisable(true);
        return heading;
    }

    private static Menu submenu(MenuEntry.Submenu submenu) {
        Menu menu = menu(submenu.label(), submenu.entries().get());
        menu.setOnShowing(_ -> menu.getItems()
                .setAll(submenu.entries().get().stream().map(MenuItems::item).toList()));
        return menu;
    }

    private static <T> MenuItem choice(MenuEntry.Choice<T> choice) {
        RadioMenuItem item = new RadioMenuItem(choice.label());
        choice.chosen().subscribe(now -> item.setSelected(choice.value().equals(now)));
        item.setOnAction(_ -> {
            choice.chosen().set(choice.value());
            item.setSelected(true);
        });
        return item;
    }
}
