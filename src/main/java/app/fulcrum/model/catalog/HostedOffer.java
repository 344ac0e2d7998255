package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An open model served per token by a host.
 *
 * @param openModelId the weights served
 * @param peak prices in the host's peak hours, where it has such; the cost law uses the ordinary ones and says so
 */
public record HostedOffer(
        String id,
        String openModelId,
        String provider,
        String name,
        Availability availability,
        List<Tariff> tariffs,
        OptionalDouble batchDiscount,
        OptionalLong contextTokens,
        OptionalLong maxOutputTokens,
        Optional<TokenPrices> peak,
        Provenance provenance)
        implements TokenOffer {

    public HostedOffer {
        tariffs = List.copyOf(tariffs);
    }

    @Override
    public Optional<String> openModel() {
        return Optional.of(openModelId);
    }
}
