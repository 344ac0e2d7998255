package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.NotRunnable.Reason;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import java.util.Optional;

/**
 * Which layouts no engine runs, whatever memory there is.
 *
 * <p>Under tensor parallelism each GPU takes whole attention heads: their number is a multiple of the GPUs. Key-value
 * heads are spread likewise while there are enough of them, and repeated a whole number of times where there are fewer
 * than GPUs (vLLM, {@code ModelConfig.verify_with_parallel_config} and {@code QKVParallelLinear}). Under expert
 * parallelism every GPU has all heads. A replica lies on GPUs that share a fast link.
 */
final class EngineRules {

    private EngineRules() {}

    /** Why a layout cannot be run; empty if it can. */
    static Optional<Reason> against(Layout layout, LayoutQuery query) {
        if (layout.gpus() > query.choice().mostGpusPerReplica()) {
            return Optional.of(Reason.FAST_LINK);
        }
        boolean ran = query.measured().isPresent();
        return !ran && query.deployment().shape() instanceof ModelShape.Published(var architecture)
                ? againstSplit(layout, architecture.attention())
                : Optional.empty();
    }

    private static Optional<Reason> againstSplit(Layout layout, Attention attention) {
        if (layout.isExpertParallel()) {
            return Optional.empty();
        }
        if (attention.heads() % layout.gpus() != 0) {
            return Optional.of(Reason.HEADS);
        }
        int kvHeads = attention.kvHeads();
        boolean spreads = kvHeads == 0 || kvHeads % layout.gpus() == 0 || layout.gpus() % kvHeads == 0;
        return spreads ? Optional.empty() : Optional.of(Reason.KV_HEADS);
    }
}
