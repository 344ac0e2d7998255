package app.fulcrum.model.capacity;

/**
 * How many sequences a replica can run at once, and what keeps it from more.
 *
 * @param sequences a mean, so not a whole number; below 1 there is no running at all
 * @param reason the tightest bound; of equal ones the one named first
 */
public record SequenceLimit(double sequences, Reason reason) {

    /** What can bound the sequences of a replica. */
    public enum Reason {
        /** Keys and values of one more would not fit. */
        MEMORY,
        /** The engine takes no more. */
        ENGINE,
        /** Tokens would follow each other too slowly. */
        TIME_PER_OUTPUT_TOKEN,
        /** The first token would come too late. */
        TIME_TO_FIRST_TOKEN
    }

    /** The tighter of this and another bound. */
    SequenceLimit and(double otherSequences, Reason otherReason) {
        return otherSequences < sequences ? new SequenceLimit(otherSequences, otherReason) : this;
    }
}
