package app.fulcrum.text.number;

import app.fulcrum.model.unit.Range;
import java.util.List;

/** What a typed number was understood as. */
public sealed interface Parsed {

    /**
     * The text has one meaning.
     *
     * @param range the value, in the unit of the field
     * @param baseStated whether the text named the value to reckon with; a bare "low to high" does not, and then the
     *     base is the middle of the two, on a logarithmic scale where both are positive
     */
    record Value(Range range, boolean baseStated) implements Parsed {}

    /**
     * The text has several meanings and nobody may choose for the person who typed it.
     *
     * @param readings at least two; the one that the given locale would expect comes first
     */
    record Ambiguous(List<Value> readings) implements Parsed {

        /** @throws IllegalArgumentException if there are fewer than two readings */
        public Ambiguous {
            readings = List.copyOf(readings);
            if (readings.size() < 2) {
                throw new IllegalArgumentException("not ambiguous: " + readings);
            }
        }
    }

    /** The text is no number of this grammar. */
    record Unreadable(Reason reason) implements Parsed {}

    /** Why a text could not be read. Each has a sentence for people in {@code numbers.properties}. */
    enum Reason {
        EMPTY,
        NOT_A_NUMBER,
        UNKNOWN_WORD,
        UNEVEN_GROUPS,
        UNEXPECTED_PERCENT,
        UNEXPECTED_CURRENCY,
        REVERSED_RANGE,
        BASE_OUTSIDE_RANGE,
        TOO_LONG,
        TOO_LARGE
    }
}
