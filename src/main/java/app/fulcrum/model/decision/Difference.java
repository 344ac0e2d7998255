package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;

/**
 * What an option saves against another.
 *
 * @param than the other
 * @param savesUsdPerMonth what the first costs less; below zero where it costs more, and 0 where the two tie
 */
public record Difference(Option than, double savesUsdPerMonth) {}
