package app.fulcrum.model.capacity;

import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * How many replicas slots of the same load need.
     *
     * @param slots how many have that load, at least 1
     * @param sizing what a replica serves of a day in which all slots were like them
     */
    public record SlotSizing(int slots, Sizing sizing) {

        /**
         * The slots of a day or a week by their load, the busiest first. What a replica serves of the day there is what it serves
         * where the busiest decides, times how much busier that is: {@code K·ℓ_max/ℓ_i}.
         *
         * @param busiest how replicas are sized where as many run all day as its busiest moment needs
         */
        public static List<SlotSizing> of(Sizing busiest, LoadProfile profile) {
            List<SlotSizing> all = new ArrayList<>(profile.slots());
            int from = 0;
            for (int slot = 1; slot <= profile.slots(); slot++) {
                if (slot == profile.slots() || profile.largest(slot) != profile.largest(from)) {
                    all.add(new SlotSizing(slot - from, at(profile.largest(from), busiest, profile)));
                    from = slot;
                }
            }
            return List.copyOf(all);
        }

        private static Sizing at(double load, Sizing busiest, LoadProfile profile) {
            double tokensPerDay = load == 0
                    ? Double.POSITIVE_INFINITY
                    // Any load needs a replica, however small it is.
                    : Math.min(Double.MAX_VALUE, busiest.tokensPerDayPerReplica() * (profile.largest(0) / load));
            return new Sizing(tokensPerDay, busiest.minReplicas(), busiest.spareReplicas());
        }
    }
}
