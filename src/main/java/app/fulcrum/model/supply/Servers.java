package app.fulcrum.model.supply;

import app.fulcrum.model.catalog.GpuOffer;
import java.util.OptionalInt;

/**
 * How GPUs are sold, and how they are joined: the first decides what is billed, the second where a replica can be placed.
 *
 * @param soldTogether <i>u</i>, GPUs in the smallest machine sold, at least 1
 * @param onFastLink <i>v</i>, GPUs that share a fast link, at least <i>u</i>
 * @param isLinkAssumed whether nobody says how many share it
 * @param canBeJoined whether servers can be joined by a fast link, so that a replica may span them
 */
public record Servers(int soldTogether, int onFastLink, boolean isLinkAssumed, boolean canBeJoined) {

    /** GPUs on one fast link where nobody says: those of the common server. */
    public static final int USUAL_ON_FAST_LINK = 8;

    /** @throws IllegalArgumentException if a count is not positive, or fewer share a link than are sold together */
    public Servers {
        if (soldTogether < 1 || onFastLink < soldTogether) {
            throw new IllegalArgumentException("GPUs per server: " + soldTogether + ", on one link: " + onFastLink);
        }
    }

    /**
     * Servers of an offer.
     *
     * @param onFastLink absent where nobody says: then the larger of {@code soldTogether} and
     *     {@value #USUAL_ON_FAST_LINK}. Never fewer than are sold together
     */
    public static Servers of(int soldTogether, OptionalInt onFastLink, boolean canBeJoined) {
        int shared = Math.max(soldTogether, onFastLink.orElse(USUAL_ON_FAST_LINK));
        return new Servers(soldTogether, shared, onFastLink.isEmpty(), canBeJoined);
    }

    /** Servers of an offer as the price book has it. */
    public static Servers of(GpuOffer offer) {
        return of(offer.gpusPerInstance().orElse(1), offer.gpusOnFastLink(), offer.serversCanBeJoined());
    }

    /** GPUs sold one by one, on links nobody describes. */
    public static Servers loose() {
        return of(1, OptionalInt.empty(), false);
    }

    /** Whether a replica of so many GPUs can be placed. */
    public boolean canHold(int gpusPerReplica) {
        return gpusPerReplica <= mostGpusPerReplica();
    }

    /** The most GPUs one replica can be spread over; {@link Integer#MAX_VALUE} where servers can be joined. */
    public int mostGpusPerReplica() {
        return canBeJoined ? Integer.MAX_VALUE : onFastLink;
    }

    /**
     * The least that is bought as a load grows.
     *
     * @param replicas <i>⌊v/g⌋</i> where whole servers are sold; otherwise one, because each is placed alone
     * @param gpus what is billed for them: <i>v</i>, or <i>⌈g/u⌉·u</i>; <i>⌈g/v⌉·v</i> for a replica across servers
     */
    public record Lot(int replicas, int gpus) {

        /** @throws IllegalArgumentException if a count is not positive */
        public Lot {
            if (replicas < 1 || gpus < 1) {
                throw new IllegalArgumentException("a lot of " + replicas + " replicas on " + gpus + " GPUs");
            }
        }
    }

    /** What is bought at a time for replicas of so many GPUs. */
    public Lot lot(int gpusPerReplica) {
        if (gpusPerReplica > onFastLink) {
            return new Lot(1, groupOf(gpusPerReplica));
        }
        return soldTogether == onFastLink
                ? new Lot(onFastLink / gpusPerReplica, onFastLink)
                : new Lot(1, roundedUp(gpusPerReplica, soldTogether));
    }

    /** A number of GPUs rounded up to what is sold: {@code ⌈N/u⌉·u}. */
    public long billed(long gpus) {
        return Math.ceilDiv(gpus, (long) soldTogether) * soldTogether;
    }

    /** Replicas that a given number of GPUs holds: {@code ⌊N/v⌋·⌊v/g⌋ + ⌊(N mod v)/g⌋}. */
    public long replicasOn(long gpus, int gpusPerReplica) {
        int group = groupOf(gpusPerReplica);
        return gpus / group * (group / gpusPerReplica) + gpus % group / gpusPerReplica;
    }

    /** The fewest GPUs that hold so many replicas: {@link #replicasOn} turned around. */
    public long gpusFor(long replicas, int gpusPerReplica) {
        int group = groupOf(gpusPerReplica);
        int perGroup = group / gpusPerReplica;
        long full = Math.max(0, replicas - 1) / perGroup;
        return full * group + (replicas - full * perGroup) * gpusPerReplica;
    }

    /** GPUs that replicas share among them: one fast link, or the servers joined for a replica that needs more. */
    private int groupOf(int gpusPerReplica) {
        return roundedUp(gpusPerReplica, onFastLink);
    }

    private static int roundedUp(int gpus, int unit) {
        return Math.ceilDiv(gpus, unit) * unit;
    }
}
