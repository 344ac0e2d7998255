package app.fulcrum.model.chance;

import app.fulcrum.model.throughput.Accuracy;
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

    /** Every number between the ends as likely as any other, whatever the base value. */
    static Distribution uniform(Range range) {
        return share -> range.low() + share * (range.high() - range.low());
    }

    /**
     * One in ten below the low end and one in ten above the high one, half below the base value: {@code base·exp(σ·z)}, with
     * {@code σ = ln(base/low)/1.28…} below it and {@code ln(high/base)/1.28…} above.
     *
     * @param range more than 0
     */
    static Distribution logNormal(Range range) {
        double below = Math.log(range.base() / range.low()) / Accuracy.ONE_IN_TEN;
        double above = Math.log(range.high() / range.base()) / Accuracy.ONE_IN_TEN;
        return share -> {
            double deviations = NORMAL.inverseCumulativeProbability(share);
            return range.base() * Math.exp(deviations * (deviations < 0 ? below : above));
        };
    }
}
