package app.fulcrum.model.curve;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The monthly cost of one layout: replicas are bought lot by lot, each lot a step.
 *
 * <p>Every step adds the same cost and the same capacity, which is why the next step of interest can be computed
 * instead of searched.
 *
 * @param fixedUsdPerMonth what is paid whatever the number of GPUs
 * @param usdPerGpuMonth what each billed GPU costs
 * @param lot the replicas bought together, and the GPUs billed for them
 * @param sizing what a replica serves, and how many there are at least and in spare
 */
public record Staircase(double fixedUsdPerMonth, double usdPerGpuMonth, Lot lot, Sizing sizing) implements StepCurve {

    /** So many replicas of any number of GPUs stay far below {@link WholeNumbers#LARGEST_EXACT}. */
    private static final long SURELY_COUNTED = 1L << 21;

    /** @throws IllegalArgumentException if a cost is negative or not finite */
    public Staircase {
        if (!(fixedUsdPerMonth >= 0)
                || !(usdPerGpuMonth >= 0)
                || Double.isInfinite(fixedUsdPerMonth + usdPerGpuMonth)) {
            throw new IllegalArgumentException("cost: " + fixedUsdPerMonth + ", " + usdPerGpuMonth);
        }
    }

    /** The same with replicas that serve something else. */
    public Staircase with(Sizing other) {
        return new Staircase(fixedUsdPerMonth, usdPerGpuMonth, lot, other);
    }

    /** GPUs billed at a volume: whole lots that hold the serving and spare replicas. */
    public long billedGpus(long tokensPerDay) {
        return stepOf(tokensPerDay) * lot.gpus();
    }

    @Override
    public double at(long tokensPerDay) {
        long replicas = sizing.replicas(tokensPerDay);
        return isUncounted(replicas) ? Double.POSITIVE_INFINITY : costOf(stepHolding(replicas));
    }

    @Override
    public void at(long[] ascending, double[] usdPerMonth) {
        Arrays.fill(usdPerMonth, Double.POSITIVE_INFINITY);
        lower(usdPerMonth, ascending, Volumes.NEVER);
    }

    /** Takes this cost, where it is less, into the costs at ascending volumes up to a last one; a step is worked out once. */
    void lower(double[] usdPerMonth, long[] ascending, long last) {
        long end = 0;
        double cost = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ascending.length && ascending[i] <= last; i++) {
            if (ascending[i] > end) {
                cost = at(ascending[i]);
                end = segmentEnd(ascending[i]);
            }
            usdPerMonth[i] = Math.min(usdPerMonth[i], cost);
        }
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        long replicas = sizing.replicas(tokensPerDay);
        return isUncounted(replicas) ? Volumes.NEVER : endOf(stepHolding(replicas));
    }

    @Override
    public long segmentStart(long tokensPerDay) {
        return startOf(stepOf(tokensPerDay));
    }

    /** Where the GPUs billed would leave the range of exact counts. */
    @Override
    public long lastServed() {
        return sizing.lastTokensOf(mostReplicas() - sizing.spareReplicas());
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return usdPerLot() / tokensPerPeriod();
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

    @Override
    public long firstAbove(double usdPerMonth) {
        return startOfFirst(usdPerMonth, step -> Ties.isLess(usdPerMonth, costOf(step)));
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        return startOfFirst(usdPerMonth, step -> !Ties.isLess(costOf(step), usdPerMonth));
    }

    /** The first volume at which this costs no less than a sum, to the last digit. */
    long firstReaching(double usdPerMonth) {
        return startOfFirst(usdPerMonth, step -> costOf(step) >= usdPerMonth);
    }

    /** Where the first step that costs so much begins; all it takes is beyond what can be counted. */
    private long startOfFirst(double usdPerMonth, LongPredicate isDearEnough) {
        double estimate = (usdPerMonth - fixedUsdPerMonth) / usdPerLot();
        long step = Volumes.firstWhere(firstStep(), estimate, isDearEnough);
        return step > WholeNumbers.LARGEST_EXACT / lot.gpus() ? Volumes.after(lastServed()) : startOf(step);
    }

    @Override
    public boolean isAlignedWith(StepCurve other) {
        return other instanceof Staircase stairs && lot.equals(stairs.lot) && sizing.equals(stairs.sizing);
    }

    @Override
    public Trend trend() {
        double perReplica = usdPerLot() / lot.replicas();
        double spare = perReplica * sizing.spareReplicas();
        int unused = Math.max(1, sizing.minReplicas()) + lot.replicas() - 1;
        return new Trend(
                saturatedUsdPerMonthPerDailyToken(),
                fixedUsdPerMonth + spare,
                fixedUsdPerMonth + spare + perReplica * unused);
    }

    /** The volume that one more lot serves. */
    @Override
    public double tokensPerPeriod() {
        return sizing.tokensPerDayPerReplica() * lot.replicas();
    }

    @Override
    public long repeatsFrom() {
        return startOf(firstStep() + 1);
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
        return step <= firstStep() ? 1 : Volumes.after(endOf(step - 1));
    }

    /** The last volume of a step. */
    long endOf(long step) {
        return sizing.lastTokensOf(servingReplicasOf(step));
    }

    double costOf(long step) {
        return fixedUsdPerMonth + usdPerGpuMonth * (step * lot.gpus());
    }

    /** What one more step costs. */
    double usdPerLot() {
        return usdPerGpuMonth * lot.gpus();
    }

    /** The most replicas, spares included, whose billed GPUs are counted exactly. */
    private long mostReplicas() {
        return WholeNumbers.LARGEST_EXACT / lot.gpus() * lot.replicas();
    }

    /** Few replicas are told apart from too many without a division: this is asked for every point of a chart. */
    private boolean isUncounted(long replicas) {
        return replicas > SURELY_COUNTED && replicas > mostReplicas();
    }

    private long stepHolding(long replicas) {
        // Asked for every point of a chart; most lots hold one replica, and a division takes as long as all the rest.
        return lot.replicas() == 1 ? replicas : Math.ceilDiv(replicas, (long) lot.replicas());
    }

    private long servingReplicasOf(long step) {
        return step * lot.replicas() - sizing.spareReplicas();
    }
}
