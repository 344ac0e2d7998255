package app.fulcrum.session.batch;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.session.PresetSource;
import app.fulcrum.session.ScenarioStore;

/** What commands work with, all of it on one price book. */
public record Workbench(
        PriceBook book, ScenarioTexts scenarios, QuestionTexts questions, ScenarioStore store, PresetSource presets) {}
