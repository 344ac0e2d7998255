package app.fulcrum.model.catalog;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A closed model sold per token by its maker. */
public record ApiOffer(
        String id,
        String provider,
        String name,
        Availability availability,
        List<Tariff> tariffs,
        OptionalDouble batchDiscount,
        OptionalLong contextTokens,
        OptionalLong maxOutputTokens,
        Provenance provenance)
        implements TokenOffer {

    public ApiOffer {
        tariffs = List.copyOf(tariffs);
    }
}
