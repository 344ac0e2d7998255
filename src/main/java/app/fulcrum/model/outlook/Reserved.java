package app.fulcrum.model.outlook;

import java.util.OptionalInt;

/**
 * GPUs that are reserved for a term: they are paid for to its end, a part of that when they are taken. Those taken later share the
 * term that runs.
 */
final class Reserved {

    private final OptionalInt termMonths;
    private final double upfrontShare;
    private final int start;
    private long gpus;

    /**
     * @param termMonths how long a term is; absent where there is none, so that nothing is paid before its time
     * @param upfrontShare of what a term costs, 0 to 1
     * @param start the month in which the first term begins
     */
    Reserved(OptionalInt termMonths, double upfrontShare, int start) {
        this.termMonths = termMonths;
        this.upfrontShare = upfrontShare;
        this.start = start;
    }

    /** The month in which the term began that runs in a month; absent where there is no term. */
    static OptionalInt beginning(OptionalInt termMonths, int start, int month) {
        return termMonths.isPresent()
                ? OptionalInt.of(start + (month - start) / termMonths.getAsInt() * termMonths.getAsInt())
                : OptionalInt.empty();
    }

    /** How many are reserved. */
    long gpus() {
        return gpus;
    }

    /**
     * Takes what a month needs.
     *
     * @param needed GPUs
     * @param usdPerGpuMonth what one costs in a month
     * @return what is paid in the month beyond what it costs: more where a part is paid first, less once it has been
     */
    double begin(int month, long needed, double usdPerGpuMonth) {
        if (termMonths.isEmpty()) {
            gpus = needed;
            return 0;
        }
        int term = termMonths.getAsInt();
        int monthOfTerm = (month - start) % term;
        long taken = monthOfTerm == 0 ? 0 : gpus;
        gpus = Math.max(taken, needed);
        long added = gpus - taken;
        int left = term - monthOfTerm;
        return upfrontShare * usdPerGpuMonth * (added * left - gpus);
    }
}
