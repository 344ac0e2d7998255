package app.fulcrum.model.supply;

import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.Optional;

/**
 * Replicas of one layout on GPUs in whole lots.
 *
 * @param lot the replicas bought together, and the GPUs billed for them
 * @param least fewest replicas that serve where any run
 * @param spare replicas beyond those that serve, where any run
 * @param fixedUsdPerMonth what is paid whatever the number of GPUs, where there are any
 * @param usdPerGpuMonth what each billed GPU costs, but for the first ones
 * @param first those that have another price; absent where all have the same
 */
public record GpuLots(
        Lot lot, long least, long spare, double fixedUsdPerMonth, double usdPerGpuMonth, Optional<FirstGpus> first)
        implements Supply {

    @Override
    public long units(long blocks) {
        return blocks == 0 ? 0 : Math.max(0, blocks * lot.replicas() - spare);
    }

    @Override
    public long fewest() {
        return lots(Math.max(1, least));
    }

    @Override
    public long holding(double units) {
        return lots(Math.max(Math.max(1, least), WholeNumbers.ceil(units)));
    }

    private long lots(long serving) {
        return Math.ceilDiv(serving + spare, (long) lot.replicas());
    }

    @Override
    public long serving(long units) {
        return units == 0 ? 0 : Math.max(least, units);
    }

    /** The last lot may hold more replicas than are needed. */
    @Override
    public long counted(long units, long needed) {
        return serving(Math.min(units, Math.max(1, needed)));
    }

    /** GPUs billed for what holds so many serving replicas. */
    public long billedGpus(long replicas) {
        long needed = needed(replicas);
        return first.isPresent() && needed > 0 ? first.get().billed(needed) : needed;
    }

    private long needed(long replicas) {
        return replicas == 0 ? 0 : lots(serving(replicas)) * lot.gpus();
    }

    @Override
    public double usd(long units) {
        if (units == 0) {
            return 0;
        }
        double gpus = (double) needed(units);
        return fixedUsdPerMonth
                + (first.isPresent() ? first.get().usdPerMonth(gpus, usdPerGpuMonth) : usdPerGpuMonth * gpus);
    }

    @Override
    public long lastAtFirstPrice() {
        return first.isPresent() ? first.get().gpus() / lot.gpus() : 0;
    }

    @Override
    public double usdPerBlock(boolean isAtFirstPrice) {
        double perGpu = !isAtFirstPrice || first.isEmpty()
                ? usdPerGpuMonth
                : first.get().areAlwaysBilled() ? 0 : first.get().usdPerGpuMonth();
        return perGpu * lot.gpus();
    }

    @Override
    public long unitsPerBlock() {
        return lot.replicas();
    }

    @Override
    public long spareUnits() {
        return spare;
    }
}
