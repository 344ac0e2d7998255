package app.fulcrum.model.outlook;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One alternative month by month, as long as it has a cost.
 *
 * @param months from the first on; fewer than are looked ahead where it ends before
 * @param end why it has no cost from the next month on; absent where it has one to the end
 * @param termMonths how long GPUs are reserved for from the first month on; absent where none are
 * @param resaleUsd what its hardware is sold for at the end of the last month, which is in the cash of that month
 */
public record AlternativeOutlook(
        AlternativeId id, List<OutlookMonth> months, Optional<End> end, OptionalInt termMonths, double resaleUsd) {

    private static final int MONTHS_OF_YEAR = 12;

    /** Why there is no cost from a month on. */
    public enum End {
        /** It has no price. */
        NO_PRICE,
        /** It is not sold in the month it would begin in, but later. */
        NOT_YET_SOLD,
        /** It is not sold, and not again in the months looked ahead. */
        NOT_SOLD,
        /** It cannot serve the volume. */
        NOT_SERVED
    }

    public AlternativeOutlook {
        months = List.copyOf(months);
    }

    /** The same where what is in use goes on beside it for the months of an overlap, and is paid too. */
    AlternativeOutlook beside(AlternativeOutlook inUse, OutlookTerms terms) {
        int overlap = Math.min(terms.overlapMonths(), inUse.lasts());
        return overlap == 0
                ? this
                : new AlternativeOutlook(
                        id,
                        Lists.byPlace(
                                months.size(),
                                place -> months.get(place)
                                        .paying(
                                                place < overlap
                                                        ? inUse.months
                                                                .get(place)
                                                                .runningUsd()
                                                        : 0)),
                        end,
                        termMonths,
                        resaleUsd);
    }

    /** How many months it has a cost. */
    public int lasts() {
        return months.size();
    }

    /**
     * Twelve months from the first, or as many as are left.
     *
     * @param months how many
     * @param cashUsd paid in them
     * @param costUsd what they cost, whenever it is paid
     */
    public record Year(int months, double cashUsd, double costUsd) {}

    /** The years it has a cost in, the last of which may be shorter. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        for (int from = 0; from < months.size(); from += MONTHS_OF_YEAR) {
            List<OutlookMonth> year = months.subList(from, Math.min(months.size(), from + MONTHS_OF_YEAR));
            years.add(new Year(
                    year.size(),
                    year.stream().mapToDouble(OutlookMonth::cashUsd).sum(),
                    year.stream().mapToDouble(OutlookMonth::costUsd).sum()));
        }
        return years;
    }

    /** All that is paid; absent where it ends before the months looked ahead do. */
    public OptionalDouble totalUsd() {
        return end.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(cashUsd(months.size()));
    }

    /** What is paid in the first months together. */
    public double cashUsd(int firstMonths) {
        double sum = 0;
        for (OutlookMonth month : months.subList(0, firstMonths)) {
            sum += month.cashUsd();
        }
        return sum;
    }

    /** All that is paid, later money counted for less; absent where it ends before. */
    public OptionalDouble presentValueUsd(OutlookTerms terms) {
        return end.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(presentValueUsd(terms, months.size()));
    }

    /** The same of the first months. */
    public double presentValueUsd(OutlookTerms terms, int firstMonths) {
        double sum = 0;
        for (int month = 1; month <= firstMonths; month++) {
            sum += months.get(month - 1).cashUsd() * terms.presentValue(month);
        }
        return sum;
    }
}
