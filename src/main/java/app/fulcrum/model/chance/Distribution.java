package app.fulcrum.model.chance;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** How likely the numbers of a range are. */
interface Distribution {

    /** The normal distribution of mean 0 and standard deviation 1. */
    ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Below how many standard deviations over the mean nine in ten lie of what is normally distributed. */
    double NINE_IN_TEN = 1.2815515655446004;

    /**
     * The number below which a share of all lies.
     *
     * @param share more than 0 and less than 1
     */
    double quantile(double share);

    /**
     * That of a range.
     *
     * @param shape one that fits it
     */
    static Distribution of(Range range, Shape shape) {
        return switch (shape) {
            case TRIANGULAR ->
                TriangularDistribution.of(range.low(), range.base(), range.high())::inverseCumulativeProbability;
            case UNIFORM -> UniformContinuousDistribution.of(range.low(), range.high())::inverseCumulativeProbability;
            case LOG_NORMAL -> logNormal(range);
        };
    }

    /** The logarithm is normally distributed about that of the base, with a standard deviation of its own on either side. */
    private static Distribution logNormal(Range range) {
        double below = Math.log(range.base() / range.low()) / NINE_IN_TEN;
        double above = Math.log(range.high() / range.base()) / NINE_IN_TEN;
        return share -> {
            double deviations = NORMAL.inverseCumulativeProbability(share);
            return range.base() * Math.exp(deviations * (deviations < 0 ? below : above));
        };
    }
}
