package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sourced figure that is not an offer: a purchase price, a PUE, a salary, a number of engineers.
 *
 * @param kind what it is a figure of
 * @param gpuId the GPU it is about, where it is about one
 * @param typical the value to use by default
 * @param low the lower end seen
 * @param high the upper end seen
 */
public record Figure(
        String id,
        Kind kind,
        String name,
        Optional<String> gpuId,
        Unit unit,
        OptionalDouble low,
        OptionalDouble typical,
        OptionalDouble high,
        Provenance provenance) {

    /** The groups a figure can belong to. Of several figures of one kind the first of the price book is preferred. */
    public enum Kind {
        PURCHASE_PRICE_PER_GPU,
        SERVER_PURCHASE_PRICE,
        /** Network, storage and integration, on top of the servers. */
        EXTRA_CAPITAL_SHARE,
        /** What the GPUs make up of all infrastructure spending. */
        GPU_SHARE_OF_SPENDING,
        /** What the building makes up of all capital. */
        SITE_SHARE_OF_CAPITAL,
        FAILURE_SHARE_PER_YEAR,
        /** Load of one GPU with its share of the server, before cooling: to be multiplied by the PUE. */
        POWER_PER_GPU,
        /** Load of one GPU with server, network and cooling: not to be multiplied by the PUE again. */
        ALL_IN_POWER_PER_GPU,
        /** Thermal design power of the GPU alone. */
        GPU_TDP,
        SERVER_POWER,
        PUE,
        ELECTRICITY,
        COLOCATION,
        DEPRECIATION_YEARS,
        RESIDUAL_SHARE,
        OWNED_COST_PER_GPU_HOUR,
        SUPPORT_SHARE_PER_YEAR,
        RENTAL_DISCOUNT,
        UTILIZATION,
        /** Share of time in use from which owning is said to pay. */
        UTILIZATION_THRESHOLD,
        /** Capacity kept over capacity needed, to survive the loss of a region. */
        REDUNDANCY,
        SALARY,
        LOADED_COST_PER_YEAR,
        LOADING_FACTOR,
        ENGINEERS,
        TOOLING,
        MONITORING,
        OPERATIONS_HOURS,
        SETUP_MONTHS,
        /** A figure of the article the product is built from, kept as the article has it. */
        RULE_OF_THUMB
    }
}
