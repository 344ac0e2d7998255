package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Crossing;
import java.util.List;
import java.util.Optional;

/**
 * A crossover on the chart, or several that lie closer together than can be told apart.
 *
 * @param all in order of volume
 * @param x in the middle of them
 * @param y where the ring is drawn, or the middle of the bracket
 * @param bracket around several; absent for a single one, which has a ring
 * @param doubt from the lowest to the highest volume a single one may be at, as far as it is in sight
 * @param callout its name and cost; none for one that is only marked, or where there is no room
 * @param leader from the mark to the callout, where they are apart
 */
public record CrossingMark(
        List<Crossing> all,
        double x,
        double y,
        Optional<Box> bracket,
        Optional<Stroke> doubt,
        Optional<TextBlock> callout,
        Optional<Stroke> leader) {

    /** Whether it is named where there is room. */
    public boolean isImportant() {
        return all.stream().anyMatch(Crossing::important);
    }

    CrossingMark named(TextBlock block, Optional<Stroke> line) {
        return new CrossingMark(all, x, y, bracket, doubt, Optional.of(block), line);
    }
}
