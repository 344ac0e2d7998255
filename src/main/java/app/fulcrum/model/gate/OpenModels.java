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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The open models compared, with their licenses.
 *
 * @param inOrder by alternative; none for a closed API, a generic model, or one whose license has no record
 */
public record OpenModels(List<Compared> inOrder) {

    public static final OpenModels NONE = new OpenModels(List.of());

    public OpenModels {
        inOrder = List.copyOf(inOrder);
    }

    /** The model that an alternative runs or is served. */
    public record Compared(AlternativeId alternative, LicensedModel model) {}

    /** The models that alternatives run or are served, as a price book has them. */
    public static OpenModels of(Alternatives alternatives, PriceBook book) {
        List<Compared> models = new ArrayList<>(alternatives.size());
        for (Alternative alternative : alternatives.inOrder()) {
            idOf(alternative.way(), book)
                    .flatMap(book::openModel)
                    .flatMap(model -> LicensedModel.of(model, book))
                    .ifPresent(model -> models.add(new Compared(alternative.id(), model)));
        }
        return new OpenModels(models);
    }

    /** The identifier of the open weights that are used; absent for a closed API and a generic model. */
    public static Optional<String> idOf(Way way, PriceBook book) {
        return switch (way) {
            case Way.Api api -> TokenOffers.bought(api, book).flatMap(TokenOffer::openModel);
            case Way.OwnGpus(ModelChoice model, Hosting _) ->
                model instanceof ModelChoice.Named(String id) ? Optional.of(id) : Optional.empty();
            // Its parts are alternatives themselves.
            case Way.Mix _ -> Optional.empty();
        };
    }

    /** The model of an alternative. */
    public Optional<LicensedModel> of(AlternativeId id) {
        for (Compared compared : inOrder) {
            if (compared.alternative().equals(id)) {
                return Optional.of(compared.model());
            }
        }
        return Optional.empty();
    }

    /** Each model once. */
    public List<LicensedModel> all() {
        List<LicensedModel> all = new ArrayList<>(inOrder.size());
        for (Compared compared : inOrder) {
            if (!all.contains(compared.model())) {
                all.add(compared.model());
            }
        }
        return all;
    }
}
