package app.fulcrum.model.capacity;

import app.fulcrum.model.unit.WholeNumbers;

/**
 * How many replicas a load needs.
 *
 * @param tokensPerDayPerReplica <i>K</i>, tokens one replica serves in a day, more than 0; infinite where there is no load at all
 * @param minReplicas replicas kept running whatever the load, at least 0
 * @param spareReplicas replicas beyond those that serve, at least 0
 */
public record Sizing(double tokensPerDayPerReplica, int minReplicas, int spareReplicas) {

    /** Stands for more replicas than can be counted exactly. */
    private static final long UNCOUNTED = WholeNumbers.LARGEST_EXACT + 1;

    /** @throws IllegalArgumentException if a value is out of range */
    public Sizing {
        if (!(tokensPerDayPerReplica > 0)) {
            throw new IllegalArgumentException("a replica serves something: " + tokensPerDayPerReplica);
        }
        if (minReplicas < 0 || spareReplicas < 0) {
            throw new IllegalArgumentException("replicas out of range: " + minReplicas + ", " + spareReplicas);
        }
    }

    /**
     * Replicas that serve a volume: {@code max( minReplicas, ⌈T/K⌉ )}, with the edges of {@link #lastTokensOf}. Beyond
     * {@link WholeNumbers#LARGEST_EXACT} all that is said is that it is more.
     */
    public long servingReplicas(long tokensPerDay) {
        return Math.max(minReplicas, replicasFor(tokensPerDay));
    }

    /** Serving and spare replicas. */
    public long replicas(long tokensPerDay) {
        return servingReplicas(tokensPerDay) + spareReplicas;
    }

    /** The most whole tokens per day that so many serving replicas serve: {@code floor(n·K)}, the end of a step; the largest of all where there is no load. */
    public long lastTokensOf(long servingReplicas) {
        if (isWithoutLoad()) {
            return Long.MAX_VALUE;
        }
        return WholeNumbers.floor(servingReplicas * tokensPerDayPerReplica);
    }

    /** Used share of capacity: the volume over what the serving replicas could do, spares excluded. */
    public double usedShare(long tokensPerDay) {
        return tokensPerDay / (servingReplicas(tokensPerDay) * tokensPerDayPerReplica);
    }

    private boolean isWithoutLoad() {
        return tokensPerDayPerReplica == Double.POSITIVE_INFINITY;
    }

    private long replicasFor(long tokensPerDay) {
        if (isWithoutLoad()) {
            return 0;
        }
        boolean isCounted = tokensPerDay / tokensPerDayPerReplica <= WholeNumbers.LARGEST_EXACT;
        return isCounted ? WholeNumbers.unitsFor((double) tokensPerDay, tokensPerDayPerReplica) : UNCOUNTED;
    }
}
