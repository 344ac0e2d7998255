package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.provenance.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A closed model sold per token, by its maker or by a host: nobody else can run its weights.
 */
public record ApiOffer(
        String id,
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

    public ApiOffer {
        tariffs = List.copyOf(tariffs);
    }

    @Override
    public Optional<String> openModel() {
        return Optional.empty();
    }
}
