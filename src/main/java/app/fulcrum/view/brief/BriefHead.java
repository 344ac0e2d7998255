package app.fulcrum.view.brief;

import java.util.List;

/**
 * The answer.
 *
 * @param about what the page is, above everything
 * @param dated which day and prices it holds for, beside it
 * @param headline what to do
 * @param lead what stands behind it; may be empty
 * @param facts the few figures to remember
 */
public record BriefHead(String about, String dated, String headline, String lead, List<Fact> facts) {

    /**
     * A figure in large letters.
     *
     * @param words what it is, below
     */
    public record Fact(String figure, String words) {}

    public BriefHead {
        facts = List.copyOf(facts);
    }
}
