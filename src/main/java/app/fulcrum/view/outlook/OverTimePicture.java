package app.fulcrum.view.outlook;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.outlook.AmountAxis.Mark;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is drawn over the months. A month <i>m</i> lies between <i>m</i> − 1 and <i>m</i>.
 *
 * @param months how many there are
 * @param marks months with their names, 0 the beginning of the first
 * @param paid how far what is paid in all reaches; a line may leave it
 * @param cost how far the cost of a month reaches
 * @param gpus how far the GPUs reach; absent where none are ever paid for
 * @param courses the alternatives in order
 * @param paidBack where the best of them has paid back; absent where none does
 * @param events what is known to happen
 * @param turns from when something else is recommended
 * @param read what is read out of each month
 * @param description all of it in words, for who cannot see it
 */
public record OverTimePicture(
        int months,
        List<Mark> marks,
        AmountAxis paid,
        AmountAxis cost,
        Optional<AmountAxis> gpus,
        List<Course> courses,
        Optional<PaidBack> paidBack,
        List<Event> events,
        List<Event> turns,
        List<Read> read,
        String description) {

    private static final Messages MESSAGES = Messages.of("tables");

    public OverTimePicture {
        marks = List.copyOf(marks);
        courses = List.copyOf(courses);
        events = List.copyOf(events);
        turns = List.copyOf(turns);
        read = List.copyOf(read);
    }

    /** All months, to be pasted elsewhere. */
    public TextTable table() {
        boolean hasGpus = gpus.isPresent();
        List<String> titles = new ArrayList<>(List.of(MESSAGES.get("month")));
        read.stream().limit(1).flatMap(first -> first.rows().stream()).forEach(row -> {
            titles.add(MESSAGES.get("month.paid", row.name()));
            titles.add(MESSAGES.get("month.cost", row.name()));
            if (hasGpus) {
                titles.add(MESSAGES.get("month.gpus", row.name()));
            }
        });
        return TextTable.of(titles, read, month -> cells(month, hasGpus));
    }

    private static List<String> cells(Read month, boolean hasGpus) {
        return Stream.concat(
                        Stream.of(month.title()),
                        month.rows().stream()
                                .flatMap(row -> Stream.of(row.paid(), row.cost(), row.gpus())
                                        .limit(hasGpus ? 3 : 2)))
                .toList();
    }

    /**
     * Where an alternative has paid back.
     *
     * @param month by whose end
     * @param low the month by which it has in 10 of 100 samples
     * @param high the same of 90; infinite where it has in fewer
     * @param usd what has been paid by then
     */
    public record PaidBack(int month, double low, double high, double usd, String caption) {}

    /**
     * Something that happens at a moment.
     *
     * @param at months from the beginning
     * @param look of the alternative it is about; absent where it is about none
     * @param brief the words where there is little room
     */
    public record Event(double at, Optional<Look> look, String words, String brief) {}

    /**
     * One month as it is read out.
     *
     * @param title which it is
     * @param rows one for each alternative, in order
     * @param events what happens in it
     * @param inWords all of it
     */
    public record Read(String title, List<Row> rows, List<String> events, String inWords) {

        public Read {
            events = List.copyOf(events);
            rows = List.copyOf(rows);
        }
    }

    /** One alternative in a month, as printed: paid by its end, what the month costs, and its GPUs. */
    public record Row(Look look, String name, String paid, String cost, String gpus) {}
}
