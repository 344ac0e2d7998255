package app.fulcrum.session.batch;

import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which offers are asked for.
 *
 * @param kind those of this kind only
 * @param modelId those of these open weights only
 * @param limit at most so many, at least 1
 */
public record OffersQuestion(Optional<Kind> kind, Optional<String> modelId, OptionalInt limit) {

    boolean asksFor(OfferRow row) {
        boolean isOfKind = kind.isEmpty() || kind.get() == row.alternative().kind();
        boolean isOfModel = modelId.isEmpty()
                || row.model().filter(model -> model.id().equals(modelId.get())).isPresent();
        return isOfKind && isOfModel;
    }
}
