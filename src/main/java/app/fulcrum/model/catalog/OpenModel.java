package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model whose weights can be downloaded.
 *
 * @param totalBillion parameters stored, in billions, as the publisher states them
 * @param activeBillion parameters used per token, in billions, as the publisher states them
 * @param architecture its shape; absent where it is not published or lies outside the throughput formula
 * @param nativePrecision the precision its weights are released in
 * @param contextTokens the longest context it was released for
 * @param licenseId the license record its weights fall under
 * @param licenseModelId the model's identifier within that record
 * @param caution why its throughput estimate deserves less trust; empty for a model of the calibrated kind
 */
public record OpenModel(
        String id,
        String name,
        double totalBillion,
        double activeBillion,
        Optional<Architecture> architecture,
        Precision nativePrecision,
        OptionalLong contextTokens,
        Optional<LocalDate> released,
        String licenseId,
        String licenseModelId,
        String caution,
        Provenance provenance) {}
