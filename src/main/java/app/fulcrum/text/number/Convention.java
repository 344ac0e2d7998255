package app.fulcrum.text.number;

/** A way to read the point and the comma of a typed number. */
enum Convention {
    /** The point starts the decimals, the comma separates groups of three (or the groups of South Asia). */
    POINT('.', ',', true),
    /** The comma starts the decimals, the point separates groups. */
    COMMA(',', '.', true),
    /** As {@link #POINT}, but a comma may stand anywhere: what a careless reader makes of {@code 1,5}. */
    CARELESS_POINT('.', ',', false);

    private final char decimal;
    private final char group;
    private final boolean evenGroups;

    Convention(char decimal, char group, boolean evenGroups) {
        this.decimal = decimal;
        this.group = group;
        this.evenGroups = evenGroups;
    }

    boolean isDecimal(char sign) {
        return sign == decimal || sign == TypedCharacters.DECIMAL;
    }

    boolean isGroup(char sign) {
        return sign == group || sign == ' ' || sign == '\'' || sign == TypedCharacters.GROUP;
    }

    boolean demandsEvenGroups() {
        return evenGroups;
    }
}
