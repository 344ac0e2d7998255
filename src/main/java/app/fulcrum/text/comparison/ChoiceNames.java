package app.fulcrum.text.comparison;

import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.EditSubject;
import java.util.Optional;

/**
 * What is chosen, by its name.
 *
 * @param book where offers and models have their names
 */
public record ChoiceNames(PriceBook book) {

    /** What the price book calls it; an identifier of our own is a word with hyphens. */
    public String name(EditSubject subject, String id) {
        Optional<String> known = subject instanceof EditSubject.OfChoice(var _, ChoiceKey key)
                ? switch (key) {
                    case OFFER, UNIT_OFFER -> book.offer(id).map(Offer::title);
                    case MODEL -> book.openModel(id).map(OpenModel::name);
                    case SERVING_STACK -> book.servingStack(id).map(ServingStack::name);
                    default -> Optional.<String>empty();
                }
                : Optional.empty();
        return known.orElseGet(() -> id.replace('-', ' '));
    }
}
