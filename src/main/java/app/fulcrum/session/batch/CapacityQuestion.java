package app.fulcrum.session.batch;

import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.throughput.EstimateDoubt;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one replica of some model can serve.
 *
 * @param id what the asker calls it; empty if nothing
 * @param model what is served, as the asker named it
 * @param doubts what speaks against an estimate beyond its class
 * @param contextTokens the longest context of the model; absent where none is known
 * @param typedShare share of an estimate to plan with; absent for that of its class
 */
public record CapacityQuestion(
        String id,
        String model,
        LayoutQuery query,
        List<EstimateDoubt> doubts,
        OptionalLong contextTokens,
        OptionalDouble typedShare) {}
