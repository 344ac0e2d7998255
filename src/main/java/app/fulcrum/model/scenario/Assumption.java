package app.fulcrum.model.scenario;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.unit.Range;

/**
 * The value of one input and why it has it.
 *
 * @param value what to reckon with, as a single value or a range
 * @param source where it comes from, in words; empty when nobody has said
 * @param note anything to remember about it; may be empty
 */
public record Assumption(Range value, String source, String note) {

    public static Assumption of(double value, String source) {
        return new Assumption(Range.exactly(value), source, "");
    }

    /** What an input has until somebody says otherwise. */
    public static Assumption of(DefaultValue usual) {
        return new Assumption(usual.value(), usual.provenance().source().title(), "");
    }

    public Assumption withValue(Range newValue, String newSource) {
        return new Assumption(newValue, newSource, note);
    }
}
