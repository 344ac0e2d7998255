package app.fulcrum.session.document;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.edit.ScenarioRules;

/**
 * A scenario with its variants, and what its file holds beside them.
 *
 * @param variants the base scenario and its variants
 * @param priceBook the price book the scenario was last edited with
 * @param changes the log of edits
 * @param origin what the file it came from asks to be kept
 */
public record Document(Variants variants, PriceBookStamp priceBook, ChangeLog changes, FileOrigin origin) {

    /** A document without variants. */
    public Document(Scenario scenario, PriceBookStamp priceBook, ChangeLog changes, FileOrigin origin) {
        this(Variants.none(scenario), priceBook, changes, origin);
    }

    /** A document never saved. */
    public static Document of(Scenario scenario, PriceBookStamp priceBook) {
        return new Document(scenario, priceBook, ChangeLog.EMPTY, FileOrigin.NONE);
    }

    /** The base scenario. */
    public Scenario scenario() {
        return variants.base();
    }

    /** The same with another base scenario, which the variants follow where they do not differ. */
    public Document withScenario(Scenario newScenario) {
        return withVariants(variants.onto(newScenario, ScenarioRules::isSound));
    }

    public Document withVariants(Variants newVariants) {
        return new Document(newVariants, priceBook, changes, origin);
    }

    public Document withPriceBook(PriceBookStamp newPriceBook) {
        return new Document(variants, newPriceBook, changes, origin);
    }

    public Document withChanges(ChangeLog newChanges) {
        return new Document(variants, priceBook, newChanges, origin);
    }

    public Document withOrigin(FileOrigin newOrigin) {
        return new Document(variants, priceBook, changes, newOrigin);
    }
}
