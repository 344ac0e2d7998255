package app.fulcrum.model.usage.column;

/** What separates the whole part of a number from the rest; the other one may group thousands. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char sign;
    private final char grouping;

    DecimalMark(char sign, char grouping) {
        this.sign = sign;
        this.grouping = grouping;
    }

    public char sign() {
        return sign;
    }

    /** What may stand between groups of three digits. */
    public char grouping() {
        return grouping;
    }
}
