package app.fulcrum.view.chart.data;

import java.util.List;
import java.util.Optional;

/**
 * Everything a chart of costs shows.
 *
 * @param lines in the order of the options
 * @param stretches from low to high volumes, without gaps; empty if nobody wins anywhere
 * @param guides rules of thumb to hold the chart against
 * @param notes sentences for a free corner: what has no line and why, what is not crossed, what a band means
 * @param description the chart in words, for those who cannot see it
 */
public record ChartModel(
        ChartAxis x,
        ChartAxis y,
        List<ChartLine> lines,
        List<Crossing> crossings,
        List<Stretch> stretches,
        List<Guide> guides,
        Optional<Today> today,
        List<String> notes,
        String description) {

    /** Copies the lists. */
    public ChartModel {
        lines = List.copyOf(lines);
        crossings = List.copyOf(crossings);
        stretches = List.copyOf(stretches);
        guides = List.copyOf(guides);
        notes = List.copyOf(notes);
    }

    /** Whether both show the same but for the volume of today, so that nothing needs to be painted anew. */
    public boolean hasSamePainting(ChartModel other) {
        return x.looksLike(other.x) && y.looksLike(other.y) && lines.equals(other.lines);
    }

    public ChartModel withToday(Today newToday) {
        return new ChartModel(x, y, lines, crossings, stretches, guides, Optional.of(newToday), notes, description);
    }
}
