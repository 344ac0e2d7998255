package app.fulcrum.session.batch;

import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.throughput.Accuracy;
import java.util.OptionalLong;

/**
 * What one replica of some model can serve.
 *
 * @param id what the asker calls it; empty if nothing
 * @param model what is served, as the asker named it
 * @param accuracy how far the answer can be trusted
 * @param contextTokens the longest context of the model; absent where none is known
 * @param realisationFactor share of an estimate to plan with
 */
public record CapacityQuestion(
        String id,
        String model,
        LayoutQuery query,
        Accuracy accuracy,
        OptionalLong contextTokens,
        double realisationFactor) {}
