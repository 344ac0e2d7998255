package app.fulcrum.view.chart.layout;

/** The kinds of text on a chart, with their size in pixels. */
public enum TextRole {
    AXIS(11, false),
    LINE_NAME(12, true),
    PILL(12, true),
    CALLOUT_TITLE(12, true),
    CALLOUT_FACTS(12, false),
    STRETCH(10, true),
    NOTE(11, false);

    private final int size;
    private final boolean bold;

    TextRole(int size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    public int size() {
        return size;
    }

    public boolean isBold() {
        return bold;
    }

    /** The height a line of such text is given. */
    public double lineHeight() {
        return size + 4;
    }
}
