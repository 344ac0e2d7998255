package app.fulcrum.view.chart.data;

import app.fulcrum.view.style.Look;
import java.util.List;

/**
 * A point where the cheaper of two options changes.
 *
 * @param x the volume
 * @param low the lowest volume it may be at; {@code x} where that is not in doubt
 * @param high the highest volume it may be at, infinite where it may never come; {@code x} where that is not in doubt
 * @param y the cost of both there; of the cheaper after a jump
 * @param brief what is said of it where there is little room
 * @param title its exact volume
 * @param facts what changes, cost and interval, a line each
 * @param important whether it is named on the chart, and not only marked
 */
public record Crossing(
        double x, double low, double high, double y, Brief brief, String title, List<String> facts, boolean important) {

    public Crossing {
        facts = List.copyOf(facts);
    }

    /**
     * What is said of a crossover in a few words.
     *
     * @param before the cheaper one below it
     * @param after the cheaper one above it
     * @param volume with the range it may be in
     * @param money what the cheaper one costs there
     * @param pair the position of the sentence about the two; -1 where there is none
     */
    public record Brief(Look before, Look after, String volume, String money, int pair) {}

    /** Everything that is said of it. */
    public String words() {
        return title + "\n" + String.join("\n", facts);
    }

    /** Whether both are about the same two. */
    public boolean isOfSamePair(Crossing other) {
        return (brief.before.equals(other.brief.before) && brief.after.equals(other.brief.after))
                || (brief.before.equals(other.brief.after) && brief.after.equals(other.brief.before));
    }
}
