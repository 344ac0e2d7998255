package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A closed model sold per token, by its maker or by a host: nobody else can run its weights.
 *
 * @param released the day it first went on sale; absent where no source says so
 */
public record ApiOffer(
        String id,
        String provider,
        String name,
        Availability availability,
        Optional<LocalDate> released,
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
