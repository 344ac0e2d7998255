package app.fulcrum.view.simulation;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;

/**
 * How often which saving is met.
 *
 * @param title what is saved against whom
 * @param of the look of the alternative that saves where it does
 * @param against that of the other
 * @param from where the first bar begins
 * @param width of a bar
 * @param counts of each bar
 * @param marks what so many samples stay below, ascending
 * @param ticks names along the axis
 * @param tie the name of 0
 * @param dearer how often the other would be cheaper, in words; absent where it never is
 * @param remark what is said in place of bars; absent where there are any
 * @param description all of it in words, for who cannot see it
 */
public record SavingBars(
        String title,
        Look of,
        Look against,
        double from,
        double width,
        List<Integer> counts,
        List<Mark> marks,
        List<Likelihoods.Tick> ticks,
        String tie,
        Optional<String> dearer,
        Optional<String> remark,
        String description) {

    private static final Messages MESSAGES = Messages.of("tables");

    public SavingBars {
        counts = List.copyOf(counts);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** What so many samples stay below, to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.of(List.of(title, MESSAGES.get("figure")), marks, mark -> List.of(mark.name(), mark.figure()));
    }

    /**
     * A value with a name.
     *
     * @param name such as P10
     * @param figure the value as printed
     */
    public record Mark(double at, String name, String figure) {}
}
