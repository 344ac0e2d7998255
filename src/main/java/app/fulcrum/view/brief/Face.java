package app.fulcrum.view.brief;

import app.fulcrum.view.style.Token;

/** How text is set, in points. */
enum Face {
    RUNNING(false, 7.2f, 10, Token.SECONDARY),
    HEADLINE(true, 19.2f, 23.4f, Token.TEXT),
    /** A headline that would take too many lines. */
    LONG_HEADLINE(true, 13.5f, 17, Token.TEXT),
    LEAD(false, 9.6f, 13.8f, Token.SECONDARY),
    FIGURE(true, 16, 19.5f, Token.TEXT),
    CAPTION(false, 7.9f, 11, Token.SECONDARY),
    HEADING(true, 8.7f, 12, Token.TEXT),
    REMARK(false, 7.2f, 12, Token.SECONDARY),
    COLUMN(false, 7.2f, 9.2f, Token.SECONDARY),
    CELL(false, 8, 10.4f, Token.TEXT),
    CELL_BOLD(true, 8, 10.4f, Token.TEXT),
    CELL_REMARK(false, 7.2f, 10.4f, Token.SECONDARY),
    ITEM(false, 7.7f, 10.8f, Token.TEXT),
    DASH(false, 7.7f, 10.8f, Token.SECONDARY),
    BASIS(false, 6.9f, 9, Token.TEXT),
    SOURCE(false, 6.9f, 9, Token.SECONDARY),
    FOOT(false, 6.8f, 9.2f, Token.SECONDARY),
    FOOT_BOLD(true, 6.8f, 9.2f, Token.TEXT);

    private final boolean bold;
    private final float size;
    private final float leading;
    private final Token color;

    Face(boolean bold, float size, float leading, Token color) {
        this.bold = bold;
        this.size = size;
        this.leading = leading;
        this.color = color;
    }

    boolean isBold() {
        return bold;
    }

    float size() {
        return size;
    }

    /** From one line to the next. */
    float leading() {
        return leading;
    }

    Token color() {
        return color;
    }

    /** From the top of a line to its baseline, with capitals in the middle of the line. */
    float baseline() {
        return (leading + size * 0.72f) / 2;
    }
}
