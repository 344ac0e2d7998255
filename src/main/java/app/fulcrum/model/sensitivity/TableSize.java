package app.fulcrum.model.sensitivity;

/** How finely a two-way table looks where no values are asked for. */
public enum TableSize {
    /** Few enough cells that each says who is cheapest and by how much. */
    USUAL(11, 7),
    FINE(25, 25),
    FINEST(TableAxis.MOST, TableAxis.MOST);

    private final int ofVolume;
    private final int ofOthers;

    TableSize(int ofVolume, int ofOthers) {
        this.ofVolume = ofVolume;
        this.ofOthers = ofOthers;
    }

    /** The most values of what counts a volume, or of another number. */
    public int values(boolean isVolume) {
        return isVolume ? ofVolume : ofOthers;
    }
}
