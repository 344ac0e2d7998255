package app.fulcrum.view.chart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a chart of costs shows.
 *
 * @param lines in the order of the options
 * @param ghosts the lines of a state before, where they differ
 * @param stretches from low to high volumes, without gaps; empty if nobody wins anywhere
 * @param guides rules of thumb to hold the chart against
 * @param notes sentences for a free corner: what has no line and why, what is not crossed, what a band means
 * @param description the chart in words, for those who cannot see it
 */
public record ChartModel(
        ChartAxis x,
        ChartAxis y,
        List<ChartLine> lines,
        List<ChartLine> ghosts,
        List<Crossing> crossings,
        List<Stretch> stretches,
        List<Guide> guides,
        Optional<Today> today,
        List<String> notes,
        String description) {

    /** Copies the lists. */
    public ChartModel {
        lines = List.copyOf(lines);
        ghosts = List.copyOf(ghosts);
        crossings = List.copyOf(crossings);
        stretches = List.copyOf(stretches);
        guides = List.copyOf(guides);
        notes = List.copyOf(notes);
    }

    /** Whether both show the same but for the volume of today, so that nothing needs to be painted anew. */
    public boolean hasSamePainting(ChartModel other) {
        return hasSameAxes(other) && lines.equals(other.lines) && ghosts.equals(other.ghosts);
    }

    /** Whether axes and grid of both look the same. */
    public boolean hasSameAxes(ChartModel other) {
        return x.looksLike(other.x) && y.looksLike(other.y);
    }

    ChartModel withAxes(ChartAxis newX, ChartAxis newY) {
        return new ChartModel(newX, newY, lines, ghosts, crossings, stretches, guides, today, notes, description);
    }

    /** With the lines of a state before. */
    public ChartModel comparedWith(List<ChartLine> before) {
        return new ChartModel(x, y, lines, before, crossings, stretches, guides, today, notes, description);
    }

    /** With one more sentence for the free corner. */
    public ChartModel noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new ChartModel(x, y, lines, ghosts, crossings, stretches, guides, today, more, description);
    }

    public ChartModel withToday(Today newToday) {
        return new ChartModel(
                x, y, lines, ghosts, crossings, stretches, guides, Optional.of(newToday), notes, description);
    }
}
