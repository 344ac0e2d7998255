package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants;

/**
 * How the weights of a checkpoint are stored.
 *
 * @param experts precision of the routed experts; that of all weights for a dense model
 * @param nonExperts precision of everything else
 * @param bytesPerExpertWeight <i>w_x</i>, scales included
 * @param bytesPerNonExpertWeight <i>w_d</i>, scales included
 */
public record WeightFormat(
        Precision experts, Precision nonExperts, double bytesPerExpertWeight, double bytesPerNonExpertWeight) {

    /** Both parts in the precisions given. */
    public static WeightFormat of(Precision experts, Precision nonExperts, ThroughputConstants constants) {
        return new WeightFormat(experts, nonExperts, bytesOf(experts, constants), bytesOf(nonExperts, constants));
    }

    /**
     * The format of a checkpoint published in a precision: everything in it, except that some 4-bit checkpoints of
     * mixture-of-experts models keep the part outside the experts in bf16.
     */
    public static WeightFormat published(
            Architecture architecture, Precision precision, ThroughputConstants constants) {
        boolean onlyExperts = precision.bits() == 4 && architecture.nonExpertBf16InFourBit();
        return of(precision, onlyExperts ? Precision.BF16 : precision, constants);
    }

    private static double bytesOf(Precision precision, ThroughputConstants constants) {
        Double bytes = constants.bytesPerWeight().get(precision);
        if (bytes == null) {
            throw new IllegalArgumentException("no bytes per weight known for " + precision);
        }
        return bytes;
    }
}
