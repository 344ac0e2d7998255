package app.fulcrum.model.outlook;

import app.fulcrum.model.cost.GpuRate;
import java.util.ArrayList;
import java.util.List;

/** The GPUs of one's own, month by month: bought when more are needed, never given back before the end of their life. */
final class Owned {

    private final List<Lot> lots = new ArrayList<>();
    private long inUse;

    /** Takes in GPUs that are there already. */
    void add(Lot there) {
        if (there.gpus() > 0) {
            lots.add(there);
        }
    }

    /** How many are in use: the most that were needed so far. */
    long gpus() {
        return inUse;
    }

    /**
     * Sells what has reached the end of its life, and buys what is missing then.
     *
     * @param gpus how many the month needs
     * @param rate at what one is bought
     * @return what is paid for those bought, and what is received for those sold
     */
    Trade begin(int month, long gpus, GpuRate.Owned rate) {
        double sold = 0;
        for (Lot lot : lots) {
            sold += lot.replacedIn() == month ? lot.residualUsdOfAll() : 0;
        }
        lots.removeIf(lot -> lot.replacedIn() == month);
        long there = lots.stream().mapToLong(Lot::gpus).sum();
        inUse = Math.max(gpus, Math.min(inUse, there));
        double paid = 0;
        if (inUse > there) {
            Lot bought = Lot.bought(month, inUse - there, rate);
            lots.add(bought);
            paid = bought.gpus() * bought.valueUsd();
        }
        return new Trade(paid, sold);
    }

    /** What they are sold for at the end of a month. */
    double usdAtEndOf(int month) {
        double sum = 0;
        for (Lot lot : lots) {
            sum += lot.usdAtEndOf(month);
        }
        return sum;
    }

    /** What each is paid at, those that came first before the others. */
    GpuRate rate(GpuRate.Owned ofOneMore) {
        GpuRate rate = ofOneMore;
        for (Lot lot : lots.reversed()) {
            rate = new GpuRate.InTwoParts(lot.rate(), lot.gpus(), false, rate);
        }
        return rate;
    }

    /**
     * Money that changes hands for hardware.
     *
     * @param paidUsd for what is bought
     * @param receivedUsd for what is sold
     */
    record Trade(double paidUsd, double receivedUsd) {

        static final Trade NONE = new Trade(0, 0);
    }
}
