package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.provenance.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An open model served per token by a host.
 *
 * @param openModelId the weights served
 */
public record HostedOffer(
        String id,
        String openModelId,
        String provider,
        String name,
        Availability availability,
        Life life,
        List<Tariff> tariffs,
        PriceFactors factors,
        OptionalLong contextTokens,
        OptionalLong maxOutputTokens,
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
