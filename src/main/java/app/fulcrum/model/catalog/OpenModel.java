package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model whose weights can be downloaded.
 *
 * @param weights how many there are and how they are released; absent where the price book only knows that somebody serves it
 * @param architecture its shape; absent where it is not published or lies outside the throughput formula
 * @param contextTokens the longest context it was released for
 * @param licenseId the license record its weights fall under
 * @param licenseModelId the model's identifier within that record
 * @param caution why its throughput estimate deserves less trust; empty for a model of the calibrated kind
 * @param provenance where its record is from; absent for a model that the user describes
 */
public record OpenModel(
        String id,
        String name,
        Optional<Weights> weights,
        Optional<Architecture> architecture,
        OptionalLong contextTokens,
        Optional<LocalDate> released,
        String licenseId,
        String licenseModelId,
        String caution,
        Optional<Provenance> provenance) {

    /** @throws IllegalArgumentException if its shape is known and its weights are not */
    public OpenModel {
        if (architecture.isPresent() && weights.isEmpty()) {
            throw new IllegalArgumentException("a shape without weights: " + id);
        }
    }

    /**
     * The weights of a model.
     *
     * @param totalBillion parameters stored, in billions, as the publisher states them
     * @param activeBillion parameters used per token, in billions, as the publisher states them
     * @param nativePrecision the precision they are released in
     */
    public record Weights(double totalBillion, double activeBillion, Precision nativePrecision) {}
}
