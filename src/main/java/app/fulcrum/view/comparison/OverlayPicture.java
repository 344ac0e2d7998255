package app.fulcrum.view.comparison;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * A line for every column: a cost over the volume, both on logarithmic scales.
 *
 * @param of whose cost
 * @param volumes where the axis of volumes is marked, in tokens a day
 * @param costs where the axis of costs is marked, in US dollars a month
 * @param description all of it in a sentence
 */
public record OverlayPicture(String of, List<Line> lines, List<Mark> volumes, List<Mark> costs, String description) {

    private static final Messages MESSAGES = Messages.of("tables");

    public OverlayPicture {
        lines = List.copyOf(lines);
        volumes = List.copyOf(volumes);
        costs = List.copyOf(costs);
    }

    /** The lines point by point, to be pasted elsewhere; costs in US dollars a month. */
    public TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i < line.tokensPerDay().size(); i++) {
                rows.add(List.of(
                        line.name(),
                        Figures.machine(line.tokensPerDay().get(i)),
                        Figures.machine(line.usdPerMonth().get(i))));
            }
        }
        return new TextTable(List.of(MESSAGES.get("name"), MESSAGES.get("volume"), of), rows);
    }

    /** A place on an axis and its name. */
    public record Mark(double at, String name) {}

    /**
     * The line of a column.
     *
     * @param column its place, which gives the line its dashes
     * @param name the letter of the column and whose cost it is
     * @param tokensPerDay ascending
     * @param usdPerMonth at these volumes
     * @param volume what the column asks about, in tokens a day
     */
    public record Line(
            int column, Look look, String name, List<Double> tokensPerDay, List<Double> usdPerMonth, double volume) {

        public Line {
            tokensPerDay = List.copyOf(tokensPerDay);
            usdPerMonth = List.copyOf(usdPerMonth);
        }
    }
}
