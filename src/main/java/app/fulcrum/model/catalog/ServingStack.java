package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.OptionalDouble;

/**
 * An inference engine.
 *
 * @param realisationFactor share of the modeled throughput to plan with
 * @param bias median of predicted over measured throughput on its own measurements; absent where there are none
 * @param measurements how many
 */
public record ServingStack(
        String id,
        String name,
        double realisationFactor,
        OptionalDouble bias,
        int measurements,
        Provenance provenance) {}
