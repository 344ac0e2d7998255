package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Omission;

/** A row that is well but not taken over, with the reason why. */
final class OmittedRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final Omission reason;

    OmittedRow(Omission reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Omission reason() {
        return reason;
    }
}
