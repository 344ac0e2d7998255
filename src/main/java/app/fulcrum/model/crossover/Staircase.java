package app.fulcrum.model.crossover;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.unit.WholeNumbers;

/**
 * The monthly cost of one layout: whole replicas, rounded up to the GPUs that are sold together.
 *
 * <p>Steps are numbered by what is bought: by replica where a replica fills whole servers, by server otherwise. Both
 * what a step costs and what it serves repeat with a period, shifted by a constant; within one position of the period
 * they grow evenly, which is why the next step of interest can be computed instead of searched.
 *
 * @param fixedUsdPerMonth what is paid whatever the number of GPUs
 * @param usdPerGpuMonth what each billed GPU costs
 * @param gpusPerReplica GPUs that hold one copy
 * @param gpusSoldTogether GPUs per server of the offer
 * @param sizing what a replica serves, and how many there are at least and in spare
 */
public record Staircase(
        double fixedUsdPerMonth, double usdPerGpuMonth, int gpusPerReplica, int gpusSoldTogether, Sizing sizing)
        implements StepCurve {

    /** So many replicas of any number of GPUs stay far below {@link WholeNumbers#LARGEST_EXACT}. */
    private static final long SURELY_COUNTED = 1L << 21;

    /** @throws IllegalArgumentException if a cost is negative or not finite, or a count is not positive */
    public Staircase {
        if (!(fixedUsdPerMonth >= 0)
                || !(usdPerGpuMonth >= 0)
                || Double.isInfinite(fixedUsdPerMonth + usdPerGpuMonth)) {
            throw new IllegalArgumentException("cost: " + fixedUsdPerMonth + ", " + usdPerGpuMonth);
        }
        if (gpusPerReplica < 1 || gpusSoldTogether < 1) {
            throw new IllegalArgumentException("GPUs: " + gpusPerReplica + ", " + gpusSoldTogether);
        }
    }

    /** GPUs billed at a volume: serving and spare replicas, rounded up to whole servers. */
    public long billedGpus(long tokensPerDay) {
        return billedGpusOf(stepOf(tokensPerDay));
    }

    /** A number of GPUs rounded up to whole servers. */
    public long billed(long gpus) {
        return Math.ceilDiv(gpus, gpusSoldTogether) * gpusSoldTogether;
    }

    @Override
    public double at(long tokensPerDay) {
        long replicas = sizing.replicas(tokensPerDay);
        return isUncounted(replicas) ? Double.POSITIVE_INFINITY : costOf(stepHolding(replicas));
    }

    @Override
    public long stepEnd(long tokensPerDay) {
        long replicas = sizing.replicas(tokensPerDay);
        return isUncounted(replicas) ? Volumes.NEVER : endOf(stepHolding(replicas));
    }

    /** Where the GPUs billed would leave the range of exact counts. */
    @Override
    public long lastServed() {
        return sizing.lastTokensOf(mostReplicas() - sizing.spareReplicas());
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return usdPerGpuMonth * gpusPerReplica / sizing.tokensPerDayPerReplica();
    }

    @Override
    public long firstBelow(ApiLine line, long from, long to) {
        return new StepSearch(this, line).firstBelow(from, to);
    }

    @Override
    public long firstNotBelow(ApiLine line, long from, long to) {
        return new StepSearch(this, line).firstNotBelow(from, to);
    }

    @Override
    public long lastNotBelow(ApiLine line, long upTo) {
        return new StepSearch(this, line).lastNotBelow(upTo);
    }

    /** The volume that one period of steps serves. */
    @Override
    public double tokensPerPeriod() {
        return replicasPerPeriod() * sizing.tokensPerDayPerReplica();
    }

    /** The number of the step that holds a volume that can be served. */
    long stepOf(long tokensPerDay) {
        return stepHolding(sizing.replicas(tokensPerDay));
    }

    /** The number of the lowest step. */
    long firstStep() {
        return stepHolding((long) sizing.minReplicas() + sizing.spareReplicas());
    }

    /** The first volume of a step. */
    long startOf(long step) {
        return step <= firstStep() ? 1 : endOf(step - 1) + 1;
    }

    /** The last volume of a step. */
    long endOf(long step) {
        return sizing.lastTokensOf(servingReplicasOf(step));
    }

    double costOf(long step) {
        return fixedUsdPerMonth + usdPerGpuMonth * billedGpusOf(step);
    }

    /** Steps after which everything repeats, one period dearer and one period more capacity. */
    long stepsPerPeriod() {
        return gpusPerPeriod() / (countsReplicas() ? gpusPerReplica : gpusSoldTogether);
    }

    long replicasPerPeriod() {
        return gpusPerPeriod() / gpusPerReplica;
    }

    long gpusPerPeriod() {
        return (long) gpusPerReplica / greatestCommonDivisor(gpusPerReplica, gpusSoldTogether) * gpusSoldTogether;
    }

    /** The most replicas, spares included, whose billed GPUs are counted exactly. */
    private long mostReplicas() {
        return WholeNumbers.LARGEST_EXACT / gpusSoldTogether * gpusSoldTogether / gpusPerReplica;
    }

    /** Few replicas are told apart from too many without a division: this is asked for every point of a chart. */
    private boolean isUncounted(long replicas) {
        return replicas > SURELY_COUNTED && replicas > mostReplicas();
    }

    private boolean countsReplicas() {
        return gpusPerReplica >= gpusSoldTogether;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private long stepHolding(long replicas) {
        return countsReplicas() ? replicas : Math.ceilDiv(replicas * gpusPerReplica, gpusSoldTogether);
    }

    private long servingReplicasOf(long step) {
        long replicas = countsReplicas() ? step : step * gpusSoldTogether / gpusPerReplica;
        return replicas - sizing.spareReplicas();
    }

    private long billedGpusOf(long step) {
        return billed(step * (countsReplicas() ? gpusPerReplica : gpusSoldTogether));
    }
}
