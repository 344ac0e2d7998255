package app.fulcrum.session;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.session.document.Document;
import java.util.Optional;

/**
 * The scenario that is worked on: the base of a document, or one of its variants.
 *
 * @param variant the name of the variant that is worked on; absent for the base
 */
public record OpenScenario(Document document, Optional<String> variant) {

    /** @throws IllegalArgumentException if there is no such variant */
    public OpenScenario {
        variant.ifPresent(document.variants()::get);
    }

    /** A document whose base is worked on. */
    static OpenScenario atBase(Document document) {
        return new OpenScenario(document, Optional.empty());
    }

    /** The scenario that is worked on. */
    public Scenario scenario() {
        return variant.map(document.variants()::get).map(Variant::scenario).orElseGet(document::scenario);
    }
}
