package app.fulcrum.session.batch;

import app.fulcrum.session.file.ScenarioStore;

/**
 * The files of scenarios, which commands write again.
 *
 * @param upgrades brings them to the present format
 */
public record ScenarioFiles(ScenarioStore store, FileUpgrade upgrades) {}
