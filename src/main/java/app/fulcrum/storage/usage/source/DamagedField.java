package app.fulcrum.storage.usage.source;

/** A value that cannot be read as what it is; the row is of no use. What it says is not repeated: it may be anything. */
public final class DamagedField extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    public DamagedField(String column) {
        super(column, null, false, false);
        this.column = column;
    }

    /** The name it stands under, which is one of ours. */
    public String column() {
        return column;
    }
}
