package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;

/**
 * What an option saves against another.
 *
 * @param than the other
 * @param savesUsdPerMonth what the first costs less; below zero where it costs more
 */
public record Difference(Option than, double savesUsdPerMonth) {}
