package app.fulcrum.model.contest;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.gate.Gates;

/** Whether an option takes part in the comparison. */
public enum Participation {
    /** It has a price, nothing rules it out, and it can serve the volume. */
    COMPARED,
    /** The user has left it out. */
    LEFT_OUT,
    /** Its price, its capacity or the model itself is not known, or nothing fits. */
    NOT_PRICED,
    /** A gate rules it out, whatever it would cost. */
    RULED_OUT,
    /** It has a price, but the hardware cannot serve the volume. */
    OVER_CAPACITY;

    static Participation of(Contender contender, boolean isPriced, Gates gates) {
        if (!contender.alternative().isCompared()) {
            return LEFT_OUT;
        }
        if (!isPriced) {
            return NOT_PRICED;
        }
        if (gates.isOut(contender.alternative().id())) {
            return RULED_OUT;
        }
        return contender.isOverCapacity() ? OVER_CAPACITY : COMPARED;
    }

    /** Whether it has a cost at this volume, ruled out or not. */
    boolean canBeHad() {
        return this == COMPARED || this == RULED_OUT;
    }
}
