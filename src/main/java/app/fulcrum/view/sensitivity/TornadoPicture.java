package app.fulcrum.view.sensitivity;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What moves a result, and how far.
 *
 * @param title what is moved
 * @param look of the alternative whose result it is
 * @param other the one it is held against, which is the cheaper one below zero; absent where nothing ties
 * @param now the result at base; absent where there is none
 * @param rows the widest bars, the widest first
 * @param more how many bars there are beyond these, in words; empty for none
 * @param note what else is to be said, as that nothing moves it; empty for nothing
 */
public record TornadoPicture(
        String title, Look look, Optional<Other> other, Now now, List<Row> rows, String more, String note) {

    private static final Messages MESSAGES = Messages.of("tables");

    public TornadoPicture {
        rows = List.copyOf(rows);
    }

    /** The rows to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.of(
                List.of(
                        title,
                        MESSAGES.get("reach"),
                        MESSAGES.get("left"),
                        MESSAGES.get("right"),
                        MESSAGES.get("ties")),
                rows,
                row -> List.of(
                        row.name(),
                        row.reach(),
                        row.left().figure(),
                        row.right().figure(),
                        row.tie()));
    }

    /**
     * The result at base.
     *
     * @param words with its unit
     */
    public record Now(OptionalDouble result, String words) {}

    /**
     * The alternative a result is held against.
     *
     * @param cheaper says that it is the cheaper one
     * @param tie says whose costs tie
     */
    public record Other(Look look, String cheaper, String tie) {}

    /**
     * What is moved.
     *
     * @param reach its values from the left end of the bar to the right one
     * @param left the smaller of the results at its ends, or none
     * @param least the smallest result between the ends and at them
     * @param most the largest
     * @param tie the value at which both cost the same; empty where that is not asked
     * @param canBeSet whether that value can be taken over
     * @param words all of it for those who cannot see the bar
     * @param line the results along its values
     */
    public record Row(
            String name,
            String reach,
            End left,
            End right,
            double least,
            double most,
            String tie,
            boolean canBeSet,
            String words,
            List<Point> line) {

        static final Row NONE = new Row("", "", End.NONE, End.NONE, 0, 0, "", false, "", List.of());

        public Row {
            line = List.copyOf(line);
        }
    }

    /** One end of a bar; there may be no result there. */
    public record End(OptionalDouble result, String figure) {

        static final End NONE = new End(OptionalDouble.empty(), "");
    }

    /**
     * One place of a line.
     *
     * @param place from the low end of what is moved, −1, over its value now, 0, to its high end, 1
     */
    public record Point(double place, double result) {}
}
