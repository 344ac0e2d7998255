package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;

/** What a gate does to one option. */
public record GateResult(Option option, Effect effect, Gate gate) {

    /** How hard a gate is. */
    public enum Effect {
        /** The option stays and carries the gate as a flag. */
        FLAGGED,
        /** The option is ruled out, whatever it costs. */
        OUT
    }
}
