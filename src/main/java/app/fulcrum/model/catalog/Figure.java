package app.fulcrum.model.catalog;

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

    /** The groups a figure can belong to. */
    public enum Kind {
        PURCHASE_PRICE_PER_GPU,
        SERVER_PURCHASE_PRICE,
        EXTRA_CAPITAL_SHARE,
        FAILURE_SHARE_PER_YEAR,
        POWER_PER_GPU,
        SERVER_POWER,
        PUE,
        ELECTRICITY,
        COLOCATION,
        DEPRECIATION_YEARS,
        RESIDUAL_SHARE,
        OWNED_COST_PER_GPU_HOUR,
        RENTAL_DISCOUNT,
        UTILIZATION,
        SALARY,
        LOADED_COST_PER_YEAR,
        LOADING_FACTOR,
        ENGINEERS,
        TOOLING,
        SETUP_MONTHS,
        RULE_OF_THUMB
    }
}
