package app.fulcrum.view.menu;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Lets the letter that is underlined in the line of an open menu choose the line, as menus everywhere do. */
final class Letters {

    private static final Pattern MARKED = Pattern.compile("(?:^|[^_])_([^_])");

    private Letters() {}

    static void install(Menu menu) {
        menu.setOnShown(_ -> menu.getItems().stream()
                .map(MenuItem::getParentPopup)
                .filter(popup -> popup != null)
                .findFirst()
                .ifPresent(Letters::install));
    }

    static void install(ContextMenu popup) {
        if (popup.getProperties().put(Letters.class, true) == null) {
            popup.addEventFilter(KeyEvent.KEY_TYPED, key -> type(popup, key));
        }
    }

    /** When it is typed, and not when it is pressed: else the field behind the menu would get what is typed. */
    private static void type(ContextMenu popup, KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        String sign = key.getCharacter().toLowerCase(Locale.ROOT);
        popup.getItems().stream()
                .filter(item -> item.isVisible() && !item.isDisable())
                .filter(item -> letter(item.getText()).filter(sign::equals).isPresent())
                .findFirst()
                .ifPresent(item -> {
                    key.consume();
                    choose(item, popup);
                });
    }

    private static void choose(MenuItem item, ContextMenu popup) {
        switch (item) {
            case Menu menu -> menu.show();
            case CheckMenuItem check -> {
                close(popup);
                check.setSelected(!check.isSelected());
                check.fire();
            }
            case RadioMenuItem radio -> {
                close(popup);
                radio.setSelected(true);
                radio.fire();
            }
            default -> {
                close(popup);
                item.fire();
            }
        }
    }

    /** With all menus it has come out of. */
    private static void close(ContextMenu popup) {
        Optional<Menu> top = popup.getItems().stream()
                .map(MenuItem::getParentMenu)
                .filter(menu -> menu != null)
                .findFirst();
        popup.hide();
        top.ifPresent(Letters::close);
    }

    private static void close(Menu menu) {
        menu.hide();
        if (menu.getParentMenu() != null) {
            close(menu.getParentMenu());
        }
    }

    private static Optional<String> letter(@Nullable String text) {
        Matcher marked = MARKED.matcher(text == null ? "" : text);
        return marked.find() ? Optional.of(marked.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
