package app.fulcrum.model.throughput;

import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What speaks against an estimate beyond its class, and has no figure: nobody has measured how far off it makes it. */
public enum EstimateDoubt {
    /** The price book warns about this model's estimates. */
    MODEL,
    /** The shape is interpolated, not that of any real model. */
    GENERIC_SHAPE,
    /** The shape is as the user typed it; nobody has checked it against a publisher's. */
    DESCRIBED_SHAPE,
    /** Nothing was measured on the GPU, which the user describes. */
    DESCRIBED_GPU,
    /** Nothing was measured on the engine: it takes over the figures of another. */
    ENGINE_UNMEASURED,
    /** Requests are longer than nearly all that were measured. */
    LONG_CONTEXT;

    /** Few measurements reach beyond this context. */
    private static final double LONGEST_MEASURED_CONTEXT = 32_768;

    /** @param ofModel what is known against the model itself: {@link #MODEL}, {@link #GENERIC_SHAPE}, {@link #DESCRIBED_SHAPE} or
     *     nothing */
    public static List<EstimateDoubt> of(Deployment deployment, RequestShape request, Set<EstimateDoubt> ofModel) {
        Set<EstimateDoubt> doubts = EnumSet.noneOf(EstimateDoubt.class);
        doubts.addAll(ofModel);
        if (deployment.gpu().provenance().isEmpty()) {
            doubts.add(DESCRIBED_GPU);
        }
        if (deployment.engine().measurements() == 0) {
            doubts.add(ENGINE_UNMEASURED);
        }
        if (request.totalTokens() > LONGEST_MEASURED_CONTEXT) {
            doubts.add(LONG_CONTEXT);
        }
        return List.copyOf(doubts);
    }
}
