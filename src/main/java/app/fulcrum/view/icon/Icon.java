package app.fulcrum.view.icon;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** An icon by what it stands for. */
public enum Icon {
    UNDO(Material2MZ.UNDO),
    REDO(Material2MZ.REDO),
    CLOSE(Material2AL.CLOSE),
    MENU(Material2MZ.MENU),
    MORE(Material2MZ.MORE_VERT),
    ADD(Material2AL.ADD),
    SEARCH(Material2MZ.SEARCH),
    COLLAPSED(Material2AL.CHEVRON_RIGHT),
    EXPANDED(Material2AL.EXPAND_MORE),
    GOOD(Material2AL.CHECK),
    CAUTION(Material2MZ.WARNING),
    BAD(Material2AL.BLOCK),
    INFORMATION(Material2AL.INFO),
    TYPED(Material2AL.EDIT),
    BOOK(Material2MZ.MENU_BOOK),
    DEFAULT_VALUE(Material2MZ.RADIO_BUTTON_UNCHECKED),
    MEASURED(Material2MZ.SPEED),
    IMPORTED(Material2MZ.SAVE_ALT),
    AGED(Material2MZ.SCHEDULE),
    ENDED(Material2AL.EVENT_BUSY);

    private final Ikon glyph;

    Icon(Ikon glyph) {
        this.glyph = glyph;
    }

    /** A new node that shows the icon at the given size and takes its color from the style class {@code icon}. */
    public FontIcon node(int pixels) {
        FontIcon icon = FontIcon.of(glyph, pixels);
        icon.getStyleClass().add("icon");
        icon.setMouseTransparent(true);
        return icon;
    }
}
