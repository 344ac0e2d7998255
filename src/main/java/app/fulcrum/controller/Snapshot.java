package app.fulcrum.controller;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;

/**
 * Everything the window shows at one moment, all of it from the same scenario.
 *
 * @param today the day ages are told from
 */
public record Snapshot(Projection projection, PriceBook book, LocalDate today) {

    /** What can be bought. */
    public Market market() {
        return new Market(book, today);
    }

    public Scenario scenario() {
        return projection.scenario();
    }
}
