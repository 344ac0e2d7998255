package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Who is cheapest for every pair of values of two numbers, everything else at base.
 *
 * @param x the number from left to right
 * @param y the number from top to bottom
 * @param alternatives whose costs each cell has, in order
 * @param column which value of {@code x} is the one at base; absent where none is
 * @param row which value of {@code y} is the one at base; likewise
 * @param cells a list for each value of {@code y}, in it one for each of {@code x}; absent where both values may not stand together
 */
public record TwoWayTable(
        TableAxis x,
        TableAxis y,
        List<AlternativeId> alternatives,
        OptionalInt column,
        OptionalInt row,
        List<List<Optional<Cell>>> cells) {

    public TwoWayTable {
        alternatives = List.copyOf(alternatives);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * One pair of values.
     *
     * @param usdPerMonth what each alternative costs a month, in order, whether it takes part or not; infinite where it has no
     *     price or cannot serve the volume
     * @param cheapest which of those that take part costs least, in the way ties are decided everywhere; absent where none can be
     *     had
     * @param lead how much more the second cheapest of them costs, as a share of what the cheapest does; absent where there is no
     *     second, or the cheapest costs nothing
     */
    public record Cell(List<Double> usdPerMonth, Optional<AlternativeId> cheapest, OptionalDouble lead) {

        public Cell {
            usdPerMonth = List.copyOf(usdPerMonth);
        }
    }

    /**
     * A piece of the line on which the cheapest changes: the side between two cells next to each other of which both can be had.
     *
     * @param row of the first of the two, counted from 0
     * @param column of the first of the two
     * @param isBelow whether the other is the one below it; the one to its right otherwise
     */
    public record Edge(int row, int column, boolean isBelow) {}

    /** The sides between cells at which the cheapest changes, row by row. */
    public List<Edge> tieLine() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.get(i).size(); j++) {
                if (j + 1 < cells.get(i).size() && isTie(i, j, i, j + 1)) {
                    edges.add(new Edge(i, j, false));
                }
                if (i + 1 < cells.size() && isTie(i, j, i + 1, j)) {
                    edges.add(new Edge(i, j, true));
                }
            }
        }
        return edges;
    }

    private boolean isTie(int row, int column, int otherRow, int otherColumn) {
        Optional<AlternativeId> here = cheapest(row, column);
        Optional<AlternativeId> there = cheapest(otherRow, otherColumn);
        return here.isPresent() && there.isPresent() && !here.equals(there);
    }

    private Optional<AlternativeId> cheapest(int row, int column) {
        return cells.get(row).get(column).flatMap(Cell::cheapest);
    }
}
