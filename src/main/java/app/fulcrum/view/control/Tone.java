package app.fulcrum.view.control;

import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;

/** How good or bad something is, shown by color, icon and word together. */
public enum Tone {
    NEUTRAL(Style.NEUTRAL, Icon.INFORMATION),
    GOOD(Style.GOOD, Icon.GOOD),
    CAUTION(Style.CAUTION, Icon.CAUTION),
    BAD(Style.BAD, Icon.BAD);

    private final Style style;
    private final Icon icon;

    Tone(Style style, Icon icon) {
        this.style = style;
        this.icon = icon;
    }

    public Style style() {
        return style;
    }

    public Icon icon() {
        return icon;
    }
}
