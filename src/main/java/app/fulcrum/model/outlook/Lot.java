package app.fulcrum.model.outlook;

import app.fulcrum.model.cost.GpuRate;

/**
 * GPUs of one's own that were bought together.
 *
 * @param boughtIn the month they count from
 * @param gpus how many
 * @param rate what one costs in a month, the sum for space aside
 * @param valueUsd what one is worth when they begin to count: its price, or where it was there already what it would be sold for
 * @param residualUsd what is left of that at the end of its life
 * @param lifeMonths how long it is kept
 */
record Lot(int boughtIn, long gpus, GpuRate rate, double valueUsd, double residualUsd, double lifeMonths) {

    /** Bought at a price. */
    static Lot bought(int month, long gpus, GpuRate.Owned rate) {
        GpuRate.Purchase purchase = rate.purchase();
        return new Lot(
                month,
                gpus,
                new GpuRate.Owned(purchase, rate.power().withoutFlat()),
                purchase.capexUsd(),
                purchase.residualUsd(),
                purchase.months());
    }

    /**
     * There already.
     *
     * @param rate what one costs in a month
     * @param resaleUsd what it would be sold for; 0 where nobody says
     */
    static Lot there(int month, long gpus, GpuRate rate, GpuRate.Purchase likeOne, double resaleUsd) {
        return new Lot(month, gpus, rate, resaleUsd, Math.min(resaleUsd, likeOne.residualUsd()), likeOne.months());
    }

    /** The month it is sold at the end of its life, and bought again if it is needed. */
    int replacedIn() {
        return boughtIn + (int) Math.ceil(lifeMonths);
    }

    /** What all are sold for at the end of a month: the value falls evenly over their life. */
    double usdAtEndOf(int month) {
        double age = Math.min(1, (month - boughtIn + 1) / lifeMonths);
        return gpus * (valueUsd - (valueUsd - residualUsd) * age);
    }

    double residualUsdOfAll() {
        return gpus * residualUsd;
    }
}
