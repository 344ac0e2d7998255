package app.fulcrum.model.throughput;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.unit.Range;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far an estimate can be trusted; how this was measured is told in {@code formulas.md}.
 *
 * @param band how predictions compared with measurements that were not fitted; eight in ten lie within it
 * @param doubts why this estimate may be further off than that
 */
public record Accuracy(ErrorBand band, List<Doubt> doubts) {

    /** Few measurements reach beyond this context. */
    private static final double LONGEST_MEASURED_CONTEXT = 32_768;

    public Accuracy {
        doubts = List.copyOf(doubts);
    }

    /** What lies outside the measurements behind the formula. */
    public enum Doubt {
        /** The price book warns about this model's estimates. */
        MODEL,
        /** The shape is interpolated, not that of any real model. */
        GENERIC_SHAPE,
        /** No GPU of its family was measured. */
        GPU_FAMILY,
        /** No checkpoint with 4-bit integers was among the fitted measurements. */
        INTEGER_WEIGHTS,
        /** Requests are longer than nearly all that were measured. */
        LONG_CONTEXT
    }

    /**
     * @param modelDoubts what is known against the model itself: {@link Doubt#MODEL}, {@link Doubt#GENERIC_SHAPE} or
     *     nothing
     */
    public static Accuracy of(Deployment deployment, RequestShape request, Set<Doubt> modelDoubts) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(modelDoubts);
        if (!deployment.constants().families().containsKey(deployment.gpu().family())) {
            doubts.add(Doubt.GPU_FAMILY);
        }
        if (deployment.weights().experts() == Precision.INT4) {
            doubts.add(Doubt.INTEGER_WEIGHTS);
        }
        if (request.totalTokens() > LONGEST_MEASURED_CONTEXT) {
            doubts.add(Doubt.LONG_CONTEXT);
        }
        return new Accuracy(bandOf(deployment), List.copyOf(doubts));
    }

    private static ErrorBand bandOf(Deployment deployment) {
        return deployment.shape().isMixtureOfExperts()
                ? deployment.constants().mixtureOfExpertsBand()
                : deployment.constants().denseBand();
    }

    /**
     * What a predicted rate may turn out to be: prediction ÷ high … prediction ÷ low. The band may lie beside the
     * prediction rather than around it; it is then widened to hold it.
     */
    public Range around(double predicted) {
        return Range.spanning(predicted / band.high(), predicted, predicted / band.low());
    }
}
