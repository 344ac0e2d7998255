package app.fulcrum.view.outlook;

import app.fulcrum.view.style.Look;
import java.util.List;

/**
 * One alternative over the months, as long as it has a cost.
 *
 * @param isPale whether a condition rules it out
 * @param paidUsd paid by the end of each month
 * @param lowUsd what 10 of 100 samples stay below then; empty where nothing is uncertain
 * @param highUsd what 90 stay below; infinite where fewer have a cost then
 * @param costUsd what each month costs, whenever it is paid
 * @param gpus paid for in each month
 * @param last words on the last month
 * @param end why it has no cost any more; empty where it has one to the end
 */
public record Course(
        Look look,
        String name,
        boolean isPale,
        List<Double> paidUsd,
        List<Double> lowUsd,
        List<Double> highUsd,
        List<Double> costUsd,
        List<Long> gpus,
        Last last,
        String end) {

    public Course {
        paidUsd = List.copyOf(paidUsd);
        lowUsd = List.copyOf(lowUsd);
        highUsd = List.copyOf(highUsd);
        costUsd = List.copyOf(costUsd);
        gpus = List.copyOf(gpus);
    }

    /**
     * What the last month with a cost comes to, as printed.
     *
     * @param paid what has been paid then, with the name, for a line that leaves the frame
     * @param cost what it costs
     * @param gpus how many GPUs; empty where none are ever paid for
     */
    public record Last(String paid, String cost, String gpus) {}

    /** How many months it has a cost. */
    int lasts() {
        return paidUsd.size();
    }
}
