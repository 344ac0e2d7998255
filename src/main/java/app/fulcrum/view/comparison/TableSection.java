package app.fulcrum.view.comparison;

import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;

/**
 * Lines of the table that belong together.
 *
 * @param remark what is to be known about them; empty for nothing
 * @param isLater whether it is read after why a result moved
 */
public record TableSection(String title, String remark, boolean isLater, List<Line> lines) {

    public TableSection {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param cells by column
     * @param inWords all of it, to be read out
     */
    public record Line(String name, List<Cell> cells, String inWords) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one column has.
     *
     * @param look of the alternative it names; absent for all else
     * @param change what a number is more than at the baseline; empty where there is nothing to say
     * @param isOther whether it is not what the baseline has
     * @param isSet whether somebody stated it; what follows from the price book is pale
     */
    public record Cell(Optional<Look> look, String text, String change, boolean isOther, boolean isSet) {}
}
