package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.WholeNumbers;

/** What the program forgives the rounding of doubles, as cells that formulas name. */
public enum Tolerance {
    /** A cost times this is what another must be below to be less: {@link Ties#leastOf}. */
    COSTS_TIE(Ties.leastOf(1)),
    /** A number times this is how far it may be from a whole one: {@link WholeNumbers}. */
    LAST_PLACE(WholeNumbers.LAST_PLACE);

    private final double value;

    Tolerance(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }
}
