package app.fulcrum.model.gate;

import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.AlternativeId;

/** What a gate does to one alternative. */
public record GateResult(AlternativeId alternative, Effect effect, Gate gate) {

    /** How hard a gate is. */
    public enum Effect {
        /** The alternative stays and carries the gate as a flag. */
        FLAGGED,
        /** The alternative is ruled out, whatever it costs. */
        OUT
    }

    /** Whether a license that can be obtained would take it away. */
    public boolean isForWantOfALicense() {
        return gate instanceof Gate.License license && license.standing() == Standing.NEEDS_LICENSE;
    }
}
