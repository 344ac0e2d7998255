package app.fulcrum.view.decision;

import java.util.List;

/**
 * What would change the recommendation.
 *
 * @param known whether it has been worked out for what is shown, and is not of a state before
 * @param lines the nearest first
 */
public record Changes(boolean known, List<Change> lines) {

    public static final Changes PENDING = new Changes(false, List.of());

    public Changes {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param position by which it is asked for
     * @param isFigure whether it names a figure, which can be explained
     */
    public record Change(int position, String text, boolean isFigure) {}

    /** The same, as what was before. */
    public Changes outdated() {
        return new Changes(false, lines);
    }
}
