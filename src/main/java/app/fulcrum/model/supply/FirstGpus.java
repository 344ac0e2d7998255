package app.fulcrum.model.supply;

/**
 * GPUs that have a price of their own, and are counted before all others.
 *
 * @param gpus how many
 * @param usdPerGpuMonth what each of them costs
 * @param areAlwaysBilled whether they are paid for where fewer are needed
 */
public record FirstGpus(long gpus, double usdPerGpuMonth, boolean areAlwaysBilled) {

    /** @throws IllegalArgumentException if there are none, or their cost is negative or not finite */
    public FirstGpus {
        if (gpus < 1 || !(usdPerGpuMonth >= 0) || Double.isInfinite(usdPerGpuMonth)) {
            throw new IllegalArgumentException(gpus + " GPUs at " + usdPerGpuMonth);
        }
    }

    /** GPUs paid for where so many are needed. */
    public long billed(long needed) {
        return areAlwaysBilled ? Math.max(needed, gpus) : needed;
    }

    /** What is paid where so many are needed. It never falls as they become more. */
    public double usdPerMonth(double needed, double usdPerOtherGpu) {
        double paidFirst = areAlwaysBilled ? (double) gpus : Math.min(needed, (double) gpus);
        return usdPerGpuMonth * paidFirst + usdPerOtherGpu * Math.max(0, needed - gpus);
    }

    /** How many are paid for with a sum; 0 where it does not pay for those that are billed in any case. */
    public double needed(double usdPerMonth, double usdPerOtherGpu) {
        double left = usdPerMonth - usdPerGpuMonth * gpus;
        if (left < 0) {
            return areAlwaysBilled || usdPerMonth <= 0 ? 0 : usdPerMonth / usdPerGpuMonth;
        }
        return usdPerOtherGpu == 0 ? Double.POSITIVE_INFINITY : gpus + left / usdPerOtherGpu;
    }
}
