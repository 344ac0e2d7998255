package app.fulcrum.session.batch;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.session.handover.ExportStore;

/**
 * What commands work with, all of it on one price book.
 *
 * @param scenarios reads scenarios
 * @param questions reads what is no scenario
 * @param files reads and writes the files of scenarios
 * @param exports writes what is made from scenarios
 */
public record Workbench(
        PriceBook book, ScenarioTexts scenarios, QuestionTexts questions, ScenarioFiles files, ExportStore exports) {}
