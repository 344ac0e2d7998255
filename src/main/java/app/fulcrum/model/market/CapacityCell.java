package app.fulcrum.model.market;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.throughput.EstimateDoubt;
import java.util.List;
import java.util.Optional;

/**
 * One model on one GPU in one precision of weights.
 *
 * @param outcome the layouts that work, or why none does
 * @param served what the layout planned to serve most tokens per GPU comes to; absent where none works
 * @param doubts what speaks against the estimate beyond its class
 * @param isRequestTooLong whether the mean request is longer than the model takes, so that it does not matter what fits
 */
public record CapacityCell(
        OpenModel model,
        Deployment deployment,
        LayoutOutcome outcome,
        Optional<ServedLayout> served,
        List<EstimateDoubt> doubts,
        boolean isRequestTooLong) {

    public CapacityCell {
        doubts = List.copyOf(doubts);
    }
}
