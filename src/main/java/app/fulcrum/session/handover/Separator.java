package app.fulcrum.session.handover;

/** How the fields of a table are told apart. */
public enum Separator {
    COMMA(','),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }
}
