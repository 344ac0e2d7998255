package app.fulcrum.model.gate;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The open models compared, with their licenses.
 *
 * @param byAlternative in order; none for a closed API, a generic model, or one whose license has no record
 */
public record OpenModels(SequencedMap<AlternativeId, LicensedModel> byAlternative) {

    public static final OpenModels NONE = new OpenModels(new LinkedHashMap<>());

    public OpenModels {
        byAlternative = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byAlternative));
    }

    /** The models that alternatives run or are served, as a price book has them. */
    public static OpenModels of(Alternatives alternatives, PriceBook book) {
        SequencedMap<AlternativeId, LicensedModel> models = new LinkedHashMap<>();
        for (Alternative alternative : alternatives.inOrder()) {
            modelId(alternative.way(), book)
                    .flatMap(book::openModel)
                    .flatMap(model -> LicensedModel.of(model, book))
                    .ifPresent(model -> models.put(alternative.id(), model));
        }
        return new OpenModels(models);
    }

    private static Optional<String> modelId(Way way, PriceBook book) {
        return switch (way) {
            case Way.Api api -> TokenOffers.bought(api, book).flatMap(TokenOffer::openModel);
            case Way.OwnGpus(ModelChoice model, Hosting _) ->
                model instanceof ModelChoice.Named(String id) ? Optional.of(id) : Optional.empty();
        };
    }

    /** Each model once. */
    public List<LicensedModel> all() {
        return byAlternative.values().stream().distinct().toList();
    }
}
