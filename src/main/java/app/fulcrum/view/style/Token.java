package app.fulcrum.view.style;

import java.util.Locale;

/**
 * The colors of the program, one value for each appearance. Stylesheets refer to them as {@code -fulcrum-<name>}; the
 * chart, which is painted and not styled, asks for the value.
 *
 * <p>Text colors reach 4.5 : 1 and lines 3 : 1 on {@link #PANEL} and {@link #BACKGROUND}; a test measures it.
 */
public enum Token {
    BACKGROUND("#f6f8fa", "#0d1117"),
    PANEL("#ffffff", "#161b22"),
    /** Fields and other surfaces that lie in a panel. */
    INSET("#f6f8fa", "#0d1117"),
    /** What the pointer rests on. */
    HOVER("#eff2f5", "#21262d"),
    /** What is chosen among things side by side. */
    SELECTED("#e7ebef", "#2b323b"),
    BORDER("#d0d7de", "#30363d"),
    /** Outlines that must be seen to see the control. */
    OUTLINE("#818b98", "#656c76"),
    /** The empty part of a track or bar. */
    TRACK("#dfe4e9", "#30363d"),
    GRID("#e6eaef", "#21262d"),
    TEXT("#1f2328", "#e6edf3"),
    SECONDARY("#59636e", "#9198a1"),
    ACCENT("#0969da", "#4493f8"),
    ON_ACCENT("#ffffff", "#0d1117"),
    CLOSED("#0072b2", "#56b4e9"),
    CLOSED_SECOND("#04406f", "#b9e6f7"),
    HOSTED("#007a5a", "#2fbf95"),
    HOSTED_SECOND("#0a4a31", "#a0ebc6"),
    SELF_HOSTED("#c04a00", "#f0883e"),
    SELF_HOSTED_SECOND("#7a2f00", "#ffd2a6"),
    MIX("#8a3ffc", "#be95ff"),
    MIX_SECOND("#491d8b", "#e8daff"),
    /** Text on a surface filled with the color of an alternative. */
    ON_OPTION("#ffffff", "#0d1117"),
    /** The parts of a whole, beside the accent; none of them an alternative's color. */
    PART_1("#8250df", "#ab7df8"),
    PART_2("#6e7781", "#8b949e"),
    PART_3("#bf3989", "#e275ad"),
    PART_4("#57606a", "#c9d1d9"),
    PART_5("#0a7c86", "#39c5cf"),
    /** What a cost is made of, beside GPUs and people. */
    PART_TOKENS("#57a0cf", "#56b4e9"),
    PART_SETUP("#c4ccd4", "#4d5560"),
    GOOD("#1a7f37", "#3fb950"),
    CAUTION("#9a6700", "#d29922"),
    BAD("#cf222e", "#f85149"),
    /** Behind the card of the alternative that wins. */
    GOOD_FAINT("#f0faf3", "#12211a"),
    /** Behind good news. */
    GOOD_TINT("#dafbe1", "#12261e"),
    CAUTION_TINT("#fff8c5", "#272115"),
    BAD_TINT("#ffebe9", "#25171c"),
    ACCENT_TINT("#ddf4ff", "#121d2f"),
    /** A line or an alternative that does not take part. */
    OUT("#818b98", "#767e88");

    private final String light;
    private final String dark;

    Token(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The color as {@code #rrggbb}. */
    public String hex(Appearance appearance) {
        return appearance == Appearance.LIGHT ? light : dark;
    }

    /** The color as {@code 0xrrggbb}. */
    public int rgb(Appearance appearance) {
        return Integer.parseInt(hex(appearance).substring(1), 16);
    }

    /** The looked-up color that stylesheets use. */
    public String cssName() {
        return "-fulcrum-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
