package app.fulcrum.model.chance;

import app.fulcrum.model.unit.Range;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/** How likely the numbers of a range are. */
interface Distribution {

    /** The normal distribution of mean 0 and standard deviation 1. */
    ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The number below which a share of all lies.
     *
     * @param share more than 0 and less than 1
     */
    double quantile(double share);

    /** Likeliest at the base value, and the less so the nearer an end, beyond which there is nothing. */
    static Distribution triangular(Range range) {
        return TriangularDistribution.of(range.low(), range.base(), range.high())::inverseCumulativeProbability;
    }
}
