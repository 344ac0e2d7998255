package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Validity;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A price for one GPU-hour.
 *
 * @param gpuId the GPU rented
 * @param formFactor SXM, PCIe and the like; empty where not stated
 * @param instance the provider's name of the machine; empty where GPUs are sold loose
 * @param gpusPerInstance how many GPUs are sold together; absent counts as one
 * @param gpusOnFastLink how many GPUs share a fast link, so that one replica can be spread over them; absent where no
 *     source says
 * @param serversCanBeJoined whether the offer joins servers by a fast link, so that a replica may span them
 * @param region where it holds; empty where not stated
 * @param terms what the buyer commits to
 * @param commitmentMonths length of the commitment
 * @param usdPerInstanceHour the price of the whole machine, where the provider prices it so; the GPU-hour is that price
 *     over its GPUs, as the source rounds it
 */
public record GpuOffer(
        String id,
        String gpuId,
        String formFactor,
        String provider,
        String instance,
        OptionalInt gpusPerInstance,
        OptionalInt gpusOnFastLink,
        boolean serversCanBeJoined,
        String region,
        Terms terms,
        OptionalInt commitmentMonths,
        double usdPerGpuHour,
        OptionalDouble usdPerInstanceHour,
        Validity validity,
        Life life,
        Provenance provenance)
        implements Offer {

    @Override
    public String title() {
        return instance.isEmpty() ? provider : provider + " " + instance;
    }

    /** Whether GPUs can be given back while they idle; a commitment is paid for whether they are used or not. */
    public boolean releasesIdleGpus() {
        return terms != Terms.RESERVED && commitmentMonths.isEmpty();
    }

    /** What the price asks of the buyer, and how far it is a price one can order at. */
    public enum Terms {
        ON_DEMAND,
        /** On demand from hosts the platform does not run itself. */
        ON_DEMAND_COMMUNITY,
        RESERVED,
        SPOT,
        /** An average or median over a marketplace or index. */
        MARKET_INDEX,
        /** What one buyer or a survey reports to pay. */
        REPORTED,
        /** Serving stack or per-second billing included. */
        MANAGED;

        /** Whether somebody sells at this price, and it is not only what others are said to pay. */
        public boolean areForSale() {
            return this != MARKET_INDEX && this != REPORTED;
        }
    }
}
