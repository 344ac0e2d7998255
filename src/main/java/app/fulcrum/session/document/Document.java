package app.fulcrum.session.document;

import app.fulcrum.model.scenario.Scenario;

/**
 * A scenario and what its file holds beside it.
 *
 * @param priceBook the price book the scenario was last edited with
 * @param changes the log of edits
 * @param origin what the file it came from asks to be kept
 */
public record Document(Scenario scenario, PriceBookStamp priceBook, ChangeLog changes, FileOrigin origin) {

    /** A document never saved. */
    public static Document of(Scenario scenario, PriceBookStamp priceBook) {
        return new Document(scenario, priceBook, ChangeLog.EMPTY, FileOrigin.NONE);
    }

    public Document withScenario(Scenario newScenario) {
        return new Document(newScenario, priceBook, changes, origin);
    }

    public Document withPriceBook(PriceBookStamp newPriceBook) {
        return new Document(scenario, newPriceBook, changes, origin);
    }

    public Document withChanges(ChangeLog newChanges) {
        return new Document(scenario, priceBook, newChanges, origin);
    }
}
