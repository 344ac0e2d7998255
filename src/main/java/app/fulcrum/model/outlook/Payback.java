package app.fulcrum.model.outlook;

import app.fulcrum.model.unit.Ties;
import java.util.OptionalInt;

/**
 * One alternative held against what is in use, over the months in which both have a cost.
 *
 * @param months how many these are
 * @param cheaperFrom the first month whose running cost is less, or in which what is in use has none any more; absent where there
 *     is none
 * @param paidBackIn the first month by whose end less has been paid, the resale at the end aside; absent where there is none
 * @param stays whether no more is paid by the end of any later month either
 * @param savedUsd how much less is paid over these months, all things sold
 * @param savedPresentValueUsd the same with later money counted for less
 */
public record Payback(
        int months,
        OptionalInt cheaperFrom,
        OptionalInt paidBackIn,
        boolean stays,
        double savedUsd,
        double savedPresentValueUsd) {

    static Payback of(AlternativeOutlook one, AlternativeOutlook incumbent, OutlookTerms terms) {
        int months = Math.min(one.lasts(), incumbent.lasts());
        OptionalInt cheaper = OptionalInt.empty();
        OptionalInt paidBack = OptionalInt.empty();
        boolean stays = true;
        double paid = 0;
        double paidOtherwise = 0;
        for (int month = 1; month <= months; month++) {
            OutlookMonth own = one.months().get(month - 1);
            OutlookMonth other = incumbent.months().get(month - 1);
            if (cheaper.isEmpty() && Ties.isLess(own.runningUsd(), other.runningUsd())) {
                cheaper = OptionalInt.of(month);
            }
            paid += own.cashUsd() + (month == one.lasts() ? one.resaleUsd() : 0);
            paidOtherwise += other.cashUsd() + (month == incumbent.lasts() ? incumbent.resaleUsd() : 0);
            boolean isAhead = Ties.isSmaller(paid, paidOtherwise);
            if (paidBack.isEmpty() && isAhead) {
                paidBack = OptionalInt.of(month);
            }
            stays &= isAhead || paidBack.isEmpty();
        }
        if (cheaper.isEmpty() && one.lasts() > months) {
            cheaper = OptionalInt.of(months + 1);
        }
        return new Payback(
                months,
                cheaper,
                paidBack,
                paidBack.isPresent() && stays,
                incumbent.cashUsd(months) - one.cashUsd(months),
                incumbent.presentValueUsd(terms, months) - one.presentValueUsd(terms, months));
    }
}
